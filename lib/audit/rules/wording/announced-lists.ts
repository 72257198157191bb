import { proseOf } from '@/lib/audit/prose'
import type { JudgingRule } from '@/lib/audit/rule'

/** “有三个方面：一是…二是…”: a list brings as many items as the words before it announce. */
export const announcedLists: JudgingRule = {
  id: 'announced-lists',
  title: '写明几个方面的，逐项写全',
  severity: 'form',
  toldTo: 'proof',
  needs: 'text',
  presumes: '句子先写明几项，紧接着用“一是、二是”或“1.、2.”逐项写。',
  example: '第 12 行写有三个方面，后面只写到“二是”。',
  *judge({ disclosure, text = [] }) {
    const prose = proseOf(disclosure, text)
    for (const { 0: whole, 1: said = '', index } of prose.text.matchAll(ANNOUNCED)) {
      const number = DIGITS.indexOf(said) >= 0 ? DIGITS.indexOf(said) : Number(said)
      const after = prose.text.slice(index + whole.length)
      const end = after.search(
        /\n(?:第[一二三四五六七八九十]+部分|[一二三四五六七八九十]{1,3}、)|[一二三四五六七八九十\d]个?(?:方面|原因|点)[^，。；]{0,8}[：:]/,
      )
      const listed = itemsIn(end < 0 ? after : after.slice(0, end))
      const subject = `${prose.name(index)}的列举`
      const from = index + whole.indexOf(said)
      const left = prose.place(from, from + said.length, said)
      if (listed < 2) continue
      if (listed === number) yield { outcome: 'holds', subject, left }
      else
        yield {
          ...{ outcome: 'fails', subject, place: `list of ${said}`, left, right: { text: String(listed) } },
          sentence: `${prose.name(index)}写有${said}${whole.includes('个') ? '个' : ''}${/方面|原因|点|项/.exec(whole)?.[0] ?? '项'}，后面${listed < number ? '只' : ''}写到“${DIGITS[listed] ?? String(listed)}是”。`,
        }
    }
  },
}

const DIGITS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十']
/** 主要有三个方面原因：一是 */
const ANNOUNCED =
  /(?<=[有是为从在以下])([二三四五六七八九十2-9])(?:个)?(?:方面|点|项|条|大)?(?:的)?(?:方面|原因|因素|点|项)[^，。；：\n]{0,8}[：:，]\n?(?=一是)/g

/** 一是, 二是, 三是 as they run on. */
function itemsIn(text: string): number {
  let [n, from] = [0, 0]
  for (;;) {
    const found = text.indexOf(`${DIGITS[n + 1] ?? '无'}是`, from)
    if (found < 0) return n
    ;[n, from] = [n + 1, found + 1]
  }
}
