import { proseOf } from '@/lib/audit/prose'
import type { JudgingRule } from '@/lib/audit/rule'

/** A word, a clause or a paragraph that stands twice in a row. */
export const repeatedWords: JudgingRule = {
  id: 'repeated-words',
  title: '没有接连出现两遍的字句',
  severity: 'form',
  toldTo: 'proof',
  presumes: '有原文；连着的是动词、整句或整段。',
  example: '第 30 行“反映”接连写了两遍。',
  needs: 'text',
  *judge({ disclosure, text = [] }) {
    const prose = proseOf(disclosure, text)
    const found = REPEATED.flatMap((twice) => [...prose.text.matchAll(twice)])
    if (found.length === 0) yield { outcome: 'holds', subject: '全文' }
    for (const { 0: whole, 1: words = '', index } of found) {
      const shown = words.replace(/^[，、；]/, '').slice(0, SHOWN)
      yield {
        ...{ outcome: 'fails', subject: prose.name(index), place: `twice ${shown}` },
        left: prose.place(index, index + whole.length, shown),
        sentence: `${prose.name(index)}“${shown}”接连写了两遍。`,
      }
    }
  },
}

const REPEATED = [
  /** Verbs that Chinese does not double: 反映反映. */
  /(反映|用于|包括|负责|进行|按照|根据|以及|安排)\1/g,
  /** ，其他用车 0 辆，其他用车 0 辆 */
  /([，、；][^，、；。：\n\d]{3,20}[\d.]*[^，、；。：\n\d]{0,4})\1(?=[，、；。])/g,
  /(?<=\n)([^\n]{20,}\n)\1/g,
] as const

/** Enough to find the place. */
const SHOWN = 8
