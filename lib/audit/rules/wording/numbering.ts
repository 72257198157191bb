import { proseOf, type Prose } from '@/lib/audit/prose'
import type { Judgement, JudgingRule } from '@/lib/audit/rule'
import type { Disclosure } from '@/lib/budget/disclosure'
import type { Evidence } from '@/lib/budget/finding'
import { parseSourcePosition } from '@/lib/budget/source-position'

/** Headings numbered 一、二、三、 follow one another within a part, （一）（二） within a heading; none is left out, none comes twice. */
export const numbering: JudgingRule = {
  id: 'numbering',
  title: '标题的序号连续',
  severity: 'form',
  toldTo: 'proof',
  presumes: '有原文；标题按“一、二、三”或“（一）（二）”编号，表格所在的页不算。',
  example: '第 20 行的标题序号是“五、”，上一个是“三”：中间跳了号。',
  needs: 'text',
  *judge({ disclosure, text = [] }) {
    const prose = proseOf(disclosure, text)
    const isTablePage = tablePages(disclosure)
    let [before, within, at] = [0, 0, 0]
    let found = false
    for (const { 0: start, 1: main, 2: sub, index } of prose.text.matchAll(START)) {
      const number = isTablePage(prose.place(index, index + 1, '')) ? undefined : numberOf(main ?? sub ?? '')
      if (number === undefined) {
        ;[before, within] = [0, 0]
        continue
      }
      const last = main === undefined ? within : before
      // What begins anew at 一 is a list of its own.
      if (number !== 1 && last > 0 && number !== last + 1 && !isTold(prose.text, { at, index, number, start })) {
        found = true
        yield failed(prose, { index, printed: start, number, last })
      }
      at = index
      ;[before, within] = main === undefined ? [before, number] : [number, 0]
    }
    if (!found) yield { outcome: 'holds', subject: '全文' }
  },
}

/** 第二部分 · 二、 (but not 二、三产业) · （二） */
const START =
  /^(?:第[一二三四五六七八九十]+部分|([一二三四五六七八九十]{1,3})、(?![一二三四五]?[一二三四五](?:产业|级|等|类|线))|[（(]([一二三四五六七八九十]{1,3})[）)])/gm

/**
 * Pages of a PDF that hold a table: what its rows are numbered is no heading's number. Of text the lines of tables are
 * known, and are no prose.
 */
function tablePages({ tables }: Disclosure): (place: Evidence) => boolean {
  const pageOf = (at: string | undefined): number | undefined => {
    const place = at === undefined ? undefined : parseSourcePosition(at)
    return place?.kind === 'page' && place.document === undefined ? place.page : undefined
  }
  const places = Object.values(tables).flatMap((table) => [table?.at, ...(table?.rows ?? []).map(({ at }) => at)])
  const pages = new Set(places.flatMap((at) => pageOf(at) ?? []))
  return ({ at }) => pages.has(pageOf(at) ?? 0)
}

/** The number before it stands within the paragraph above; or the same paragraph is there twice, as at the turn of a page. */
function isTold(
  text: string,
  { at, index, number, start }: { at: number; index: number; number: number; start: string },
): boolean {
  const between = text.slice(at, index)
  const [open, close] = /^[（(]/.test(start) ? ['[（(]', '[）)]'] : ['(?<![\\p{Script=Han}\\d])', '、']
  const inline = new RegExp(`${open}${wordOf(number - 1)}${close}`, 'u').test(between.slice(1))
  const paragraph = text.slice(index).split('\n', 1)[0] ?? ''
  return inline || (paragraph.length > start.length && text.slice(0, index).includes(`\n${paragraph}\n`))
}

function failed(
  prose: Prose,
  { index, printed, number, last }: { index: number; printed: string; number: number; last: number },
): Judgement {
  const what = number <= last ? '序号重复或倒退' : '中间跳了号'
  const before = last === 0 ? '前面没有序号' : `上一个是“${wordOf(last)}”`
  const name = prose.name(index)
  return {
    ...{ outcome: 'fails', subject: name, place: `heading ${printed} after ${last}` },
    left: prose.place(index, index + printed.length, printed),
    sentence: `${name}的标题序号是“${printed}”，${before}：${what}。`,
  }
}

const DIGITS = '零一二三四五六七八九'

/** 十, 十一, 二十. */
function wordOf(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10]
  return `${tens > 1 ? DIGITS.charAt(tens) : ''}${tens > 0 ? '十' : ''}${ones > 0 ? DIGITS.charAt(ones) : ''}`
}

function numberOf(words: string): number | undefined {
  if (words === '') return undefined
  if (words === '十') return 10
  const [tens, ones] = words.includes('十') ? words.split('十') : ['零', words]
  const ten = tens === '' ? 1 : DIGITS.indexOf(tens ?? '')
  const one = ones === '' ? 0 : DIGITS.indexOf(ones ?? '')
  return ten < 0 || one < 0 ? undefined : ten * 10 + one
}
