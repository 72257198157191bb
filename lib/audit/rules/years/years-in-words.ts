import { proseOf } from '@/lib/audit/prose'
import type { JudgingRule } from '@/lib/audit/rule'

/** Sentences on the year's money name the year of the document, comparisons the year before. */
export const yearsInWords: JudgingRule = {
  id: 'years-in-words',
  title: '说明里的年度是这份文件的年度，相比的是上一年',
  severity: 'conflict',
  presumes: '有原文；句子写明相比的年度，或写明本年收支、采购预算的年度。',
  example: '第 8 页相比的是 2026 年，这份文件是 2026 年的，应是 2025 年。',
  needs: 'text',
  *judge({ disclosure, text = [] }) {
    const { year } = disclosure.identity
    const prose = proseOf(disclosure, text)
    for (const { words, off, says } of SENTENCES) {
      const found = [...prose.text.matchAll(words)]
      const expected = year + off
      const wrong = found.filter((each) => Number(each[1]) !== expected)
      if (found.length === 0) continue
      if (wrong.length === 0) yield { outcome: 'holds', subject: `${says} ${expected} 年` }
      for (const { 0: whole, 1: printed = '', index } of wrong) {
        const from = index + whole.indexOf(printed)
        yield {
          ...{
            outcome: 'fails',
            subject: `${prose.name(from)}的年度`,
            place: `${says} ${printed} ${nth(found, index)}`,
          },
          left: prose.place(from, from + printed.length, printed),
          sentence: `${prose.name(from)}${says} ${printed} 年，这份文件是 ${year} 年的，应是 ${expected} 年。`,
        }
      }
    }
  },
}

const SENTENCES = [
  { words: /与(20\d\d)年(?:度)?[^，。；\n\d]{0,8}(?:相比|保持一致|持平)/g, off: -1, says: '相比的是' },
  {
    words:
      /(?<![\d])(20\d\d)年(?:度)?(?:[^，。；、：\n\d]{0,8})(?:收入总计|支出总计|收入合计|支出合计|支出预算为|政府采购预算安排)/g,
    off: 0,
    says: '写的是',
  },
] as const

const nth = (all: readonly { readonly index: number }[], index: number): number =>
  all.findIndex((each) => each.index === index) + 1
