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
  readonly income: Figure | undefined
  readonly basic: ShareOfTotal | undefined
  readonly project: ShareOfTotal | undefined
  /** What of the total is neither. */
  readonly rest: RestOfTotal | undefined
  /** What the statement says of the change against the year before. */
  readonly change: YearlyDisclosure['changes'][number] | undefined
  readonly largestProject:
    | { readonly ordinal: number; readonly name: string; readonly figure: Figure; readonly share: string | undefined }
    | undefined
  readonly projectCount: number
  readonly threePublic: Figure | undefined
  /** What became of its table, when there is no figure to show. */
  readonly threePublicState: TableState | 'open' | 'notInForm'
  readonly threePublicChange: YearlyDisclosure['changes'][number] | undefined
}

export interface ShareOfTotal {
  readonly figure: Figure
  /** `36.16%` */
  readonly share: string | undefined
  /** Of every hundred yuan, rounded to whole ones: for a sentence, with the exact share beside it. */
  readonly ofHundred: string | undefined
}

/** What the two leave of the total, to the cent; named where one line of the balance is just that. */
export interface RestOfTotal {
  readonly name: string | undefined
  readonly ofHundred: string
}

/** What the top of a yearly page says, taken from the figures and nowhere else. */
export function toYearlySummary(disclosure: YearlyDisclosure): YearlySummary {
  const { totals, changes, projects, threePublic, tables } = disclosure
  const spent = settled(thisYearOf(disclosure))
  const whole = totals.expenditure?.money
  const largest = projects.find(({ total }) => total?.money !== undefined)
  return {
    expenditure: settled(totals.expenditure),
    spent:
      disclosure.phase === 'final' && spent?.money !== undefined && spent.money !== whole && whole !== undefined
        ? spent
        : undefined,
    income: settled(totals.income),
    basic: shareOf(totals.basic, whole),
    project: shareOf(totals.project, whole),
    rest: restOf(disclosure),
    change: changes.find(
      ({ subject, change }) =>
        change && !change.open && (subject === 'incomeAndExpenditure' || subject === 'expenditure'),
    ),
    largestProject: largest?.total && {
      ordinal: largest.ordinal,
      name: largest.name,
      figure: largest.total,
      share: shareBetween(largest.total.money, totals.project?.money),
    },
    projectCount: projects.length,
    threePublic: settled(threePublic[0]?.figures.total),
    threePublicState: threePublic[0]?.figures.total?.open
      ? 'open'
      : (tables.find(({ key }) => key === 'threePublic')?.state ??
        (isExpected(disclosure, 'threePublic') ? absentState(disclosure) : 'notInForm')),
    threePublicChange: changes.find(({ subject }) => subject === 'threePublic'),
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

function shareOf(figure: Figure | undefined, whole: Money | undefined): ShareOfTotal | undefined {
  if (figure?.money === undefined) return undefined
  return {
    figure,
    share: shareBetween(figure.money, whole),
    ofHundred: whole === undefined ? undefined : percentOf(figure.money, whole, 0),
  }
}

const shareBetween = (part: Money | undefined, whole: Money | undefined): string | undefined =>
  part === undefined || whole === undefined ? undefined : shareText(part, whole)
