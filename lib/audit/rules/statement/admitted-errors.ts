import { moneyOf, moneyToText, subtractMoney } from '@/lib/budget/money'
import type { AppliedCorrection, Judgement, JudgingRule } from '@/lib/audit/rule'

/**
 * What the document itself says is wrong: each correction in data/corrections that fits it, with the words it rests on, and
 * a figure of 元 that it says was booked as 万元, where arithmetic alone finds the one place that can hold it.
 */
export const admittedErrors: JudgingRule = {
  id: 'admitted-errors',
  title: '文件没有自己写明的差错',
  severity: 'error',
  presumes: '文件自己写明某个数字有误，并且能由原文算出应是多少；把元记成万元的，只有账上只有一处容得下这笔钱时才算。',
  example: saying(
    '表 8“年初预算数”行“公务用车运行费”',
    '11.50',
    '1.50',
    '说明写明：交通补贴误计入“三公”经费，实际为 1.50 万元。',
    4,
  ),
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
    sentence: saying(root.label, root.published, root.corrected, correction.reason, totals),
  }
}

function saying(label: string, published: string, right: string, reason: string, followers: number): string {
  return `${label}公布 ${published} 万元，按文件自己的话是 ${right} 万元。${reason}由此改动 ${followers} 个合计与说法。`
}
