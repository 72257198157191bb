import { proseOf } from '@/lib/audit/prose'
import type { JudgingRule } from '@/lib/audit/rule'
import { together } from '@/lib/audit/together'

/** What a term is explained by is neither itself nor a rule that is no longer in force. ONE finding for all of a document. */
export const termsExplained: JudgingRule = {
  id: 'terms-explained',
  title: '名词解释不用自己解释自己，不用已经取消的说法',
  severity: 'form',
  toldTo: 'form',
  presumes: '有原文；有名词解释一节。',
  example: '名词解释有 1 处可以改进：第 90 行用“行政单位”解释“行政单位”。',
  needs: 'text',
  *judge({ disclosure, text = [] }) {
    const prose = proseOf(disclosure, text)
    const from = prose.text.lastIndexOf('名词解释')
    if (from < 0) return
    const found = FAULTS.flatMap(({ of, since, why }) =>
      disclosure.identity.year < since
        ? []
        : [...prose.text.matchAll(of)]
            .filter(({ index }) => index > from)
            .map(({ 0: whole, 1: term = '', index }) => ({
              name: prose.name(index),
              place: prose.place(index, index + whole.length, term),
              told: why(term),
            })),
    )
    if (found.length === 0) {
      yield { outcome: 'holds', subject: '名词解释' }
      return
    }
    const told = found.map((each) => `${each.name}${each.told}`)
    yield {
      ...{ outcome: 'fails', subject: '名词解释', place: 'terms' },
      ...together(found.map(({ place }) => place)),
      sentence: `名词解释有 ${found.length} 处可以改进：${told.join('；')}。`,
    }
  },
}

const FAULTS = [
  {
    of: /([^，。；：、（(\n]{4})[（(]包括\1/g,
    since: 0,
    why: (term: string) => `用“${term}”解释“${term}”`,
  },
  {
    // The accounting system of 2019 has 非财政拨款结余 in its place.
    of: /(?<=、)(用事业基金弥补收支差额)/g,
    since: 2019,
    why: (term: string) => `的“${term}”在 2019 年起的政府会计制度里已改称“使用非财政拨款结余”`,
  },
] as const
