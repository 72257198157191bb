import type { Figure } from '@/lib/budget/figure'
import { ZERO, type Money } from '@/lib/budget/money'
import { PHASE_TITLES, type Phase } from '@/lib/budget/phase'
import { amountText } from '@/lib/figures/amount'
import type { DepartmentPage } from './get-department-page'
import { yearColumns } from '@/lib/words/year-columns'
import type { Drawing } from '@/lib/charts/drawing'
import { toYearBars } from '@/lib/charts/year-bars'

/** One year of one phase: published, corrected by the document’s own words, derived from another year’s, or not there. */
export interface YearPoint {
  readonly year: number
  readonly phase: Phase
  /** `unprinted`: the document is there, and prints no total; `open`: nobody could settle which. */
  readonly kind: 'published' | 'derived' | 'unprinted' | 'open' | 'predecessor' | 'absent'
  readonly figure: Figure | undefined
  readonly money: Money | undefined
  readonly corrected: Money | undefined
  /** How a corrected figure follows. */
  readonly arithmetic: string | undefined
  /** What next year's document says of this one. */
  readonly derived: Derived | undefined
  /** Where only the income follows: of it nothing is drawn, since it is another figure. */
  readonly income: Derived | undefined
}

export interface Derived {
  readonly money: Money
  readonly arithmetic: string
  /** Whose words it follows from, and where they stand. */
  readonly from: { readonly year: number; readonly document: string; readonly places: readonly string[] }
  /** The words rest on a total that the document itself puts right. */
  readonly onCorrected: boolean
}

type Disclosures = Pick<
  DepartmentPage['disclosures'][number],
  'year' | 'phase' | 'current' | 'document' | 'total' | 'lastYear' | 'lastYearIncome'
>

/** The years of a phase from the first known to the last, gaps and all; budget and accounts are never joined. */
export function toYearPoints(
  disclosures: readonly Disclosures[],
  phase: Phase,
  /** The year of the reform that made the department. */
  since?: number,
): readonly YearPoint[] {
  const own = disclosures.filter((each) => each.phase === phase && each.current)
  const known = own.flatMap(({ year, lastYear, lastYearIncome }) => [year, (lastYear ?? lastYearIncome)?.year ?? year])
  if (known.length === 0) return []
  const [first, last] = [Math.min(...known), Math.max(...known)]
  return Array.from({ length: last - first + 1 }, (_, i) => pointOf(own, first + i, phase, since))
}

function pointOf(own: readonly Disclosures[], year: number, phase: Phase, since: number | undefined): YearPoint {
  const point = { year, phase }
  const none = { figure: undefined, money: undefined, corrected: undefined, arithmetic: undefined }
  const neither = { derived: undefined, income: undefined }
  const held = own.find((each) => each.year === year)
  if (held) {
    const { figure, corrected, arithmetic } = held.total
    const kind = figure?.open ? 'open' : figure?.money === undefined ? 'unprinted' : 'published'
    return { ...point, kind, figure, money: figure?.money, corrected, arithmetic, ...neither }
  }
  const derived = derivedFrom(own, year, 'lastYear')
  if (derived) return { ...point, kind: 'derived', ...none, money: derived.money, derived, income: undefined }
  const income = derivedFrom(own, year, 'lastYearIncome')
  const before = since !== undefined && year < since
  return { ...point, kind: before ? 'predecessor' : 'absent', ...none, derived: undefined, income }
}

function derivedFrom(own: readonly Disclosures[], year: number, which: 'lastYear' | 'lastYearIncome') {
  const later = own.find((each) => each[which]?.year === year)
  const words = later?.[which]
  if (!later || words?.money === undefined) return undefined
  const { money, arithmetic, places } = words
  const from = { year: later.year, document: later.document, places }
  return { money, arithmetic, from, onCorrected: later.total.corrected !== undefined } satisfies Derived
}

const GAPS: Record<YearPoint['kind'], string> = { published: '', derived: '', ...yearColumns.gaps }

/** The years as columns: a gap stays a gap. */
export const toYearsDrawing = (points: readonly YearPoint[]): Drawing =>
  toYearBars(
    points.map(({ year, kind, money, corrected, arithmetic, derived }) => ({
      key: String(year),
      name: `${year}`,
      from: ZERO,
      to: money ?? ZERO,
      kind: kind === 'published' || kind === 'derived' ? kind : ('absent' as const),
      label:
        money === undefined
          ? GAPS[kind]
          : kind === 'derived'
            ? yearColumns.derived(amountText(money))
            : amountText(money),
      note: derived?.arithmetic ?? arithmetic,
      ...(corrected !== undefined && {
        corrected: { money: corrected, label: yearColumns.corrected(amountText(corrected)) },
      }),
    })),
  )

/** What the columns show, in words: from the first figure to the last, without a verdict. */
export function yearsHeadline(points: readonly YearPoint[], phase: Phase): string {
  const known = points.filter(({ money }) => money !== undefined)
  const [first, last] = [known[0], known.at(-1)]
  if (!first || !last) return yearColumns.nothing(PHASE_TITLES[phase])
  if (first === last) return yearColumns.only(textOf(last, phase))
  const missing = points.filter(({ year, money }) => money === undefined && year > first.year && year < last.year)
  return yearColumns.fromTo(textOf(first), textOf(last), missing.length)
}

const textOf = ({ year, kind, money, corrected }: YearPoint, phase?: Phase): string =>
  yearColumns.year(
    year,
    phase && PHASE_TITLES[phase],
    kind === 'derived',
    amountText(money ?? ZERO),
    corrected === undefined ? undefined : amountText(corrected),
  )
