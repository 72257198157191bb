import { moneyOf, moneyToText, subtractMoney } from '@/lib/budget/money'
import type { AppliedCorrection, Judgement, JudgingRule } from '@/lib/audit/rule'

/** What the document itself says is wrong: each correction in data/corrections that fits it, with the words it rests on. */
export const admittedErrors: JudgingRule = {
  id: 'admitted-errors',
  title: '文件没有自己写明的差错',
  severity: 'error',
  *judge({ corrected = [] }) {
    for (const applied of corrected) yield* judged(applied)
  },
}

function* judged({ correction, figures }: AppliedCorrection): Generator<Judgement> {
  const [root] = figures.filter((figure) => figure.root)
  const [published, right] = [moneyOf(root?.published, '万元'), moneyOf(root?.corrected, '万元')]
  if (!root || published === undefined || right === undefined) return
  const totals = figures.length - figures.filter((figure) => figure.root).length
  yield {
    ...{ outcome: 'fails', subject: root.label, place: correction.key, admitted: true },
    left: root.place,
    right: { text: moneyToText(right, '万元'), parts: correction.evidence },
    difference: subtractMoney(published, right),
    sentence: `${root.label}公布 ${root.published} 万元。${correction.reason}由此改动 ${totals} 个合计与说法。`,
  }
}
