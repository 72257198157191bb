import type { Figure } from '@/lib/budget/figure'
import { compareMoney, percentOf, sumMoney, ZERO, type Money } from '@/lib/budget/money'
import { shareText } from '@/lib/figures/amount'
import { muchCarriedOver, type CarriedOver } from '@/lib/figures/carried-over'
import type { YearlyDisclosure } from '@/lib/queries/yearly-disclosure'
import { toProjectList } from '@/lib/projects/project-list'
import { toEconomicGroups } from './economic-breakdown'
import { toYearlySummary, type YearlySummary } from './yearly-summary'

/**
 * What a yearly page leads with. The first of these that holds decides which figure is the large one:
 *
 * 1. `admitted`: the document itself says that its total is wrong; the corrected total leads.
 * 2. `carriedOver`: at least a fifth of the total was carried over from earlier years; what is of this year leads.
 * 3. `ordinary`: the published total leads; of final accounts, what was spent.
 *
 * The published total always stands beside it.
 */
export interface YearLead extends Pick<YearlySummary, 'threePublic' | 'threePublicState' | 'threePublicChange'> {
  readonly kind: 'admitted' | 'carriedOver' | 'ordinary'
  /** The large figure, where it is worked out or corrected; a published one is shown as a figure. */
  readonly money: Money | undefined
  /** As published: what accounts say was spent, else the total. */
  readonly published: Figure | undefined
  /** Of accounts whose total holds more than what was spent. */
  readonly total: Figure | undefined
  readonly carriedOver: CarriedOver | undefined
  readonly change: YearlySummary['change']
  readonly split: LeadSplit | undefined
  /** What of the total is in neither part. */
  readonly rest: YearlySummary['rest']
  /** The document says that a figure of it is wrong, and not which: nothing could be put right. */
  readonly hasUnplacedError: boolean
  /** A figure of the head that could not be read with certainty: the page says so, and where. */
  readonly hasDoubt: boolean
}

/** The total as one bar: what keeps the body running, and its projects. */
export interface LeadSplit {
  readonly basic: LeadHalf
  readonly project: LeadHalf
}

export interface LeadHalf {
  readonly money: Money
  readonly figure: Figure
  readonly share: string
  /** Of the width of the bar. */
  readonly width: string
  readonly parts: readonly LeadPart[]
  /** What the parts leave, added up by us: how many more there are, and what they come to. */
  readonly rest: { readonly count: number; readonly money: Money } | undefined
}

export interface LeadPart {
  readonly key: string
  readonly name: string
  readonly money: Money
  /** Set of a project: where on the page it stands. */
  readonly ordinal?: number | undefined
}

/** Takes figures that were dressed, and the same as the document's own words put them right. */
export function toYearLead(
  disclosure: YearlyDisclosure,
  corrected: YearlyDisclosure | undefined,
  year: number,
): YearLead {
  const summary = toYearlySummary(disclosure)
  const published = summary.isSpentOpen ? undefined : (summary.spent ?? summary.expenditure)
  const right = corrected && toYearlySummary(corrected)
  const rightMoney = (right?.spent ?? right?.expenditure)?.money
  const isAdmitted = rightMoney !== undefined && published?.money !== undefined && rightMoney !== published.money
  const carriedOver = isAdmitted ? undefined : carriedOverOf(disclosure)
  const told = isAdmitted && corrected ? corrected : disclosure
  const { totals } = disclosure
  return {
    kind: isAdmitted ? 'admitted' : carriedOver ? 'carriedOver' : 'ordinary',
    money: isAdmitted ? rightMoney : (carriedOver?.thisYear ?? published?.money),
    published,
    total: summary.spent || summary.isSpentOpen ? summary.expenditure : undefined,
    carriedOver,
    change: isAdmitted ? changeAsCorrected(summary, right) : summary.change,
    split: splitOf(told, totals, year),
    rest: (isAdmitted ? right : summary)?.rest,
    threePublic: summary.threePublic,
    threePublicState: summary.threePublicState,
    threePublicChange: summary.threePublicChange,
    hasUnplacedError:
      disclosure.audit.corrections.length === 0 && disclosure.audit.matters.some(({ admitted }) => admitted),
    hasDoubt:
      summary.isSpentOpen ||
      [totals.expenditure, totals.basic, totals.project].some((figure) => figure?.open !== undefined),
  }
}

/** A change that the correction does not reach is one of the published total. */
const changeAsCorrected = (published: YearlySummary, right: YearlySummary | undefined): YearlySummary['change'] =>
  published.change?.change?.correctedMoney === undefined ? undefined : right?.change

/** What stands in the income of a plan as carried over; what accounts spent is told without it. */
const carriedOverOf = ({ phase, balance, totals }: YearlyDisclosure): CarriedOver | undefined =>
  phase === 'budget'
    ? muchCarriedOver(
        balance
          .filter(({ side, role }) => side === 'income' && role === 'carriedOver')
          .map(({ figures }) => figures.amount),
        totals.expenditure,
      )
    : undefined

/** Of `told`, which may be put right; the figures shown with it are the published ones, each with its correction beside it. */
function splitOf(told: YearlyDisclosure, shown: YearlyDisclosure['totals'], year: number): LeadSplit | undefined {
  const { expenditure, basic, project } = told.totals
  const [whole, ofBasic, ofProject] = [expenditure, basic, project].map((figure) =>
    figure?.open ? undefined : figure?.money,
  )
  if (!shown.basic || !shown.project || whole === undefined || ofBasic === undefined || ofProject === undefined)
    return undefined
  if (whole <= ZERO || ofBasic < ZERO || ofProject < ZERO || sumMoney([ofBasic, ofProject]) > whole) return undefined
  return {
    basic: halfOf(shown.basic, ofBasic, whole, basicParts(told, year), undefined),
    project: halfOf(shown.project, ofProject, whole, ...projectParts(told, ofProject)),
  }
}

const halfOf = (
  figure: Figure,
  money: Money,
  whole: Money,
  parts: readonly LeadPart[],
  rest: LeadHalf['rest'],
): LeadHalf => ({
  figure,
  money,
  parts,
  rest,
  share: shareText(money, whole) ?? '',
  width: `${percentOf(money, whole) ?? 0}%`,
})

/** By economic class, where the classes give basic expenditure to the cent. */
function basicParts({ economic, totals }: YearlyDisclosure, year: number): readonly LeadPart[] {
  const parts = toEconomicGroups(economic, year).flatMap(({ code, name, printed, sum }) => {
    const money = sum ?? printed?.money
    return money === undefined ? [] : [{ key: code, name, money }]
  })
  const isAll = sumMoney(parts.map(({ money }) => money)) === totals.basic?.money
  return isAll ? parts.filter(({ money }) => money > ZERO) : []
}

const NAMED = 3

/** The largest projects; the rest only where all of them give project expenditure to the cent. */
function projectParts({ projects }: YearlyDisclosure, whole: Money): readonly [readonly LeadPart[], LeadHalf['rest']] {
  const listed = toProjectList(projects, whole)
    .flatMap(({ ordinal, name, total }) =>
      total?.money === undefined || total.open || total.money <= ZERO || name === ''
        ? []
        : [{ key: `project-${ordinal}`, ordinal, name, money: total.money }],
    )
    // Put right, one may be smaller than those behind it.
    .toSorted((a, b) => compareMoney(b.money, a.money))
  const sum = sumMoney(listed.map(({ money }) => money))
  if (sum > whole) return [[], undefined]
  // One more is named rather than called the rest.
  const named = listed.length === NAMED + 1 ? listed : listed.slice(0, NAMED)
  const others = listed.slice(named.length)
  const money = sumMoney(others.map((each) => each.money))
  return [named, sum === whole && others.length > 0 ? { count: others.length, money } : undefined]
}
