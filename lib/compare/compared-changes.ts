import type { Figure } from '@/lib/budget/figure'
import { moneyOf, percentOf, subtractMoney, type Money } from '@/lib/budget/money'
import { SUBJECT_NAMES } from '@/lib/budget/statement'
import { amountText } from '@/lib/figures/amount'
import type { ComparedBy } from '@/lib/addresses/compare-address'
import type { ComparedDisclosure } from './get-compared-disclosure'
import type { YearlyDisclosure } from '@/lib/queries/yearly-disclosure'
import { comparison } from '@/lib/words/comparison'
import { amountOf, inForce } from './compared-amount'
import { NO_LINE } from './compared-basis'

type Claim = YearlyDisclosure['claims'][number]

/** What a document says of one change against the year before, and what follows for that year. */
export interface StatedChange {
  readonly direction: Claim['direction']
  readonly baseYear: number
  readonly change: Figure | undefined
  readonly percent: Figure | undefined
  readonly gist: string | null
  /** Last year's figure, derived. */
  readonly before: { readonly text: string; readonly arithmetic: string } | undefined
  /** The change that is left once the document's own correction stands. */
  readonly corrected:
    { readonly money: Money; readonly arithmetic: string; readonly percent: string | undefined } | undefined
}

const TOTAL = ['incomeAndExpenditure', 'expenditure', 'income'] as const
/** Beside the total, by what is compared: what statements speak of. */
const SUBJECTS: Readonly<Record<ComparedBy, readonly string[]>> = {
  functions: ['basic', 'project'],
  economics: ['basic', 'personnel', 'publicFunds', 'operating'],
  funds: ['generalPublic', 'governmentFund', 'stateCapital'],
  'three-public': ['threePublic', 'abroad', 'vehiclePurchase', 'vehicleRunning', 'reception'],
  projects: ['project'],
}

/** Changes against the year before as the documents state them: nothing else is known of a year whose document is not held. */
export function toStatedChanges(items: readonly ComparedDisclosure[], by: ComparedBy) {
  const row = (name: string, subjects: readonly string[]) => ({
    key: subjects[0] ?? name,
    name,
    cells: items.map(({ disclosure }) => statedChange(disclosure, subjects)),
  })
  return [
    row(comparison.incomeAndExpenditure, TOTAL),
    ...SUBJECTS[by]
      .map((subject) => row(SUBJECT_NAMES[subject as keyof typeof SUBJECT_NAMES] ?? subject, [subject]))
      .filter(({ cells }) => cells.some((cell) => cell !== undefined)),
  ]
}

export function statedChange(disclosure: YearlyDisclosure, subjects: readonly string[]): StatedChange | undefined {
  const claim = subjects
    .map((subject) =>
      disclosure.claims.find((each) => each.subject === subject && each.label === null && each.direction !== null),
    )
    .find((each) => each !== undefined)
  if (!claim || claim.baseYear === null) return undefined
  const total = subjects.includes('expenditure')
  const before = lastYearOf(disclosure, total ? TOTAL.slice(1) : subjects)
  return {
    direction: claim.direction,
    baseYear: claim.baseYear,
    change: claim.change,
    percent: claim.changePercent,
    gist: claim.gist,
    before: before && { text: amountText(before.money), arithmetic: before.arithmetic },
    corrected:
      before && correctedChange(disclosure, total ? disclosure.totals.expenditure : claim.amount, before.money),
  }
}

/** Last year's figure as it follows from the document's words. */
export function lastYearOf({ derived }: YearlyDisclosure, subjects: readonly string[]) {
  const found = subjects
    .map((subject) =>
      derived.find((each) => each.kind === 'lastYear' && each.subject === subject && each.label === undefined),
    )
    .find((each) => each !== undefined)
  if (found?.kind !== 'lastYear') return undefined
  const money = moneyOf(found.amount, '万元')
  if (money === undefined) return undefined
  const { year, arithmetic, from } = found
  return { year, arithmetic, money, places: from.flatMap(({ at }) => at ?? []) }
}

/** Last year's figure followed from the published one, so it stands; this year's is put right. */
function correctedChange(
  disclosure: YearlyDisclosure,
  figure: Figure | undefined,
  before: NonNullable<ReturnType<typeof lastYearOf>>['money'],
): StatedChange['corrected'] {
  const amount = amountOf(figure, inForce(disclosure, 'corrected'), NO_LINE)
  if (amount.kind !== 'corrected') return undefined
  const money = subtractMoney(amount.money, before)
  const arithmetic = `${amountText(amount.money)} − ${amountText(before)} = ${amountText(money)}`
  return { money, arithmetic, percent: percentOf(money, before) }
}
