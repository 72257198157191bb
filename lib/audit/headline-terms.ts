import type { Disclosure } from '@/lib/budget/disclosure'
import type { Claim } from '@/lib/budget/statement'
import { totalTerm } from './rows-by'
import { claimTerm, fundContexts, isOfItsYear, type FundContext } from './statement-terms'
import { termsOf } from './table-terms'
import type { Term } from './term'

/**
 * The table figures that a subject may stand for in its document, the likeliest first: a sentence on the income of a year
 * may count what was carried over, or not. Each has its place in the list, whatever the document lacks.
 */
export const headlinePlaces = (
  disclosure: Disclosure,
  subject: Claim['subject'],
  context: FundContext = 'all',
): readonly (Term | undefined)[] => FIGURES[subject]?.(disclosure, context) ?? threePublicTerms(disclosure, subject)

export const headlineTerms = (...of: Parameters<typeof headlinePlaces>): Term[] =>
  headlinePlaces(...of).filter((term) => term !== undefined)

/** What the statement says of it in the year of the document. */
export function statedTerms(disclosure: Disclosure, subject: Claim['subject'], context: FundContext = 'all'): Term[] {
  const contexts = fundContexts(disclosure)
  return disclosure.claims.flatMap((claim) => {
    const isMeant = claim.subject === subject && claim.label === undefined && claim.amount
    if (!isMeant || !isOfItsYear(claim, disclosure)) return []
    return BY_FUND.has(subject) && contexts.get(claim) !== context ? [] : claimTerm(claim)
  })
}

/** A term of another document than the one that is audited. */
export const fromDocument = (term: Term, { document }: Disclosure): Term => ({
  ...term,
  evidence: { ...term.evidence, document: document.sha256 },
})

/** 基本支出 of all money and of one fund are two things. */
const BY_FUND: ReadonlySet<Claim['subject']> = new Set(['basic', 'project'])

type Find = (disclosure: Disclosure, context: FundContext) => readonly (Term | undefined)[]

const FIGURES: Partial<Record<Claim['subject'], Find>> = {
  income: (d) => [
    ...balanceTerms(d, 'balance', 'income'),
    ...['total', 'thisYear'].map((column) => totalTerm(termsOf(d, 'income'), column)),
  ],
  expenditure: (d) => [...balanceTerms(d, 'balance', 'expenditure'), totalTerm(termsOf(d, 'expenditure'), 'total')],
  appropriation: (d) => SIDES.flatMap((side) => balanceTerms(d, 'appropriationBalance', side)),
  appropriationIncome: (d) => balanceTerms(d, 'appropriationBalance', 'income'),
  appropriationExpenditure: (d) => balanceTerms(d, 'appropriationBalance', 'expenditure'),
  generalPublicIncome: (d) => [totalTerm(termsOf(d, 'income'), 'generalPublic')],
  governmentFundIncome: (d) => [totalTerm(termsOf(d, 'income'), 'governmentFund')],
  stateCapitalIncome: (d) => [totalTerm(termsOf(d, 'income'), 'stateCapital')],
  generalPublic: (d) => [totalTerm(termsOf(d, 'generalPublic'), 'total')],
  governmentFund: (d) => [totalTerm(termsOf(d, 'governmentFund'), 'total')],
  stateCapital: (d) => [totalTerm(termsOf(d, 'stateCapital'), 'total')],
  basic: (d, context) => [partOf(d, context, 'basic')],
  project: (d, context) => [partOf(d, context, 'project')],
  operating: (d) => [totalTerm(termsOf(d, 'operating'), 'total')],
}

/** 基本支出 or 项目支出 in the table of its money. */
export const partOf = (d: Disclosure, context: FundContext, column: 'basic' | 'project'): Term | undefined =>
  context === 'elsewhere' ? undefined : totalTerm(termsOf(d, context === 'all' ? 'expenditure' : context), column)

const SIDES = ['income', 'expenditure'] as const

/** 总计, then 本年合计. */
function balanceTerms(
  disclosure: Disclosure,
  key: 'balance' | 'appropriationBalance',
  side: (typeof SIDES)[number],
): (Term | undefined)[] {
  const table = termsOf(disclosure, key)
  return (['total', 'thisYear'] as const).map((role) => {
    const [row, ...others] = table?.rows.filter((each) => each.side === side && each.role === role) ?? []
    if (!table || !row || others.length > 0) return undefined
    const terms = ['amount', 'total'].map((column) => table.term(row, column))
    return terms.find(({ state }) => state === 'amount') ?? terms.find(({ state }) => state !== 'absent')
  })
}

const ITEMS: ReadonlySet<string> = new Set(['abroad', 'vehicles', 'vehiclePurchase', 'vehicleRunning', 'reception'])

function threePublicTerms(disclosure: Disclosure, subject: Claim['subject']): (Term | undefined)[] {
  const column = subject === 'threePublic' ? 'total' : subject
  if (column !== 'total' && !ITEMS.has(column)) return []
  const table = termsOf(disclosure, 'threePublic')
  const basis = disclosure.identity.phase === 'budget' ? 'initial' : 'executed'
  const row = table?.rows.find((candidate) => candidate.basis === basis)
  return table && row && table.has(column) ? [table.term(row, column)] : []
}
