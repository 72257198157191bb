import { proseOf, type Prose } from '@/lib/audit/prose'
import type { JudgingRule } from '@/lib/audit/rule'
import { placesInWords, together } from '@/lib/audit/together'

/** Brackets that open in one width and close in another, 、 before 等, Western commas among Chinese ones. ONE finding for all. */
export const mixedMarks: JudgingRule = {
  id: 'mixed-marks',
  title: '标点成对，全角半角一致',
  severity: 'form',
  toldTo: 'proof',
  presumes: '有文件原文；表格里的标点不看。',
  example: saying(['括号一半全角一半半角（第 21 行）']),
  needs: 'text',
  *judge({ disclosure, text = [] }) {
    const prose = proseOf(disclosure, text)
    const found = [
      ...KINDS.map(({ what, marks }) => ({ what, places: placesOf(prose, marks) })),
      { what: '同一列序号有的用全角点、有的用半角点', places: otherDots(prose) },
    ].filter(({ places }) => places.length > 0)
    if (found.length === 0) {
      yield { outcome: 'holds', subject: '全文' }
      return
    }
    const words = found.map(
      ({ what, places }) =>
        `${what}（${placesInWords(
          places.map(({ name }) => name),
          3,
        )}）`,
    )
    yield {
      ...{ outcome: 'fails', subject: '全文', place: 'marks' },
      ...together(found.flatMap(({ places }) => places.map(({ place }) => place))),
      sentence: saying(words),
    }
  },
}

function saying(kinds: readonly string[]): string {
  return `标点用法不一：${kinds.join('；')}。`
}

const KINDS = [
  { what: '括号一半全角一半半角', marks: /\([^()（）\n]{1,20}）|（[^()（）\n]{1,20}\)/g },
  { what: '“等”字前面多了顿号', marks: /(?<=[\u4e00-\u9fff]{2})、等(?![级候待离效额同于价])/g },
  { what: '中文里用了半角的逗号、分号', marks: /(?<=[\u4e00-\u9fff”）])[,;](?=[\u4e00-\u9fff“])/g },
] as const

const placesOf = (prose: Prose, marks: RegExp) =>
  [...prose.text.matchAll(marks)].map(({ 0: printed, index }) => ({
    name: prose.name(index),
    place: prose.place(index, index + printed.length, printed.length > 8 ? '(…）' : printed),
  }))

/** 1． 2． 3. of one list: where the dot is another one than before. */
function otherDots(prose: Prose) {
  let before: { readonly number: number; readonly dot: string } | undefined
  return [...prose.text.matchAll(/^(?:\d{1,2}([.．])(?!\d)|[一二三四五六七八九十]{1,3}、)/gm)].flatMap(
    ({ 0: printed, 1: dot, index }) => {
      const own = dot === undefined ? undefined : { number: Number.parseInt(printed), dot }
      const differs = own && own.number === (before?.number ?? -1) + 1 && own.dot !== before?.dot
      before = own
      const place = prose.place(index, index + printed.length, printed)
      return differs ? [{ name: prose.name(index), place }] : []
    },
  )
}
