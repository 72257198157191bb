import { cellMoney } from '@/lib/budget/cell'
import { percentOf } from '@/lib/budget/money'
import { checkPercent } from '@/lib/audit/percent'
import type { JudgingRule } from '@/lib/audit/rule'
import { inWan } from '@/lib/audit/sentences'
import { claimName, claimTerm } from '@/lib/audit/statement-terms'

/** 纳入绩效自评的金额“占项目支出 X%”: the share of the project expenditure that the same section names. */
export const evaluatedShare: JudgingRule = {
  id: 'evaluated-share',
  title: '绩效自评金额所占的百分比与同一节的项目支出相符',
  severity: 'doubt',
  phases: ['final'],
  *judge({ disclosure }) {
    for (const claim of disclosure.claims) {
      if (claim.subject !== 'selfEvaluation' || !claim.share || !claim.amount) continue
      const whole = disclosure.claims.find(
        ({ subject, section, label, amount }) =>
          subject === 'project' && section === claim.section && label === undefined && amount,
      )
      const [part, all] = [cellMoney(claim.amount, claim.unit), whole && cellMoney(whole.amount, whole.unit)]
      if (!whole || part === undefined || all === undefined || all === 0n) continue
      const subject = `${claimName(claim)}的占比`
      const { text, at } = claim.share
      const left = { text, ...(at !== undefined && { at }) }
      const right = claimTerm(whole).evidence
      if (checkPercent(text, part, all).outcome !== 'fails') {
        yield { outcome: 'holds', subject, left, right }
        continue
      }
      const sentence = `${claimName(claim)}写涉及 ${inWan(part)}，占项目支出的 ${text}%；同一节的项目支出是 ${inWan(all)}，${inWan(part)} 占它的 ${percentOf(part, all) ?? '?'}%。`
      yield { outcome: 'fails', subject, place: `${claimTerm(claim).key} share`, left, right, sentence }
    }
  },
}
