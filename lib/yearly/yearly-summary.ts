import type { Figure } from '@/lib/budget/figure'
import { addMoney, percentOf, subtractMoney, type Money } from '@/lib/budget/money'
import { shareText } from '@/lib/figures/amount'
import type { YearlyDisclosure } from '@/lib/queries/yearly-disclosure'
import { plainName } from './balance-items'
import { absentState, isExpected, type TableState } from '@/lib/figures/table-states'

export interface YearlySummary {
  readonly expenditure: Figure | undefined
  /** Of accounts, where the total holds more than what was spent: 本年支出合计, without what was carried over to the next year. */
  readonly spent: Figure | undefined
  /** Of accounts, where what was spent of the year could not be read with certainty: nothing else may be told as it. */
  readonly isSpentOpen: boolean
  readonly basic: ShareOfTotal | undefined
  readonly project: ShareOfTotal | undefined
  /** What of the total is neither. */
  readonly rest: RestOfTotal | undefined
  /** What the statement says of the change against the year before. */
  readonly change: YearlyDisclosure['changes'][number] | undefined
  readonly threePublic: Figure | undefined
  /** What became of its table, when there is no figure to show. */
  readonly threePublicState: TableState | 'open' | 'notInForm'
  readonly threePublicChange: YearlyDisclosure['changes'][number] | undefined
}

export interface ShareOfTotal {
  readonly figure: Figure
  /** `36.16%` */
  readonly share: string | undefined
}

/** What the two leave of the total, to the cent; named where one line of the balance is just that. */
export interface RestOfTotal {
  readonly name: string | undefined
  readonly ofHundred: string
}

/** What the top of a yearly page says, taken from the figures and nowhere else. */
export function toYearlySummary(disclosure: YearlyDisclosure): YearlySummary {
  const { totals, changes, threePublic, tables } = disclosure
  const spent = settled(thisYearOf(disclosure))
  const whole = totals.expenditure?.money
  return {
    expenditure: settled(totals.expenditure),
    spent:
      disclosure.phase === 'final' && spent?.money !== undefined && spent.money !== whole && whole !== undefined
        ? spent
        : undefined,
    isSpentOpen: disclosure.phase === 'final' && thisYearOf(disclosure)?.open !== undefined,
    basic: shareOf(totals.basic, whole),
    project: shareOf(totals.project, whole),
    rest: restOf(disclosure),
    change: changes.find(
      ({ subject, label, change }) =>
        label === null && change && !change.open && (subject === 'incomeAndExpenditure' || subject === 'expenditure'),
    ),
    threePublic: settled(threePublic[0]?.figures.total),
    threePublicState: threePublic[0]?.figures.total?.open
      ? 'open'
      : (tables.find(({ key }) => key === 'threePublic')?.state ??
        (isExpected(disclosure, 'threePublic') ? absentState(disclosure) : 'notInForm')),
    threePublicChange: changes.find(({ subject, label }) => label === null && subject === 'threePublic'),
  }
}

const expenditureLines = ({ balance }: YearlyDisclosure) => balance.filter(({ side }) => side === 'expenditure')

const amountOf = ({ figures: { amount, executed } }: YearlyDisclosure['balance'][number]) => executed ?? amount

function thisYearOf(disclosure: YearlyDisclosure): Figure | undefined {
  const line = expenditureLines(disclosure).find(({ role }) => role === 'thisYear')
  return line && amountOf(line)
}

function restOf(disclosure: YearlyDisclosure): RestOfTotal | undefined {
  const [whole, basic, project] = [
    disclosure.totals.expenditure,
    disclosure.totals.basic,
    disclosure.totals.project,
  ].map((figure) => figure?.money)
  if (whole === undefined || basic === undefined || project === undefined) return undefined
  const rest = subtractMoney(whole, addMoney(basic, project))
  const ofHundred = percentOf(rest, whole, 0)
  if (rest <= 0n || ofHundred === undefined || ofHundred === '0') return undefined
  const named = expenditureLines(disclosure).filter(
    (line) => (line.role === 'use' || line.role === 'carriedOver') && amountOf(line)?.money === rest,
  )
  return { name: named.length === 1 && named[0] ? plainName(named[0].label) : undefined, ofHundred }
}

/** What was left open is said nowhere but where it is printed. */
const settled = (figure: Figure | undefined): Figure | undefined => (figure?.open ? undefined : figure)

const shareOf = (figure: Figure | undefined, whole: Money | undefined): ShareOfTotal | undefined =>
  figure?.money === undefined
    ? undefined
    : { figure, share: whole === undefined ? undefined : shareText(figure.money, whole) }
