import type { JudgingRule } from '@/lib/audit/rule'
import { totalTerm } from '@/lib/audit/rows-by'
import { inWan } from '@/lib/audit/sentences'
import { claimName, claimTerm } from '@/lib/audit/statement-terms'
import { termsOf } from '@/lib/audit/table-terms'
import type { Claim } from '@/lib/budget/statement'

/** More staff (人员增加) explains no growth of the whole where the only fund that pays for staff fell. Needs the document's words. */
export const reasonsAgree: JudgingRule = {
  id: 'reasons-agree',
  title: '以人员增加为原因的，负担人员经费的资金没有减少',
  severity: 'doubt',
  presumes: '有原文；基本支出全部由一般公共预算负担（支出表与一般公共预算表的基本支出相等）。',
  example:
    '说明第一节的收支总计写增加，原因里有人员增加；而人员经费全部由一般公共预算负担，说明第四节的一般公共预算支出写减少 40.00 万元。',
  needs: 'text',
  *judge({ disclosure }) {
    const basic = totalTerm(termsOf(disclosure, 'expenditure'), 'basic')
    const ofFund = totalTerm(termsOf(disclosure, 'generalPublic'), 'basic')
    if (!basic || !ofFund || basic.money !== ofFund.money || basic.money === 0n) return
    const grown = disclosure.claims.find(
      ({ subject, direction, reason = '' }) => WHOLE.has(subject) && direction === 'up' && STAFF.test(reason),
    )
    const fund = disclosure.claims.find(
      ({ subject, direction }) => subject === 'generalPublic' && direction !== undefined,
    )
    if (!grown || !fund) return
    const [left, right] = [claimTerm(grown, 'change').evidence, claimTerm(fund, 'change').evidence]
    const subject = `${claimName(grown)}的原因`
    if (fund.direction !== 'down') {
      yield { outcome: 'holds', subject, left, right }
      return
    }
    const { money } = claimTerm(fund, 'change')
    yield {
      ...{ outcome: 'fails', subject, place: 'staff', left, right },
      sentence: `${claimName(grown)}写增加，原因里有人员增加；而人员经费全部由一般公共预算负担，${claimName(fund)}写减少 ${inWan(money)}。`,
    }
  },
}

const WHOLE: ReadonlySet<Claim['subject']> = new Set(['income', 'expenditure', 'incomeAndExpenditure'])
const STAFF = /(?:人员|职工|编制)[^，。；]{0,4}(?:增加|增多|调入|新增)|新(?:进|增|招)[^，。；]{0,3}人员|增人增资/
