import { statedLastYears, type StatedLastYear } from '@/lib/audit/derived-figures'
import type { JudgingRule } from '@/lib/audit/rule'
import { inWan, wan } from '@/lib/audit/sentences'
import { claimName, claimTerm, fundContexts, isOfItsYear } from '@/lib/audit/statement-terms'
import { absMoney, negateMoney, subtractMoney, ZERO, type Money } from '@/lib/budget/money'

/**
 * Where the whole (一般公共预算支出) and its basic expenditure (基本支出) are compared with last year, the projects' change
 * follows. One that goes the other way than the whole is worth a word.
 */
export const changesUntold: JudgingRule = {
  id: 'changes-untold',
  title: '与总额方向相反的项目支出变化，说明里写到',
  severity: 'doubt',
  presumes: '说明写了一般公共预算支出和其中基本支出的增减，并写了项目支出的数，三者相合，没有别的部分。',
  example: saying('说明第五节的一般公共预算支出', 2024, negateMoney(wan('4')), negateMoney(wan('9')), wan('5')),
  *judge({ disclosure }) {
    const contexts = fundContexts(disclosure)
    const years = statedLastYears(disclosure)
    const of = (subject: StatedLastYear['claim']['subject']) =>
      years.find(({ claim }) => claim.subject === subject && claim.label === undefined)
    const [whole, basic] = [of('generalPublic'), of('basic')]
    if (!whole || !basic || whole.year !== basic.year) return
    const ofFund = disclosure.claims.filter(
      (claim) => claim.subject === 'project' && !claim.label && isOfItsYear(claim, disclosure),
    )
    const isTold = ofFund.some(({ change, direction }) => change !== undefined || direction !== undefined)
    const project = subtractMoney(whole.amount, basic.amount)
    // Without the projects' own figure it is not known that nothing else stands beside them.
    if (isTold || contexts.size === 0 || !ofFund.some((claim) => claimTerm(claim).money === project)) return
    const change = subtractMoney(project, subtractMoney(whole.base, basic.base))
    const [left, right] = [claimTerm(whole.claim, 'change').evidence, claimTerm(basic.claim, 'change').evidence]
    const subject = '由说明推得的项目支出增减'
    const all = subtractMoney(whole.amount, whole.base)
    if (change === ZERO || all === ZERO || change > ZERO === all > ZERO) {
      yield { outcome: 'holds', subject, left, right }
      return
    }
    const sentence = saying(claimName(whole.claim), whole.year, all, subtractMoney(basic.amount, basic.base), change)
    yield { outcome: 'fails', subject, place: 'project change', left, right, sentence }
  },
}

function saying(name: string, year: number, whole: Money, basic: Money, project: Money): string {
  return `${name}比 ${year} 年${moved(whole)}，其中基本支出${moved(basic)}，由此推得项目支出${moved(project)}，说明没有写到。`
}

function moved(change: Money): string {
  return `${change < ZERO ? '减少' : '增加'} ${inWan(absMoney(change))}`
}
