import { functional } from '@/lib/budget/classification-data'
import { parseFunctionalCode } from '@/lib/budget/classification'
import { sumOfFigures } from '@/lib/budget/figure'
import { compareMoney, subtractMoney, sumMoney, type Money, ZERO } from '@/lib/budget/money'
import { shareText } from '@/lib/figures/amount'
import { SHOW_WAN, shownAmount, UNIT_TITLES, type Show } from '@/lib/figures/shown-unit'
import type { YearlyDisclosure } from '@/lib/queries/yearly-disclosure'
import { headlines } from '@/lib/words/headlines'
import { separators } from '@/lib/words/separators'
import { correctedFigures } from './as-corrected'
import { toStackedBars, type StackedBars } from '@/lib/charts/stacked-bars'

type FunctionalLine = YearlyDisclosure['functional'][number]

export interface FunctionalRow extends FunctionalLine {
  readonly share: string | undefined
  /** As it follows from the figures that the document's own words put right; undefined where none is. */
  readonly correctedShare?: string | undefined
  /** Names of class and section above the item, from the classification: budgets print only the item. */
  readonly path: readonly string[]
}

/** The lines that tell what was done with the money: of all funds, or of the general public budget where those are not by item. */
export function toldLines({ functional: all, generalPublic }: Pick<YearlyDisclosure, 'functional' | 'generalPublic'>) {
  const hasItems = (lines: readonly FunctionalLine[]) => lines.some(({ level }) => level === 'item')
  return hasItems(all) || !hasItems(generalPublic)
    ? ({ table: 'expenditure', lines: all } as const)
    : ({ table: 'generalPublic', lines: generalPublic } as const)
}

/** The items of the functional table, largest first, each with its share and its path. */
export function toFunctionalRows(lines: readonly FunctionalLine[], year: number): readonly FunctionalRow[] {
  const corrected = correctedFigures(lines)
  const corrections = corrected && sharesOf(corrected)
  const shares = sharesOf(lines)
  return lines
    .filter(({ level }) => level === 'item')
    .map((line) => ({
      ...line,
      share: shares.get(line.row),
      ...(corrections && { correctedShare: corrections.get(line.row) }),
      path: pathOf(line.code, year),
    }))
    .sort((a, b) => compareMoney(b.figures.total?.money ?? ZERO, a.figures.total?.money ?? ZERO) || a.row - b.row)
}

function sharesOf(lines: readonly FunctionalLine[]): ReadonlyMap<number, string> {
  const whole = totalOf(lines)
  return new Map(
    lines.flatMap(({ row, figures: { total } }) => {
      const share = total?.money === undefined || whole === undefined ? undefined : shareText(total.money, whole)
      return share === undefined ? [] : [[row, share] as const]
    }),
  )
}

/** Each item as a bar of basic and project expenditure, and of what the table prints as neither; one with an open figure has none. */
export function toFunctionalBars(rows: readonly FunctionalRow[], show: Show = SHOW_WAN): StackedBars {
  const settled = rows.filter(isSettled)
  const used = new Set(settled.flatMap((row) => partsOf(row).map(({ part }) => part)))
  return toStackedBars(
    { unit: UNIT_TITLES[show.unit], parts: PARTS.filter(({ key }) => used.has(key)) },
    settled.map((row) => ({
      key: row.code ?? String(row.row),
      name: nameAmong(rows, row),
      label: [
        row.figures.total && shownAmount(row.figures.total.money ?? ZERO, show),
        show.unit !== 'share' && row.share,
      ]
        .filter(Boolean)
        .join(separators.gap),
      parts: partsOf(row).map(({ part, money }) => ({ part, money, label: shownAmount(money, show) })),
    })),
  )
}

const PARTS = [
  { key: 'basic', name: headlines.basic },
  { key: 'project', name: headlines.project },
  { key: 'undivided', name: headlines.undivided },
] as const

/** Where basic and project expenditure come to more than the total, they contradict it: the bar is of the total alone. */
function partsOf({ figures }: FunctionalRow) {
  const all = (['basic', 'project'] as const).flatMap((part) => {
    const money = figures[part]?.money
    return money === undefined || money <= 0n ? [] : [{ part, money }]
  })
  const total = figures.total?.money
  if (total === undefined) return all
  const rest = subtractMoney(total, sumMoney(all.map(({ money }) => money)))
  if (rest < 0n) return [{ part: 'undivided' as const, money: total }]
  return rest > 0n ? [...all, { part: 'undivided' as const, money: rest }] : all
}

/** 行政运行 stands under many sections: with its section where it stands there twice. */
const nameAmong = (rows: readonly FunctionalRow[], { name, path }: FunctionalRow): string =>
  path.length > 0 && rows.filter((row) => row.name === name).length > 1 ? `${path.at(-1)} › ${name}` : name

/** The chart's title: what it shows, in words. */
export function functionalHeadline(rows: readonly FunctionalRow[]): string {
  const [first, ...others] = rows
  if (!first) return headlines.emptyTable
  // The largest is known only where all are.
  if (!rows.every(isSettled)) return headlines.byItem
  if (others.length === 0) return headlines.allOnItem(first.name)
  const project = partsOf(first).find(({ part }) => part === 'project')?.money
  const share =
    first.figures.total?.money === undefined || project === undefined
      ? undefined
      : shareText(project, first.figures.total.money)
  return headlines.itemIs(first.name, first.share, share)
}

/** Whether two functional tables say the same, cell by cell, open or not; with the number of figures compared. */
export function sameFigures(
  a: readonly FunctionalLine[],
  b: readonly FunctionalLine[],
): { readonly same: boolean; readonly figures: number } {
  const texts = (lines: readonly FunctionalLine[]) =>
    lines.map((line) => [line.code, ...Object.values(line.figures).map((figure) => figure?.printed)].join('\t'))
  const figures = a
    .flatMap((line) => Object.values(line.figures))
    .filter((figure) => figure?.money !== undefined || figure?.open !== undefined)
  return { same: texts(a).join('\n') === texts(b).join('\n'), figures: figures.length }
}

/** The sum of a table as it is printed there, else of its items; undefined where a figure in it was left open. */
export function totalOf(lines: readonly FunctionalLine[]): Money | undefined {
  const printed = lines.find(({ level }) => level === 'total')?.figures.total
  if (printed?.open) return undefined
  const items = lines.filter(({ level }) => level === 'item')
  return printed?.money ?? sumOfFigures(items.map(({ figures }) => figures.total))
}

/** Whether nothing of what a bar is drawn from was left open. */
export const isSettled = ({ figures: { total, basic, project } }: FunctionalLine): boolean =>
  [total, basic, project].every((figure) => !figure?.open)

function pathOf(text: string | null, year: number): readonly string[] {
  const code = parseFunctionalCode(text ?? '')
  if (code === undefined) return []
  return functional
    .path(code, year)
    .slice(0, -1)
    .map((step) => step.name ?? step.code)
}
