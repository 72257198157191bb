import type { Figure } from '@/lib/budget/figure'
import type { ComparedDisclosure } from '@/lib/compare/get-compared-disclosure'
import type { YearlyDisclosure } from '@/lib/queries/yearly-disclosure'
import { changeSeries } from '@/lib/words/change-series'
import { amountOf, inForce, isKnown, type ComparedAmount } from '@/lib/compare/compared-amount'
import { lastYearOf, statedChange, type StatedChange } from '@/lib/compare/compared-changes'
import { movedBy, movedCorrected, type MovedBy } from './line-changes'

/** One sum of the whole, before and after, with what the document itself says of the change. */
export interface SummaryRow {
  readonly key: string
  readonly name: string
  readonly before: ComparedAmount
  readonly after: ComparedAmount
  readonly moved: MovedBy | undefined
  readonly corrected: MovedBy | undefined
  /** Only from the year before: statements speak of no other. */
  readonly stated: StatedChange | undefined
}

const ROWS: readonly (readonly [key: keyof typeof changeSeries.sums, subjects: readonly string[]])[] = [
  ['expenditure', ['expenditure', 'incomeAndExpenditure']],
  ['basic', ['basic']],
  ['project', ['project']],
  ['generalPublic', ['generalPublic']],
  ['governmentFund', ['governmentFund']],
  ['personnel', ['personnel']],
  ['publicFunds', ['publicFunds']],
  ['operating', ['operating']],
  ['threePublic', ['threePublic']],
]

/** The sums of a change. Without the earlier document its figures are those that follow from the later one's words. */
export function toSummaryRows(from: ComparedDisclosure | undefined, to: ComparedDisclosure): readonly SummaryRow[] {
  const next = from === undefined || from.key.year === to.key.year - 1
  return ROWS.map(([key, subjects]): SummaryRow => {
    const before = from ? sumFigure(from.disclosure, key, subjects) : derivedAmount(to, subjects)
    const after = sumFigure(to.disclosure, key, subjects)
    const ofPhase = from === undefined || from.disclosure.phase === to.disclosure.phase
    const stated = next && ofPhase ? statedChange(to.disclosure, subjects) : undefined
    return {
      key,
      name: changeSeries.sums[key],
      before,
      after,
      stated,
      moved: movedBy(before, after),
      corrected: movedCorrected(before, after),
    }
  }).filter(({ key, before, after }) => key === 'expenditure' || (isKnown(before) && isKnown(after)))
}

const NOT_PRINTED = { kind: 'absent', why: changeSeries.notPrinted } as const

function sumFigure(disclosure: YearlyDisclosure, key: string, subjects: readonly string[]): ComparedAmount {
  const { totals, claims, phase } = disclosure
  const known: Readonly<Record<string, Figure | undefined>> = { ...totals }
  const claim = claims.find(
    ({ subject, label, amount, basis }) =>
      subjects.includes(subject) &&
      label === null &&
      basis === (phase === 'budget' ? 'initial' : 'executed') &&
      amount?.money !== undefined,
  )
  return amountOf(known[key] ?? claim?.amount, inForce(disclosure, 'published'), NOT_PRINTED)
}

function derivedAmount({ disclosure, key }: ComparedDisclosure, subjects: readonly string[]): ComparedAmount {
  const last = lastYearOf(disclosure, subjects)
  if (last?.year !== key.year - 1) return { kind: 'absent', why: changeSeries.notDerivable }
  return { kind: 'computed', money: last.money, arithmetic: last.arithmetic, parts: [], derived: true }
}
