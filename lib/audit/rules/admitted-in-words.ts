import { parseSourcePosition } from '@/lib/budget/source-position'
import { proseOf } from '@/lib/audit/prose'
import type { AuditCase, JudgingRule } from '@/lib/audit/rule'
import { together } from '@/lib/audit/together'

/**
 * A document that says of its own figures that they are wrong, and nobody has worked out what follows: corrections
 * (data/corrections) are that, and say more. ONE finding for all.
 */
export const admittedInWords: JudgingRule = {
  id: 'admitted-in-words',
  title: '文件自己说有误的数字，都已算出更正',
  severity: 'doubt',
  needs: 'text',
  *judge({ disclosure, text = [], corrected }) {
    const prose = proseOf(disclosure, text)
    const found = [...prose.text.matchAll(ADMITTED)].map(({ 0: words, index }) => ({
      words,
      name: prose.name(index),
      place: prose.place(index, index + words.length, words.slice(0, SHOWN)),
    }))
    if (found.length === 0) {
      yield { outcome: 'holds', subject: '全文' }
      return
    }
    if (corrected === undefined) {
      yield { outcome: 'unchecked', subject: '全文', left: found[0]?.place ?? { text: '' }, note: '没有对照更正' }
      return
    }
    const lines = correctedLines(corrected)
    // What is said in one place may be said in another in the same words.
    const covered = new Set(found.filter(({ place }) => lines.has(lineOf(place.at))).map(({ words }) => words))
    const open = found.filter(({ words }) => !covered.has(words))
    if (open.length === 0) yield { outcome: 'holds', subject: '全文' }
    else
      yield {
        ...{ outcome: 'fails', subject: '全文', place: 'admitted', admitted: true },
        ...together(open.map(({ place }) => place)),
        sentence: `${[...new Set(open.map(({ name }) => name))].join('、')}自己写明有的数字有误（“${open[0]?.place.text ?? ''}”），表里的数字没有改。`,
      }
  },
}

const ADMITTED =
  /误(?:计入|列入|记入|填入|填为|写为|统计|录入)|(?:统计|汇总|计算|导出)成|(?:录入|填报|统计|系统)(?:错误|有误|出错)|数(?:据|字|额)(?:错误|有误)/g
const SHOWN = 8

const correctedLines = (corrected: NonNullable<AuditCase['corrected']>): ReadonlySet<number> =>
  new Set(corrected.flatMap(({ correction }) => correction.evidence.map(({ at }) => lineOf(at))))

function lineOf(at: string | undefined): number {
  const place = at === undefined ? undefined : parseSourcePosition(at)
  if (place?.document !== undefined) return 0
  return place?.kind === 'text' ? place.line : place?.kind === 'page' ? place.page : 0
}
