import { statedLastYears } from '@/lib/audit/derived-figures'
import type { JudgingRule } from '@/lib/audit/rule'
import { totalTerm } from '@/lib/audit/rows-by'
import { inWan } from '@/lib/audit/sentences'
import { claimTerm } from '@/lib/audit/statement-terms'
import { termsOf } from '@/lib/audit/table-terms'
import { ZERO } from '@/lib/budget/money'

/** Of a fund no more is carried over (上年结转) than last year's budget of it was; what was added within the year may explain more. */
export const carriedOverAndLastYear: JudgingRule = {
  id: 'carried-over-and-last-year',
  title: '上年结转的资金不多于由增减额推得的上年预算',
  severity: 'doubt',
  phases: ['budget'],
  *judge({ disclosure }) {
    const table = termsOf(disclosure, 'income')
    for (const { claim, base, year } of statedLastYears(disclosure)) {
      const column = FUNDS[claim.subject]
      if (column === undefined || claim.label !== undefined || !table?.has(column)) continue
      const carried = totalTerm(table, column)
      if (!carried || carried.state !== 'amount' || carried.open || carried.money === ZERO) continue
      const left = carried.evidence
      const right = claimTerm(claim, 'change').evidence
      if (carried.money <= base) {
        yield { outcome: 'holds', subject: carried.label, left, right }
        continue
      }
      yield {
        ...{ outcome: 'fails', subject: carried.label, place: `${claim.subject} carried over`, left, right },
        sentence: `${carried.label}是 ${inWan(carried.money)}，比由说明的增减额推得的 ${year} 年预算 ${inWan(base)} 还多；年中追加的可以解释。`,
      }
    }
  },
}

const FUNDS: Readonly<Record<string, string>> = {
  generalPublic: 'carriedOverGeneralPublic',
  governmentFund: 'carriedOverGovernmentFund',
  stateCapital: 'carriedOverStateCapital',
}
