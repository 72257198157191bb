import type { Disclosure } from '@/lib/budget/disclosure'
import { isPaged } from '@/lib/audit/prose'
import type { JudgingRule } from '@/lib/audit/rule'
import { together } from '@/lib/audit/together'

/**
 * Items that are numbered within one paragraph: each ends before the next begins, and 二是 comes after 一是. ONE finding
 * for all of a document.
 */
export const unfinishedItems: JudgingRule = {
  id: 'unfinished-items',
  title: '一段里编了号的各项都写完整',
  severity: 'form',
  toldTo: 'proof',
  presumes: '有原文；一段里有三项以上编了号的内容。',
  example: '第 35 行“（七）”前面一项没有写完。',
  needs: 'text',
  *judge({ text = [] }: { readonly text?: readonly string[] | undefined; readonly disclosure: Disclosure }) {
    const paged = isPaged(text)
    const numbered = text.flatMap((line, i) => (STOPPED.test(line) || SECOND.test(line) ? [{ line, i }] : []))
    if (numbered.length === 0) return
    const found = numbered.flatMap(({ line, i }) => {
      const name = `第 ${i + 1} ${paged ? '页' : '行'}`
      const at = (from: number, to: number) => (paged ? `P${i + 1}` : `L${i + 1}:${from}-${to}`)
      const cut = cutItems(line).map(({ index, words }) => ({
        told: `${name}“${words}”前面一项没有写完`,
        place: { at: at(index, index + words.length), text: words },
      }))
      const headless = headlessLists(line).map((index) => ({
        told: `${name}有“二是”而没有“一是”`,
        place: { at: at(index, index + 2), text: '二是' },
      }))
      return [...cut, ...headless]
    })
    if (found.length === 0) yield { outcome: 'holds', subject: '全文' }
    else
      yield {
        ...{ outcome: 'fails', subject: '全文', place: 'items' },
        ...together(found.map(({ place }) => place)),
        sentence: `${found.map(({ told }) => told).join('；')}。`,
      }
  },
}

/** 。（二） */
const STOPPED = /[。；;]\s*[（(][二三四五六七八九十]{1,3}[)）]/
const NUMBER = /[（(]([二三四五六七八九十]{1,3})[)）]/g
const SECOND = /二是/

/** Where a paragraph ends its items with a stop, an item before whose number none stands; （二） after 第 or in 见（二） is a reference. */
function cutItems(line: string): { index: number; words: string }[] {
  if (!STOPPED.test(line)) return []
  const numbers = [...line.matchAll(NUMBER)]
  const stopped = numbers.filter(({ index }) => /[。；;：:]\s*$/.test(line.slice(0, index)))
  if (stopped.length < LEAST) return []
  return numbers.flatMap(({ 0: words, index }) => {
    const before = line.slice(0, index)
    const isItem = /[\u4e00-\u9fff]\s*$/.test(before) && !/(?:第|见|按|上述|以上|条|款|项|节|和|至)\s*$/.test(before)
    const isNew = numbers.filter((each) => each[0] === words).length === 1
    return isItem && isNew ? [{ index, words }] : []
  })
}

const LEAST = 3

/** Cells of a row are paragraphs of their own. */
function headlessLists(line: string): number[] {
  let from = 0
  return line.split('\t').flatMap((cell) => {
    const start = from
    from += cell.length + 1
    const at = cell.search(SECOND)
    const isList = at >= 0 && /三是/.test(cell.slice(at)) && /[。；;，,]\s*$/.test(cell.slice(0, at))
    return isList && !/一是|首先|第一|其一/.test(cell.slice(0, at)) ? [start + at] : []
  })
}
