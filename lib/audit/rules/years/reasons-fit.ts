import type { JudgingRule } from '@/lib/audit/rule'
import { claimName } from '@/lib/audit/statement-terms'

/** A reason speaks of the direction that the figure went: an increase is not explained by saving alone. Needs the document's words. */
export const reasonsFit: JudgingRule = {
  id: 'reasons-fit',
  title: '写明的原因与增减的方向一致',
  severity: 'doubt',
  presumes: '有原文；同一处写了增加和原因。',
  example: '说明第七节的公务接待费写明增加，而同一处写的原因只说到节约、压减。',
  needs: 'text',
  *judge({ disclosure }) {
    for (const claim of disclosure.claims) {
      if (claim.reason === undefined || claim.direction !== 'up') continue
      const subject = claimName(claim)
      const left = { at: claim.at, text: claim.change?.text ?? '' }
      if (MORE.test(claim.reason) || !SAVING.test(claim.reason)) {
        yield { outcome: 'holds', subject, left }
        continue
      }
      yield {
        ...{ outcome: 'fails', subject, place: `${claim.section} ${claim.subject} reason`, left },
        sentence: `${subject}写明增加，而同一处写的原因只说到节约、压减。`,
      }
    }
  },
}

const MORE = /增加|增长|增多|提高|上升|扩大|新增|调入|上涨|需要|误|统计/
/** A falling part may stand behind a growing whole; saving does not. */
const SAVING = /压减|压缩|节约|节俭|缩减|紧张|过紧日子/
