import { isPaged } from '@/lib/audit/prose'
import type { Judgement, JudgingRule } from '@/lib/audit/rule'

/** Blanks of the template that nobody filled in: `**辆`, `××`, `____`. A pair of `**` around words is Markdown's bold and none. */
export const placeholders: JudgingRule = {
  id: 'placeholders',
  title: '没有留着模板里待填的空',
  severity: 'form',
  needs: 'text',
  *judge({ text = [] }) {
    const paged = isPaged(text)
    let found = false
    for (const [i, line] of text.entries()) {
      for (const { index, 0: mark } of line.matchAll(BLANKS)) {
        if (mark.startsWith('*') && !isBlankToFill(line, index)) continue
        found = true
        yield judged(line, index, mark, { number: i + 1, paged })
      }
    }
    if (!found) yield { outcome: 'holds', subject: '全文' }
  },
}

const BLANKS = /\*{2,}|[×xX＊]{2,}(?=[年月日元万辆台个人次%％])|_{3,}|＿{2,}/g

/** A number is missing between a word and its unit; bold comes in pairs. */
const isBlankToFill = (line: string, at: number): boolean =>
  (line.match(/\*\*/g)?.length ?? 0) % 2 === 1 && /^\*{2,}\s*[年月日元万辆台个人次套%％]/.test(line.slice(at))

function judged(
  line: string,
  at: number,
  mark: string,
  { number, paged }: { readonly number: number; readonly paged: boolean },
): Judgement {
  const [from, to] = [Math.max(0, at - BEFORE), Math.min(line.length, at + mark.length + 1)]
  const words = line.slice(from, to).trim()
  const where = `第 ${number} ${paged ? '页' : '行'}`
  return {
    ...{ outcome: 'fails', subject: where, place: `blank ${words}` },
    left: { at: paged ? `P${number}` : `L${number}:${from}-${to}`, text: words },
    sentence: `${where}“${words}”处留着没有填上的空。`,
  }
}

const BEFORE = 8
