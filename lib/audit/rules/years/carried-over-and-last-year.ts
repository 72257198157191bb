import { statedLastYears } from '@/lib/audit/derived-figures'
import type { JudgingRule } from '@/lib/audit/rule'
import { totalTerm } from '@/lib/audit/rows-by'
import { inWan, wan } from '@/lib/audit/sentences'
import { claimTerm } from '@/lib/audit/statement-terms'
import { termsOf } from '@/lib/audit/table-terms'
import { subtractMoney, ZERO, type Money } from '@/lib/budget/money'

/** Of a fund no more is carried over (上年结转) than last year's budget of it was; what was added within the year may explain more. */
export const carriedOverAndLastYear: JudgingRule = {
  id: 'carried-over-and-last-year',
  title: '上年结转的资金不多于由增减额推得的上年预算',
  severity: 'doubt',
  presumes: '收入表分列上年结转，说明写了同一项资金与上年相比的增减额。',
  example: saying('表 2“合计”行“上年结转结余 › 政府性基金”', wan('60'), 2024, wan('25')),
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
        sentence: saying(carried.label, carried.money, year, base),
      }
    }
  },
}

const FUNDS: Readonly<Record<string, string>> = {
  generalPublic: 'carriedOverGeneralPublic',
  governmentFund: 'carriedOverGovernmentFund',
  stateCapital: 'carriedOverStateCapital',
}

function saying(label: string, carried: Money, year: number, base: Money): string {
  const more = inWan(subtractMoney(carried, base))
  return `${label}比由说明推得的 ${year} 年预算多 ${more}：前者 ${inWan(carried)}，后者 ${inWan(base)}。年中追加过预算可以解释。`
}
