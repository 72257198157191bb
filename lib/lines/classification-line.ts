import { sumOfFigures, type Figure } from '@/lib/budget/figure'
import { moneyOf, sumMoney, type Money } from '@/lib/budget/money'
import { PHASES, type Phase } from '@/lib/budget/phase'
import { byPlaceRank } from '@/lib/budget/registered-districts'
import { amountText } from '@/lib/figures/amount'
import { SHOW_WAN } from '@/lib/figures/shown-unit'
import type { EconomicLine } from './get-economic-line'
import type { FunctionLine } from './get-function-line'
import { dressFigures } from '@/lib/figures/dress-figures'
import { rankingAllowed, type Ranking } from './ranking-allowed'
import { toStackedBars, type StackedBars } from '@/lib/charts/stacked-bars'

type Whose = Pick<
  FunctionLine['disclosures'][number],
  'district' | 'department' | 'year' | 'phase' | 'home' | 'document'
>

/** One printed line that an amount comes from; of an economic line, the other system's code beside it. */
export interface LinePart {
  readonly code: string
  readonly name: string
  readonly beside: { readonly code: string; readonly name: string } | undefined
  readonly figure: Figure | undefined
}

/** An amount of a row: one printed cell, or several that we added. */
export interface LineAmount {
  readonly parts: readonly LinePart[]
  /** Undefined where nothing is printed but blanks, or where a part is open. */
  readonly sum: Money | undefined
  /** With the document's own corrections; undefined where it has none. */
  readonly corrected: Money | undefined
}

/** What one document says of a code. */
export interface LineRow {
  readonly of: Whose
  readonly amounts: readonly LineAmount[]
  /** False: the table of all expenditure is not there, and the general public budget stands in. */
  readonly allFunds: boolean
  /** The codes below that the document prints. */
  readonly codes: readonly string[]
  readonly names: readonly string[]
}

/** Total, basic and project expenditure of a functional code. */
export const toFunctionRows = ({ code, disclosures }: FunctionLine): readonly LineRow[] =>
  disclosures.map((undressed) => {
    const of = dressFigures(undressed, SHOW_WAN)
    const lines = linesFor(code, of.lines, (line) => line.code)
    const parts = (column: 'total' | 'basic' | 'project') =>
      lines.map(({ code: own, name, figures }) => ({ code: own, name, beside: undefined, figure: figures[column] }))
    return {
      of,
      amounts: (['total', 'basic', 'project'] as const).map((column) => toAmount(parts(column))),
      allFunds: of.scope === 'all',
      codes: of.lines.map((line) => line.code),
      names: of.lines.filter((line) => line.code === code).map(({ name }) => name),
    }
  })

/** All expenditure and basic expenditure of an economic code: two tables, and neither filled up from the other. */
export const toEconomicRows = ({ system, code, disclosures }: EconomicLine): readonly LineRow[] =>
  disclosures.map((undressed) => {
    const of = dressFigures(undressed, SHOW_WAN)
    const sides = (line: (typeof of.lines)[number]) => {
      const department = { code: line.departmentCode ?? '', name: line.departmentName }
      const government = { code: line.governmentCode ?? '', name: line.governmentName ?? '' }
      return system === 'department' ? ([department, government] as const) : ([government, department] as const)
    }
    const own = of.lines.map((line) => {
      const [side, other] = sides(line)
      return { ...side, scope: line.scope, level: line.level, figure: line.figure, other }
    })
    const amount = (scope: 'all' | 'basic') =>
      toAmount(
        linesFor(
          code,
          own.filter((line) => line.scope === scope),
          (line) => line.code,
        ).map(({ other, ...line }) => ({ ...line, beside: other.code === '' ? undefined : other })),
      )
    return {
      of,
      amounts: [amount('all'), amount('basic')],
      allFunds: own.some(({ scope }) => scope === 'all'),
      codes: own.map((line) => line.code),
      names: own.filter((line) => line.code === code).map(({ name }) => name),
    }
  })

/** The printed lines of the code itself; where it is printed only below, the lowest lines there. */
function linesFor<Line extends { readonly level: string }>(
  code: string,
  lines: readonly Line[],
  codeOf: (line: Line) => string,
): readonly Line[] {
  const exact = lines.filter((line) => codeOf(line) === code)
  if (exact.length > 0) return exact
  const items = lines.filter(({ level }) => level === 'item')
  return items.length > 0 ? items : lines.filter(({ level }) => level === 'section')
}

function toAmount(parts: readonly LinePart[]): LineAmount {
  const filled = parts.filter(({ figure }) => figure !== undefined)
  const known = filled.flatMap(({ figure }) => (figure?.money === undefined ? [] : [figure.money]))
  const isOpen = filled.some(({ figure }) => figure?.open)
  const isCorrected = !isOpen && filled.some(({ figure }) => figure?.corrected !== undefined)
  const corrected = filled.flatMap(({ figure }) => moneyOf(figure?.corrected, '万元') ?? figure?.money ?? [])
  return {
    parts: filled,
    sum: known.length > 0 ? sumOfFigures(filled.map(({ figure }) => figure)) : undefined,
    corrected: isCorrected ? sumMoney(corrected) : undefined,
  }
}

/** The rows of a phase and year, and whether they may stand by size. */
export interface LineGroup {
  readonly phase: Phase
  readonly year: number
  readonly ranking: Ranking
  readonly rows: readonly LineRow[]
}

/** Each phase for itself, the newest year first; by size only where everybody of every district in it is held. */
export const toLineGroups = (rows: readonly LineRow[], coverage: FunctionLine['coverage']): readonly LineGroup[] =>
  PHASES.flatMap((phase) => {
    const own = rows.filter(({ of }) => of.phase === phase)
    const years = [...new Set(own.map(({ of }) => of.year))].sort((a, b) => b - a)
    return years.map((year) => {
      const group = own.filter(({ of }) => of.year === year)
      const districts = [...new Set(group.map(({ of }) => of.district.name))]
      const ranking = rankingAllowed(
        districts.map((district) => {
          const held = coverage.find((each) => each.district === district && each.year === year && each.phase === phase)
          return { district, year, phase, departments: held?.departments, held: held?.held ?? 0 }
        }),
      )
      return { phase, year, ranking, rows: group.toSorted(ranking.allowed ? bySize : byPlace) }
    })
  })

const bySize = (a: LineRow, b: LineRow): number => {
  const [left, right] = [a.amounts[0]?.sum ?? 0n, b.amounts[0]?.sum ?? 0n]
  return left === right ? byPlace(a, b) : left > right ? -1 : 1
}

const byPlace = ({ of: a }: LineRow, { of: b }: LineRow): number =>
  byPlaceRank(a.district.slug, b.district.slug) || compare(a.department.slug, b.department.slug)

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** The departments of one phase with their years beside each other; undefined where there is nothing to set beside, or too much. */
export function toLineBars(
  rows: readonly LineRow[],
  phase: Phase,
  words: {
    readonly unit: string
    readonly parts: readonly { readonly key: string; readonly name: string }[]
    readonly name: (of: Whose, corrected: boolean) => string
  },
): StackedBars | undefined {
  const own = rows
    .filter(({ of, amounts }) => of.phase === phase && (amounts[0]?.sum ?? 0n) > 0n)
    .toSorted((a, b) => byPlace(a, b) || a.of.year - b.of.year)
  if (own.length < 2 || own.length > MOST_BARS) return undefined
  return toStackedBars(
    { unit: words.unit, parts: words.parts },
    own.flatMap(({ of, amounts: [total, ...others] }) => {
      if (total?.sum === undefined) return []
      const split = others.length === 2 && others.every(({ sum, parts }) => sum !== undefined || parts.length > 0)
      const published = {
        key: `${of.home}/${of.year}`,
        name: words.name(of, false),
        label: amountText(total.sum),
        parts: split
          ? words.parts.slice(0, 2).map(({ key: part }, i) => toPart(part, others[i]?.sum))
          : [toPart('basic', total.sum)],
      }
      const corrected = total.corrected
      if (corrected === undefined) return [published]
      const own = { key: `${of.home}/${of.year}-corrected`, name: words.name(of, true), label: amountText(corrected) }
      return [published, { ...own, parts: [toPart('derived', corrected)] }]
    }),
  )
}

const MOST_BARS = 24

const toPart = (part: string, money = 0n as Money) => ({ part, money, label: amountText(money) })

/** In how many of the documents shown each of the codes directly below stands. */
export function childrenOf(code: string, rows: readonly LineRow[], known: readonly string[]) {
  const length = code.length + 2
  const counts = new Map(known.map((child) => [child, 0]))
  for (const { codes } of rows) {
    for (const child of new Set(codes.filter((each) => each.length >= length).map((each) => each.slice(0, length))))
      counts.set(child, (counts.get(child) ?? 0) + 1)
  }
  const all = [...counts]
    .map(([child, documents]) => ({ code: child, documents }))
    .sort((a, b) => compare(a.code, b.code))
  return { used: all.filter(({ documents }) => documents > 0), unused: all.filter(({ documents }) => documents === 0) }
}

/** The other system's codes that stand beside it in the documents shown. */
export const besideOf = (rows: readonly LineRow[]) =>
  [
    ...new Map(
      rows.flatMap(({ amounts }) =>
        amounts.flatMap(({ parts }) => parts.flatMap(({ beside }) => (beside ? [[beside.code, beside] as const] : []))),
      ),
    ).values(),
  ].sort((a, b) => compare(a.code, b.code))

/** Names that the documents shown print and the lists do not have, each with its years. */
export function printedNames(rows: readonly LineRow[], known: readonly { readonly name: string }[]) {
  const found = new Map<string, { readonly name: string; readonly years: Set<number> }>()
  for (const { of, names } of rows) {
    for (const name of names) {
      const folded = foldedName(name)
      if (known.some((each) => foldedName(each.name) === folded)) continue
      const seen = found.get(folded) ?? { name, years: new Set() }
      found.set(folded, seen)
      seen.years.add(of.year)
    }
  }
  return [...found.values()].map(({ name, years }) => ({ name, years: [...years].sort((a, b) => a - b) }))
}

/** Half-width and full-width brackets make no other name. */
const foldedName = (name: string): string => name.normalize('NFKC').replace(/\s+/g, '')
