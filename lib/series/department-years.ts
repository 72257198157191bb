import type { Figure } from '@/lib/budget/figure'
import { moneyOf, ZERO, type Money } from '@/lib/budget/money'
import { PHASE_TITLES, type Phase } from '@/lib/budget/phase'
import { amountText } from '@/lib/format/amount'
import type { DepartmentPage } from '@/lib/queries/get-department-page'
import type { Drawing } from './drawing'
import { toYearBars } from './year-bars'

/** One year of one phase: published, corrected by the document’s own words, derived from another year’s, or not there. */
export interface YearPoint {
  readonly year: number
  readonly phase: Phase
  readonly kind: 'published' | 'derived' | 'absent'
  readonly figure: Figure | undefined
  readonly money: Money | undefined
  readonly corrected: Money | undefined
  /** How a derived or corrected figure follows. */
  readonly arithmetic: string | undefined
  /** The year whose document it was derived from. */
  readonly from: number | undefined
}

/** The years of a phase from the first figure known to the last, gaps and all; budget and accounts are never joined. */
export function toYearPoints(disclosures: DepartmentPage['disclosures'], phase: Phase): readonly YearPoint[] {
  const own = disclosures.filter((each) => each.phase === phase && each.current)
  const published = own.map((each): YearPoint => ({
    ...{ year: each.year, phase, kind: 'published', figure: each.total, money: each.total?.money },
    ...{ corrected: each.corrected?.money, arithmetic: each.corrected?.arithmetic, from: undefined },
  }))
  const derived = own.flatMap(({ year, lastYear, total, corrected }): YearPoint[] => {
    if (!lastYear || published.some((point) => point.year === lastYear.year)) return []
    const money = moneyOf(lastYear.amount, '万元')
    if (money === undefined || total === undefined) return []
    return [
      {
        ...{ year: lastYear.year, phase, kind: 'derived', figure: undefined, money, corrected: undefined },
        ...{ arithmetic: lastYear.arithmetic + (corrected ? '（由公布数推得）' : ''), from: year },
      },
    ]
  })
  const known = [...published, ...derived]
  const years = known.map(({ year }) => year)
  if (years.length === 0) return []
  const span = Array.from({ length: Math.max(...years) - Math.min(...years) + 1 }, (_, i) => Math.min(...years) + i)
  return span.map((year) => known.find((point) => point.year === year) ?? absent(year, phase))
}

const absent = (year: number, phase: Phase): YearPoint => ({
  ...{ year, phase, kind: 'absent', figure: undefined, money: undefined },
  ...{ corrected: undefined, arithmetic: undefined, from: undefined },
})

/** The years as columns: a gap stays a gap. */
export const toYearsDrawing = (points: readonly YearPoint[]): Drawing =>
  toYearBars(
    points.map(({ year, kind, money, corrected, arithmetic }) => ({
      ...{ key: String(year), name: `${year}`, from: ZERO, to: money ?? ZERO },
      kind: money === undefined ? ('absent' as const) : kind,
      label: money === undefined ? '未收录' : `${kind === 'derived' ? '推算 ' : ''}${amountText(money)}`,
      ...(arithmetic !== undefined && { note: arithmetic }),
      ...(corrected !== undefined && { corrected: { money: corrected, label: `更正 ${amountText(corrected)}` } }),
    })),
  )

/** What the columns show, in words: from the first figure to the last, without a verdict. */
export function yearsHeadline(points: readonly YearPoint[], phase: Phase): string {
  const known = points.filter(({ money }) => money !== undefined)
  const [first, last] = [known[0], known.at(-1)]
  if (!first || !last || first === last) return `${last?.year ?? ''} 年${PHASE_TITLES[phase]}`
  const text = (point: YearPoint) =>
    `${point.year} 年${point.kind === 'derived' ? '（推算）' : ''} ${amountText(point.money ?? ZERO)} 万元`
  const missing = points.length - known.length
  const corrected = last.corrected === undefined ? '' : `（按文件自己的说明是 ${amountText(last.corrected)}）`
  return `从 ${text(first)}到 ${text(last)}${corrected}${missing > 0 ? `，中间缺 ${missing} 年` : ''}`
}
