import type { Judgement, JudgingRule } from '@/lib/audit/rule'

/** Blanks of the template that nobody filled in: `**辆`, `××`, `____`. A pair of `**` around words is Markdown's bold and none. */
export const placeholders: JudgingRule = {
  id: 'placeholders',
  title: '没有留着模板里待填的空',
  severity: 'form',
  needs: 'text',
  *judge({ text = [] }) {
    let found = false
    for (const [i, line] of text.entries()) {
      for (const { index, 0: mark } of line.matchAll(BLANKS)) {
        if (mark.startsWith('*') && !isBlankToFill(line, index)) continue
        found = true
        yield judged(line, index, mark, i + 1)
      }
    }
    if (!found) yield { outcome: 'holds', subject: '全文' }
  },
}

const BLANKS = /\*{2,}|[×xX＊]{2,}(?=[年月日元万辆台个人次%％])|_{3,}|＿{2,}/g

/** A number is missing between a word and its unit; bold comes in pairs. */
const isBlankToFill = (line: string, at: number): boolean =>
  (line.match(/\*\*/g)?.length ?? 0) % 2 === 1 && /^\*{2,}\s*[年月日元万辆台个人次套%％]/.test(line.slice(at))

function judged(line: string, at: number, mark: string, number: number): Judgement {
  const [from, to] = [Math.max(0, at - BEFORE), Math.min(line.length, at + mark.length + 1)]
  const words = line.slice(from, to).trim()
  return {
    ...{ outcome: 'fails', subject: `第 ${number} 行`, place: `blank ${words}` },
    left: { at: `L${number}:${from}-${to}`, text: words },
    sentence: `第 ${number} 行“${words}”处留着没有填上的空。`,
  }
}

const BEFORE = 8
