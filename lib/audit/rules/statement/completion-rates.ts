import { cellMoney } from '@/lib/budget/cell'
import type { Disclosure } from '@/lib/budget/disclosure'
import { AMOUNT_BASIS_TITLES } from '@/lib/budget/phase'
import { type Money } from '@/lib/budget/money'
import type { Claim } from '@/lib/budget/statement'
import { checkPercent } from '@/lib/audit/percent'
import type { Judgement, JudgingRule } from '@/lib/audit/rule'
import { inWan, wan } from '@/lib/audit/sentences'
import { claimName, claimTerm } from '@/lib/audit/statement-terms'
import { slackOf } from '@/lib/audit/term'

/** “完成年初预算的 X%” = what was spent over the plan it names; of a plan of nothing there is no rate. */
export const completionRates: JudgingRule = {
  id: 'completion-rates',
  title: '完成率与决算数、预算数相符',
  severity: 'error',
  presumes: '同一节前面写明同一项的预算数和决算数；有几个预算数的，合乎哪一个都算。',
  example: saying('说明第五节“住房公积金”', '年初预算', '99.50', '98.40', wan('12.3'), wan('12.5')),
  phases: ['final'],
  *judge({ disclosure }) {
    for (const claim of disclosure.claims) if (claim.completionRate) yield judgeRate(claim, disclosure)
  },
}

function judgeRate(claim: Claim, disclosure: Disclosure): Judgement {
  const subject = `${claimName(claim)}的完成率`
  const left = {
    text: claim.completionRate?.text ?? '',
    ...(claim.completionRate?.at !== undefined && { at: claim.completionRate.at }),
  }
  const printed = /^(\d+)(?:\.(\d+))?$/.exec(left.text.trim())
  const plan = planOf(claim, disclosure)
  const [spent, planned] = [cellMoney(claim.amount, claim.unit), plan && cellMoney(plan.amount, plan.unit)]
  if (!printed || !plan || spent === undefined || planned === undefined)
    return { outcome: 'unchecked', subject, left, note: '没有写明预算数或决算数' }
  const right = claimTerm(plan).evidence
  const place = `${claimTerm(claim).key} rate`
  const basis = AMOUNT_BASIS_TITLES[plan.basis]
  if (planned === 0n) {
    const sentence = `${claimName(claim)}写完成${basis}的 ${left.text.trim()}%，${basis}是 0，没有基数就没有比例。`
    return { outcome: 'fails', subject, place, left, right, sentence, severity: 'form' }
  }
  const checked = checkPercent(left.text, spent, planned, slackFor(claim, plan))
  if (checked.outcome === 'none') return { outcome: 'unchecked', subject, left, note: '预算数小得算不出比例' }
  if (checked.outcome === 'holds') return { outcome: 'holds', subject, left, right }
  const { exact, rounding } = checked
  const sentence = saying(claimName(claim), basis, left.text.trim(), exact, spent, planned)
  const weight = rounding && { severity: 'rounding' as const }
  return { outcome: 'fails', subject, place, left, right: { ...right, text: `${exact}%` }, sentence, ...weight }
}

const slackFor = (claim: Claim, plan: Claim) => ({ part: slackOf(claimTerm(claim)), whole: slackOf(claimTerm(plan)) })

/** The plan of the same thing that stands last before it: the one that the rate names, if the rate fits no other. */
function planOf(claim: Claim, { claims }: Disclosure): Claim | undefined {
  const at = claims.indexOf(claim)
  const plans = claims.filter(
    (other, i) =>
      i < at &&
      other.section === claim.section &&
      other.subject === claim.subject &&
      other.label === claim.label &&
      other.basis !== 'executed' &&
      other.amount !== undefined,
  )
  const spent = cellMoney(claim.amount, claim.unit)
  const fits = plans.findLast((plan) => {
    const planned = cellMoney(plan.amount, plan.unit)
    if (planned === undefined || planned === 0n || spent === undefined) return false
    return checkPercent(claim.completionRate?.text ?? '', spent, planned, slackFor(claim, plan)).outcome === 'holds'
  })
  return fits ?? plans.findLast(({ basis }) => basis === (claim.rateOf ?? 'initial'))
}

function saying(name: string, basis: string, stated: string, exact: string, spent: Money, planned: Money): string {
  return `${name}写完成${basis}的 ${stated}%，按写明的数算是 ${exact}%：决算 ${inWan(spent)}，${basis} ${inWan(planned)}。`
}
