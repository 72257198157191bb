import { isPaged } from '@/lib/audit/prose'
import type { JudgingRule } from '@/lib/audit/rule'
import { placesInWords, together } from '@/lib/audit/together'
import type { Evidence } from '@/lib/budget/finding'

/** Blanks of the template that nobody filled in: `**辆`, `××`, `____`. A pair of `**` around words is Markdown's bold and none. ONE finding. */
export const placeholders: JudgingRule = {
  id: 'placeholders',
  title: '没有留着模板里待填的空',
  severity: 'form',
  toldTo: 'proof',
  presumes: '有原文；空是连着的星号、叉或下划线，后面跟着单位。',
  example: '第 20 行“专业技术用车**辆”处留着没有填上的空。',
  needs: 'text',
  *judge({ text = [] }) {
    const paged = isPaged(text)
    const found = text.flatMap((line, i) =>
      [...line.matchAll(BLANKS)]
        .filter(({ index, 0: mark }) => !mark.startsWith('*') || isBlankToFill(line, index))
        .map(({ index, 0: mark }) => blankAt(line, index, mark, { number: i + 1, paged })),
    )
    const [first] = found
    if (!first) {
      yield { outcome: 'holds', subject: '全文' }
      return
    }
    const told =
      found.length === 1
        ? `${first.where}“${first.evidence.text}”处`
        : `有 ${found.length} 处（${placesInWords(found.map(({ where }) => where))}，如“${first.evidence.text}”）`
    yield {
      ...{ outcome: 'fails', subject: '全文', place: 'blanks' },
      ...together(found.map(({ evidence }) => evidence)),
      sentence: `${told}留着没有填上的空。`,
    }
  },
}

const BLANKS = /\*{2,}|[×xX＊]{2,}(?=[年月日元万辆台个人次%％])|_{3,}|＿{2,}/g

/** A number is missing between a word and its unit; bold comes in pairs. */
const isBlankToFill = (line: string, at: number): boolean =>
  (line.match(/\*\*/g)?.length ?? 0) % 2 === 1 && /^\*{2,}\s*[年月日元万辆台个人次套%％]/.test(line.slice(at))

function blankAt(
  line: string,
  at: number,
  mark: string,
  { number, paged }: { readonly number: number; readonly paged: boolean },
): { readonly where: string; readonly evidence: Evidence } {
  // A page's lines are no one sentence.
  const [start, stop] = [line.lastIndexOf('\n', at) + 1, line.indexOf('\n', at)]
  const [from, to] = [Math.max(start, at - BEFORE), Math.min(stop < 0 ? line.length : stop, at + mark.length + 1)]
  return {
    where: `第 ${number} ${paged ? '页' : '行'}`,
    evidence: {
      at: paged ? `P${number}` : `L${number}:${from}-${to}`,
      text: line
        .slice(from, to)
        .replace(/^[\s，、；。：]+/, '')
        .trim(),
    },
  }
}

const BEFORE = 8
