import type { Disclosure } from '@/lib/budget/disclosure'
import { ZERO } from '@/lib/budget/money'
import type { Judgement, JudgingRule } from '@/lib/audit/rule'
import { inWan } from '@/lib/audit/sentences'
import { claimTerm } from '@/lib/audit/statement-terms'
import { termsOf } from '@/lib/audit/table-terms'
import type { Term } from '@/lib/audit/term'

/** Money carried over from last year (上年结转) is no income of this year: what a sentence calls income, table 2 must not show as carried over. */
export const fundsOfTheYear: JudgingRule = {
  id: 'funds-of-the-year',
  title: '说明里称作本年收入的，收入表没有列为上年结转',
  severity: 'conflict',
  phases: ['budget'],
  *judge({ disclosure }) {
    for (const [subject, own, carried] of FUNDS) {
      const claim = disclosure.claims.find((each) => each.subject === subject && each.year === disclosure.identity.year)
      const terms = claim?.amount && totals(disclosure, own, carried)
      if (!claim || !terms) continue
      yield* judgeFund(claimTerm(claim), terms)
    }
  },
}

const FUNDS = [
  ['generalPublicIncome', 'generalPublic', 'carriedOverGeneralPublic'],
  ['governmentFundIncome', 'governmentFund', 'carriedOverGovernmentFund'],
  ['stateCapitalIncome', 'stateCapital', 'carriedOverStateCapital'],
] as const

function totals(disclosure: Disclosure, own: string, carried: string): { own: Term; carried: Term } | undefined {
  const table = termsOf(disclosure, 'income')
  const row = table?.rows.find(({ level }) => level === 'total')
  return table && row && table.has(carried)
    ? { own: table.term(row, own), carried: table.term(row, carried) }
    : undefined
}

function* judgeFund(stated: Term, { own, carried }: { own: Term; carried: Term }): Generator<Judgement> {
  if (stated.state !== 'amount' || stated.money === ZERO) return
  const evidence = { subject: stated.label, left: stated.evidence, right: carried.evidence }
  if (carried.state !== 'amount' || carried.money === ZERO) return
  // Both together: the sentence counts what was carried over, and says so or not; its own table has both.
  if (own.money !== ZERO || stated.money !== carried.money) {
    yield { outcome: 'holds', ...evidence }
    return
  }
  yield {
    ...{ outcome: 'fails', ...evidence, place: `${stated.key} = ${carried.key}`, difference: stated.money },
    sentence: `${stated.label}写 ${inWan(stated.money)}，列为本年收入；${carried.label}也是 ${inWan(carried.money)}，而${own.label}没有数：这笔钱是上年结转。`,
  }
}
