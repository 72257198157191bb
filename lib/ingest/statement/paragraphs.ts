import { parseSourcePosition } from '@/lib/budget/source-position'
import type { IndexedBlock } from '@/lib/ingest/outline'

/**
 * A paragraph put together again from the lines it was printed on. `text` and `printed` hold the same characters without
 * white space and Markdown marks; in `text` punctuation and digits are in one form, so that rules need only one.
 */
export interface Paragraph {
  readonly kind: 'title' | 'heading' | 'body'
  readonly text: string
  readonly printed: string
  /** Indices of the blocks it stands on. */
  readonly blocks: readonly number[]
  /**
   * Whether something separates this character from the one before it: a space, the end of a line, of one that ends so
   * early that the printing had no need to break there, or of a page.
   */
  gapBefore(position: number): 'space' | 'line' | 'shortLine' | 'page' | undefined
  placeOf(from: number, to: number): Place
  /** The line a character stands on, without its offset. */
  lineOf(position: number): string
}

export interface Place {
  /** Of the characters on one line; of the first of its pieces when a line end cuts it. */
  readonly at: string
  /** As printed, with the spaces inside it; pieces of two lines are parted by one space. */
  readonly text: string
}

/** Lines to paragraphs; a page's furniture does not stand between them any more. */
export function toParagraphs(blocks: readonly IndexedBlock[]): Paragraph[] {
  const paragraphs: Draft[] = []
  let open: Draft | undefined
  for (const { index, block } of blocks) {
    if (block.kind !== 'line') continue
    const line = toDraftLine(index, block.line.text, block.line.at)
    if (!open || startsParagraph(open, line)) paragraphs.push((open = { lines: [], text: '' }))
    open.lines.push(line)
    open.text += line.text
  }
  return paragraphs.map(toParagraph)
}

const PART_TITLE = /^第[一二三四五六七八九十]+部分/
const STATEMENT_TITLE = /(?:情况说明|编制说明|预算说明|决算说明)$/
/** 一、 or （一） or 1. or （1） at the start of a line. */
export const ORDINAL =
  /^(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）|\d{1,2}[.、](?!\d)|（\d{1,2}）)/
const HEADING =
  /^(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）)[^。，；：]{2,60}(?:说明|情况|结果|概况)$/
/** A heading that ends like none (机关运行经费预算), told by the line below it. */
const PLAIN_HEADING = /^(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）)[^。，；：\d]{2,30}$/
const NEW_SENTENCE = /^(?:20\d\d年|本部门|本单位|我部门|我单位|我局|根据|按照|截至|无[。，]?$)/
const SENTENCE_END = /[。！？][”’）]?$/
const CJK_ORDINAL_ONLY = /^(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）)/

interface Draft {
  readonly lines: DraftLine[]
  text: string
}

interface DraftLine {
  readonly index: number
  /** The physical line. */
  readonly source: string
  readonly at: string
  /** Offsets in `source` of the characters that count. */
  readonly offsets: readonly number[]
  readonly text: string
  readonly markedHeading: boolean
}

function startsParagraph(open: Draft, line: DraftLine): boolean {
  if (line.markedHeading || ORDINAL.test(line.text) || PART_TITLE.test(line.text)) return true
  if (open.lines[0]?.markedHeading) return true
  if (open.text.length > 100) return SENTENCE_END.test(open.text.slice(-2))
  const before = open.text
  // A heading that is whole; one cut by the end of its line goes on.
  if (HEADING.test(before)) return !/^(?:说明|情况说明)$/.test(line.text) || before.endsWith('说明')
  if (PLAIN_HEADING.test(before) && NEW_SENTENCE.test(line.text)) return true
  if (PART_TITLE.test(before)) return before.length <= 6 || before.endsWith('说明')
  if (STATEMENT_TITLE.test(before) && !/[，。；]/.test(before)) return true
  return SENTENCE_END.test(before)
}

function toDraftLine(index: number, source: string, at: string): DraftLine {
  const markedHeading = /^\s*#{1,6}\s/.test(source)
  const dropped = markOffsets(source)
  const offsets: number[] = []
  for (let i = 0; i < source.length; i++) if (!dropped.has(i) && !/\s/.test(source.charAt(i))) offsets.push(i)
  const text = oneForm(offsets.map((i) => source.charAt(i)).join(''))
  return { index, source, at, offsets, text, markedHeading }
}

/** Where Markdown's own marks stand. Two stars before a unit with no figure before them are a figure left out, and stay. */
function markOffsets(source: string): ReadonlySet<number> {
  const marks = new Set<number>()
  const heading = /^\s*(#{1,6}\s|[-*+]\s(?=\S))/.exec(source)
  if (heading) for (let i = 0; i < heading[0].length; i++) marks.add(i)
  for (const match of source.matchAll(/\*\*/g)) {
    const leftOut = /^(?:万元|亿元|元|辆|个|台|套|人|次|批|项|%)/.test(source.slice(match.index + 2))
    if (leftOut && !/[\d.]\s*$/.test(source.slice(Math.max(0, match.index - 3), match.index))) continue
    marks.add(match.index).add(match.index + 1)
  }
  return marks
}

/** Punctuation and digits in one form, character by character. */
function oneForm(text: string): string {
  return [...text]
    .map((c, i, all) => {
      if (/[０-９]/.test(c)) return String.fromCharCode(c.charCodeAt(0) - 0xfee0)
      const digitsAround = /[0-9０-９]/.test(all[i - 1] ?? '') && /[0-9０-９]/.test(all[i + 1] ?? '')
      if (c === ',') return digitsAround ? ',' : '，'
      return ONE_FORM[c] ?? c
    })
    .join('')
}

const ONE_FORM: Readonly<Record<string, string>> = {
  ...{ ';': '；', ':': '：', '(': '（', ')': '）', '［': '（', '％': '%', '．': '.', '﹪': '%', '－': '-', '−': '-' },
  ...{ '"': '“', "'": '“', '〝': '“', '〞': '“', '＂': '“' },
}

/** How much of the longest line another one fills where the printing broke it. */
const FULL = 0.7

function toParagraph(draft: Draft): Paragraph {
  const { text } = draft
  const characters = draft.lines.flatMap((line) => line.offsets.map((offset) => ({ line, offset })))
  const printed = characters.map(({ line, offset }) => line.source.charAt(offset)).join('')
  const longest = Math.max(...draft.lines.map(({ offsets }) => offsets.length))
  return {
    kind: kindOf(draft, text),
    text,
    printed,
    blocks: draft.lines.map((line) => line.index),
    gapBefore(position) {
      const [before, here] = [characters[position - 1], characters[position]]
      if (!before || !here) return undefined
      if (before.line !== here.line) {
        if (pageOf(before.line.at) !== pageOf(here.line.at)) return 'page'
        return before.line.offsets.length < longest * FULL ? 'shortLine' : 'line'
      }
      return /\s/.test(here.line.source.slice(before.offset + 1, here.offset)) ? 'space' : undefined
    },
    placeOf: (from, to) => placeOf(characters.slice(from, to)),
    lineOf: (position) => characters[position]?.line.at ?? draft.lines[0]?.at ?? '',
  }
}

function kindOf(draft: Draft, text: string): Paragraph['kind'] {
  if (PART_TITLE.test(text) && text.length < 80) return 'title'
  if (HEADING.test(text)) return 'heading'
  if (CJK_ORDINAL_ONLY.test(text) && text.length <= 40 && !/[。，；：\d]/.test(text)) return 'heading'
  if (draft.lines[0]?.markedHeading || (STATEMENT_TITLE.test(text) && !/[。，；]/.test(text))) return 'title'
  return 'body'
}

function placeOf(characters: readonly { readonly line: DraftLine; readonly offset: number }[]): Place {
  const pieces = new Map<DraftLine, { from: number; to: number }>()
  for (const { line, offset } of characters) {
    const piece = pieces.get(line)
    if (piece) piece.to = offset + 1
    else pieces.set(line, { from: offset, to: offset + 1 })
  }
  const text = [...pieces].map(([line, { from, to }]) => line.source.slice(from, to)).join(' ')
  const [first] = pieces
  return { at: first ? positionOf(first[0].at, first[1].from, first[1].to) : '', text }
}

/** Only lines of text have characters to point at; elsewhere the line is the place. */
function positionOf(at: string, from: number, to: number): string {
  const position = parseSourcePosition(at)
  if (position?.kind !== 'text' || position.lastLine !== undefined) return at
  const start = position.from ?? 0
  return `L${position.line}:${start + from}-${start + to}`
}

/** The page that a place is on; undefined where places have none. */
function pageOf(at: string): number | undefined {
  const place = parseSourcePosition(at)
  return place?.kind === 'page' ? place.page : undefined
}
