import { cellMoney } from '@/lib/budget/cell'
import { percentOf, type Money } from '@/lib/budget/money'
import { checkPercent } from '@/lib/audit/percent'
import type { JudgingRule } from '@/lib/audit/rule'
import { inWan, wan } from '@/lib/audit/sentences'
import { claimName, claimTerm } from '@/lib/audit/statement-terms'

/** 纳入绩效自评的金额“占项目支出 X%”: the share of the project expenditure that the same section names. */
export const evaluatedShare: JudgingRule = {
  id: 'evaluated-share',
  title: '绩效自评金额所占的百分比与同一节的项目支出相符',
  severity: 'doubt',
  presumes: '同一节写明自评涉及的金额和全部项目支出的金额。',
  example: saying('说明第十三节“绩效自评”', '100', wan('66.5'), wan('72')),
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
      const sentence = saying(claimName(claim), text.trim(), part, all)
      yield { outcome: 'fails', subject, place: `${claimTerm(claim).key} share`, left, right, sentence }
    }
  },
}

function saying(name: string, stated: string, part: Money, all: Money): string {
  return `${name}写占项目支出的 ${stated}%，按同一节的数算是 ${percentOf(part, all) ?? '0'}%：自评涉及 ${inWan(part)}，项目支出 ${inWan(all)}。`
}
