import { proseOf } from '@/lib/audit/prose'
import { groupBy } from '@/lib/audit/group-by'
import type { JudgingRule } from '@/lib/audit/rule'

/** “一般公共预算财政拨款支出减少 4.12 万元” in one sentence and 9.42 万元 in another: one thing has one change. */
export const namedChanges: JudgingRule = {
  id: 'named-changes',
  title: '同一个名称的增减额只有一个数',
  severity: 'conflict',
  presumes: '有原文；两句话写的是同一项全部资金、都与上年相比，名称一字不差。',
  example: '“一般公共预算财政拨款支出”与上年相比，第 12 行写减少 4.00 万元，第 40 行写减少 9.00 万元。',
  needs: 'text',
  *judge({ disclosure, text = [] }) {
    const prose = proseOf(disclosure, text)
    const changes = [...prose.text.matchAll(CHANGE)].map(
      ({ 0: whole, 1: name = '', 2: way = '', 3: amount = '', index }) => {
        const from = index + whole.lastIndexOf(amount)
        return { name, way, amount, value: Number(amount), at: from }
      },
    )
    for (const [name, told] of groupBy(changes, (change) => change.name)) {
      const [first, ...others] = told
      if (!first || others.length === 0) continue
      const left = prose.place(first.at, first.at + first.amount.length, first.amount)
      const other = others.find(({ value, way }) => value !== first.value || way !== first.way)
      if (!other) {
        yield { outcome: 'holds', subject: `“${name}”的增减`, left }
        continue
      }
      const right = prose.place(other.at, other.at + other.amount.length, other.amount)
      const sentence = `“${name}”与上年相比，${prose.name(first.at)}写${first.way} ${first.amount} 万元，${prose.name(other.at)}写${other.way} ${other.amount} 万元。`
      yield { outcome: 'fails', subject: `“${name}”的增减`, place: name, left, right, sentence }
    }
  },
}

/** Names of whole funds only: 支出 alone is something else in each sentence. */
const CHANGE =
  /(?<=上年(?:度)?(?:预算)?相比，|年(?:度)?(?:预算)?相比，)((?:一般公共预算|政府性基金|国有资本经营|财政拨款)[\u4e00-\u9fff]{2,16}?)(?:各)?(增加|减少)([\d.]+)万元/g
