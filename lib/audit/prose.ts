import type { Disclosure } from '@/lib/budget/disclosure'
import type { Evidence } from '@/lib/budget/finding'
import { parseSourcePosition } from '@/lib/budget/source-position'

/**
 * The running text of a document: what stands outside its tables and its contents, as one string without blanks and
 * Markdown's marks. A paragraph that was cut into lines is whole again; headings and full stops end one.
 */
export interface Prose {
  readonly text: string
  /** The place of the characters `from` up to (not with) `to`; `words` are shown for them, few enough to be no quotation. */
  place(from: number, to: number, words: string): Evidence
  /** 第 12 行, or 第 3 页 of a PDF. */
  name(from: number): string
}

export function proseOf({ tables }: Pick<Disclosure, 'tables'>, text: readonly string[]): Prose {
  const paged = isPaged(text)
  const inTables = tableLines(tables)
  const inContents = contentsLines(text)
  const places: Place[] = []
  let whole = ''
  for (const [i, entry] of text.entries()) {
    if (inTables(i + 1) || inContents(i + 1)) continue
    for (const line of entry.split('\n')) {
      // A row of a table that nobody knew as one.
      if (line.includes('\t')) continue
      const kept = keptCharacters(line)
      if (kept.length === 0) continue
      const words = kept.map(({ character }) => character).join('')
      const [before, after] = [startsParagraph(words) && whole !== '' && !whole.endsWith('\n'), endsParagraph(words)]
      const marked = [...(before ? [BREAK] : []), ...kept, ...(after ? [BREAK] : [])]
      for (const { character, column } of marked) {
        whole += character
        places.push({ line: i + 1, column })
      }
    }
  }
  return {
    text: whole,
    place: (from, to, words) => ({ at: position(places[from], places[to - 1], paged), text: words }),
    name: (from) => `第 ${places[from]?.line ?? 1} ${paged ? '页' : '行'}`,
  }
}

/** A PDF comes page by page, everything else line by line. */
export const isPaged = (text: readonly string[]): boolean => text.some((entry) => entry.includes('\n'))

interface Place {
  readonly line: number
  readonly column: number
}

const BREAK = { character: '\n', column: 0 } as const

/** The characters of a line that are its text, with their places in it. */
function keptCharacters(line: string): { readonly character: string; readonly column: number }[] {
  const marks = /^\s*(?:#{1,6}\s|-\s)|\*\*(?=\S)|\*\*|<\/?\w+>|\s/g
  const dropped = new Set<number>()
  for (const { index, 0: mark } of line.matchAll(marks))
    for (let column = index; column < index + mark.length; column += 1) dropped.add(column)
  return [...Array(line.length).keys()]
    .filter((column) => !dropped.has(column))
    .map((column) => ({ character: line.charAt(column), column }))
}

const HEADING = /^(?:第[一二三四五六七八九十]+部分|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)])/
const startsParagraph = (words: string): boolean => HEADING.test(words) || /^\d{1,2}[.．、]\D/.test(words)
const endsParagraph = (words: string): boolean =>
  /[。；：]$/.test(words) || (HEADING.test(words) && !/[，。；：、]/.test(words.replace(HEADING, '')))

function position(from: Place | undefined, to: Place | undefined, paged: boolean): string {
  const [first, last] = [from?.line ?? 1, to?.line ?? from?.line ?? 1]
  if (paged) return `P${first}`
  return last > first ? `L${first}-L${last}` : `L${first}:${from?.column ?? 0}-${(to?.column ?? 0) + 1}`
}

function tableLines(tables: Disclosure['tables']): (line: number) => boolean {
  const ranges = Object.values(tables).flatMap((table) => {
    const place = table?.at === undefined || table.state === 'missing' ? undefined : parseSourcePosition(table.at)
    const isHere = place?.kind === 'text' && place.document === undefined
    return isHere ? [[place.line, place.lastLine ?? place.line]] : []
  })
  return (line) => ranges.some(([from = 0, to = 0]) => line >= from && line <= to)
}

/** From 目录 to where 第一部分 stands for the second time. */
export function contentsLines(text: readonly string[]): (line: number) => boolean {
  const flat = text.map((line) => line.replace(/[\s#*]/g, ''))
  const from = flat.findIndex((line) => /^目录/.test(line))
  const parts = flat.flatMap((line, i) => (i > from && /^第一部分/.test(line) ? [i] : []))
  const [, to] = parts
  return from < 0 || to === undefined || isPaged(text) ? () => false : (line) => line > from && line <= to
}
