import type { Disclosure } from '@/lib/budget/disclosure'
import type { Claim } from '@/lib/budget/statement'
import { totalTerm } from './rows-by'
import { claimTerm, isOfItsYear } from './statement-terms'
import { termsOf } from './table-terms'
import type { Term } from './term'

/** The one table figure that a subject stands for in its document; undefined where several could be meant. */
export function headlineTerm(disclosure: Disclosure, subject: Claim['subject']): Term | undefined {
  const place = PLACES[subject]
  if (!place) return threePublicTerm(disclosure, subject)
  const [key, column] = place
  return totalTerm(termsOf(disclosure, key), column)
}

/** What the statement says of it, once or always alike. */
export function statedTerm(disclosure: Disclosure, subject: Claim['subject']): Term | undefined {
  const stated = disclosure.claims.filter(
    (claim) => claim.subject === subject && claim.label === undefined && claim.amount && isOfItsYear(claim, disclosure),
  )
  const terms = stated.map((claim) => claimTerm(claim))
  const [first] = terms
  return terms.every(({ money }) => money === first?.money) ? first : undefined
}

const PLACES: Partial<
  Record<
    Claim['subject'],
    readonly ['expenditure' | 'generalPublic' | 'governmentFund' | 'stateCapital' | 'operating', string]
  >
> = {
  expenditure: ['expenditure', 'total'],
  generalPublic: ['generalPublic', 'total'],
  governmentFund: ['governmentFund', 'total'],
  stateCapital: ['stateCapital', 'total'],
  operating: ['operating', 'total'],
}

const ITEMS: ReadonlySet<string> = new Set(['abroad', 'vehicles', 'vehiclePurchase', 'vehicleRunning', 'reception'])

function threePublicTerm(disclosure: Disclosure, subject: Claim['subject']): Term | undefined {
  const column = subject === 'threePublic' ? 'total' : subject
  if (column !== 'total' && !ITEMS.has(column)) return undefined
  const table = termsOf(disclosure, 'threePublic')
  const basis = disclosure.identity.phase === 'budget' ? 'initial' : 'executed'
  const row = table?.rows.find((candidate) => candidate.basis === basis)
  return table && row && table.has(column) ? table.term(row, column) : undefined
}
