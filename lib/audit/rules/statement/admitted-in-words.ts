import { parseSourcePosition } from '@/lib/budget/source-position'
import { proseOf } from '@/lib/audit/prose'
import type { AuditCase, JudgingRule } from '@/lib/audit/rule'
import { quoted } from '@/lib/audit/sentences'
import { together } from '@/lib/audit/together'

/**
 * A document that says of its own figures that they are wrong, and nobody has worked out what follows: corrections
 * (data/corrections) are that, and say more. ONE finding for all.
 */
export const admittedInWords: JudgingRule = {
  id: 'admitted-in-words',
  title: '文件自己说有误的数字，都已算出更正',
  severity: 'doubt',
  presumes: '有文件原文；已经算出更正的几处不再提。',
  example: saying('第 12 行', '误计入“三公”'),
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
        sentence: saying([...new Set(open.map(({ name }) => name))].join('、'), open[0]?.place.text ?? ''),
      }
  },
}

function saying(places: string, words: string): string {
  return `${places}自己写明有的数字有误（${quoted(words)}），表里的数字没有改。`
}

/** A figure that was booked, counted, filled in or exported wrongly, in whatever words: 误计入, 被系统统计成, 填报有误. */
const ADMITTED =
  /误(?:计入?|列入?|记入?|填入?|写|统计|录入|报)(?!差)|(?:统计|汇总|计算|导出|导入|录入|填报|识别|显示|折算)(?:成了?|为了)(?=[^。；\n]{0,12}\d)|(?:录入|填报|统计|系统|汇总|单位)(?:错误|有误|出错)|数(?:据|字|额)(?:错误|有误)|多(?:计|列|填)了?(?=[^。；\n]{0,6}\d)/g
const SHOWN = 8

/** Says of a figure that it was booked, counted or filled in wrongly. */
export const admitsMistake = (words: string): boolean => words.search(ADMITTED) >= 0

const correctedLines = (corrected: NonNullable<AuditCase['corrected']>): ReadonlySet<number> =>
  new Set(corrected.flatMap(({ correction }) => correction.evidence.map(({ at }) => lineOf(at))))

function lineOf(at: string | undefined): number {
  const place = at === undefined ? undefined : parseSourcePosition(at)
  if (place?.document !== undefined) return 0
  return place?.kind === 'text' ? place.line : place?.kind === 'page' ? place.page : 0
}
