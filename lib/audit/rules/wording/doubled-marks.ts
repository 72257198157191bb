import { isPaged } from '@/lib/audit/prose'
import type { JudgingRule } from '@/lib/audit/rule'

/** Two stops, commas or brackets in a row. ONE finding for all of a document. */
export const doubledMarks: JudgingRule = {
  id: 'doubled-marks',
  title: '没有重复的标点',
  severity: 'form',
  toldTo: 'proof',
  presumes: '有文件原文。',
  example: saying(2, '8、21 行'),
  needs: 'text',
  *judge({ text = [] }) {
    const paged = isPaged(text)
    const parts = text.flatMap((line, i) =>
      [...line.matchAll(/([。，、；：])[ \t]?[。，、；：]/g)].map(({ 0: marks, index }) => ({
        at: paged ? `P${i + 1}` : `L${i + 1}:${index}-${index + marks.length}`,
        text: marks,
      })),
    )
    const [first, ...others] = parts
    if (!first) {
      yield { outcome: 'holds', subject: '全文' }
      return
    }
    const lines = [...new Set(parts.map(({ at }) => /\d+/.exec(at)?.[0]))]
    yield {
      ...{ outcome: 'fails', subject: '全文', place: 'marks', left: first },
      ...(others.length > 0 && { right: { text: others[0]?.text ?? '', parts: others } }),
      sentence: saying(
        parts.length,
        `${lines.slice(0, 6).join('、')} ${paged ? '页' : '行'}${lines.length > 6 ? '等' : ''}`,
      ),
    }
  },
}

function saying(count: number, places: string): string {
  return `有 ${count} 处标点重复（第 ${places}）。`
}
