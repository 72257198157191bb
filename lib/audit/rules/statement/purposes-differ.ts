import { proseOf } from '@/lib/audit/prose'
import { groupBy } from '@/lib/audit/group-by'
import type { JudgingRule } from '@/lib/audit/rule'

/** Two functional items of different classes are not “主要用于” one and the same thing: a sentence may have stayed from the item before. */
export const purposesDiffer: JudgingRule = {
  id: 'purposes-differ',
  title: '不同类的支出项目，用途的说法不同',
  severity: 'doubt',
  presumes: '有原文；说明按“类、款、项”逐项写用途。',
  example: '第 20 页“住房公积金”写的用途与第 19 页“事业单位医疗”的一字不差，两项不是一类支出。',
  needs: 'text',
  *judge({ disclosure, text = [] }) {
    const prose = proseOf(disclosure, text)
    const items = [...prose.text.matchAll(ITEM)].map(
      ({ 0: whole, 1: kind = '', 2: name = '', 3: purpose = '', index }) => ({
        ...{ kind, name, purpose },
        from: index + whole.length - purpose.length,
      }),
    )
    if (items.length < 2) return
    let found = false
    for (const [purpose, alike] of groupBy(items, (item) => item.purpose)) {
      const [first] = alike
      const other = alike.find(({ kind }) => kind !== first?.kind)
      if (!first || !other) continue
      found = true
      const [a, b] = [first, other].map(({ from }) => prose.place(from, from + purpose.length, purpose.slice(0, 8)))
      yield {
        ...{ outcome: 'fails', subject: `“${other.name}”的用途`, place: `${first.name} ${other.name}` },
        ...(b && { left: b }),
        left: b ?? { text: '' },
        ...(a && { right: a }),
        sentence: `${prose.name(other.from)}“${other.name}”写的用途与${prose.name(first.from)}“${first.name}”的一字不差，两项不是一类支出。`,
      }
    }
    if (!found) yield { outcome: 'holds', subject: '各项支出的用途' }
  },
}

/** 住房保障支出（类）住房改革支出（款）住房公积金（项）。主要用于：… */
const ITEM =
  /([\u4e00-\u9fff]{2,20})[（(]类[）)][\u4e00-\u9fff（）()]{2,40}[（(]款[）)]([\u4e00-\u9fff]{2,30})[（(]项[）)][”"]?[^。\n]{0,14}[。，\n]{1,2}主要用于[：:]?([^。；\n]{4,})/g
