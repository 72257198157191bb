import type { Figure, Mark } from '@/lib/budget/figure'
import type { Severity } from '@/lib/budget/finding'
import { moneyOf } from '@/lib/budget/money'
import { correctedShow, shownAmount, type Show } from './shown-unit'
import type { YearlyDisclosure } from '@/lib/queries/yearly-disclosure'

/** A disclosure on a page. */
export type ShownDisclosure = YearlyDisclosure

/**
 * Every figure of a disclosure made ready for a page, wherever it stands in it: the amount in the unit shown, what was
 * found about it, and what the document's own words put in its place. One walk, so that no part of a page can forget.
 */
export function dressFigures<Held extends { readonly audit: FigureAudit }>(disclosure: Held, show: Show): Held {
  const marks = marksByPlace(disclosure.audit)
  const corrected = correctedByPlace(disclosure.audit)
  return mapFigures(disclosure, (figure) => {
    const own = figure.at === undefined ? undefined : marks.get(figure.at)
    const correction = figure.at === undefined ? undefined : corrected.get(figure.at)
    // Where the whole is put right, every share of it is.
    const isShare = show.unit === 'share' && show.correctedWhole !== undefined && isAmount(figure)
    const money = correction === undefined ? (isShare ? figure.money : undefined) : moneyOf(correction, '万元')
    // An open figure is no share of anything: it stays as it may be printed.
    const { money: amount, wan } = figure.open && show.unit !== 'share' ? figure.open : figure
    return {
      ...figure,
      ...(amount !== undefined && isAmount(figure) && { shown: shownAmount(amount, show, wan) }),
      ...(money !== undefined && {
        corrected: shownAmount(money, correctedShow(show)),
        correctedMoney: money,
      }),
      ...(own && { marks: own }),
    }
  })
}

/** What was found about figures, and what a document's own words put in their place. */
export interface FigureAudit {
  readonly findings: readonly (Mark & { readonly touches: readonly string[] })[]
  readonly corrections: readonly {
    readonly figures: readonly { readonly at: string | null; readonly corrected: string }[]
  }[]
}

/** Percentages, counts and points of sentences and indicators are no money. */
const isAmount = ({ column }: Figure): boolean => !NO_MONEY.has(column)
const NO_MONEY: ReadonlySet<string> = new Set([
  ...['changePercent', 'share', 'completionRate', 'count', 'score', 'points', 'rate'],
  ...['target', 'actual', 'deviation'],
])

/** Beside a figure stand only what is wrong or worth a question; form and rounding stay in the list. */
const BESIDE: ReadonlySet<Severity> = new Set(['error', 'conflict', 'doubt'])

function marksByPlace({ findings }: FigureAudit): ReadonlyMap<string, readonly Mark[]> {
  const marks = new Map<string, Mark[]>()
  for (const { key, severity, touches } of findings) {
    if (!BESIDE.has(severity)) continue
    for (const at of new Set(touches)) marks.set(at, [...(marks.get(at) ?? []), { key, severity }])
  }
  return marks
}

const correctedByPlace = ({ corrections }: FigureAudit): ReadonlyMap<string, string> =>
  new Map(corrections.flatMap(({ figures }) => figures.flatMap(({ at, corrected }) => (at ? [[at, corrected]] : []))))

/** The same with every figure in it as it is given back, wherever it stands. */
export const mapFigures = <Held>(held: Held, change: (figure: Figure) => Figure): Held => walk(held, change) as Held

function walk(value: unknown, dress: (figure: Figure) => Figure): unknown {
  if (Array.isArray(value)) return value.map((each) => walk(each, dress))
  if (typeof value !== 'object' || value === null || value instanceof Date) return value
  if (isFigure(value)) return dress(value)
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, walk(each, dress)]))
}

const isFigure = (value: object): value is Figure => 'printed' in value && 'column' in value && 'table' in value

/** The marks of several figures, each finding once, the gravest first. */
export function marksOf(figures: readonly (Figure | undefined)[]): readonly Mark[] {
  const found = new Map(figures.flatMap((figure) => figure?.marks?.map((mark) => [mark.key, mark] as const) ?? []))
  const order: readonly Severity[] = ['error', 'conflict', 'doubt', 'form', 'rounding']
  return [...found.values()].sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity))
}
