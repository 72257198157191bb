import { formatSourcePosition, parseSourcePosition } from '@/lib/budget/source-position'
import type { IndexedBlock } from '@/lib/ingest/outline'

/** A line whose cells stand apart by runs of spaces. */
export interface AlignedLine {
  readonly index: number
  readonly at: string
  /** Physical number, by which a blank line between two is known. */
  readonly number: number
  readonly page: number | undefined
  readonly segments: readonly Segment[]
}

/** What stands between two gaps, with its stretch of the line. */
export interface Segment {
  readonly text: string
  readonly at: string
  readonly left: number
  readonly right: number
}

/** How many places of a line a Chinese character takes: one as `pdftotext` counts, two as a terminal or an editor shows it. */
export type HanWidth = 1 | 2

export function alignedLine({ index, block }: IndexedBlock, han: HanWidth): AlignedLine | undefined {
  if (block.kind !== 'line') return undefined
  const { text, at, page, printed = text } = block.line
  const position = parseSourcePosition(at)
  const number = position?.kind === 'text' ? position.line : -1
  return { index, at, number, page, segments: segmentsOf(text, at, han, printed) }
}

/**
 * A gap is two spaces or a wide one; beside an amount a single space is one too. Places are those of the printed text: a
 * digit of full width took two.
 */
export function segmentsOf(text: string, at: string, han: HanWidth, printed = text): Segment[] {
  const pieces: { from: number; to: number }[] = []
  for (const match of text.matchAll(/[^\s\u00a0\u3000]+/g)) {
    const [from, to] = [match.index, match.index + match[0].length]
    const open = pieces.at(-1)
    const gap = open ? text.slice(open.to, from) : ''
    const apart =
      open === undefined ||
      gap.length > 1 ||
      gap.includes('\u3000') ||
      isAmount(match[0]) ||
      isAmount(text.slice(open.from, open.to))
    if (apart) pieces.push({ from, to })
    else open.to = to
  }
  const widths = widthsOf(printed, han)
  return withSpreadWords(pieces, text).map(({ from, to, whole }) => ({
    text: whole ?? text.slice(from, to),
    at: placeOf(at, from, to),
    left: widths[from] ?? 0,
    right: widths[to] ?? 0,
  }))
}

interface Stretch {
  readonly from: number
  readonly to: number
  readonly whole?: string
}

/** `合      计` and `金   额` are one word, spread over its cell: neither letter stands alone in any column. */
function withSpreadWords(pieces: readonly Stretch[], text: string): Stretch[] {
  const letterOf = (piece: Stretch | undefined) => piece && text.slice(piece.from, piece.to)
  const wordOf = (i: number) => `${letterOf(pieces[i])}${letterOf(pieces[i + 1])}`
  const isSpread = (i: number) => pieces[i + 1] !== undefined && /^(?:[合总小]计|金额)$/.test(wordOf(i))
  return pieces.flatMap((piece, i): Stretch[] => {
    if (isSpread(i - 1)) return []
    return isSpread(i) ? [{ from: piece.from, to: pieces[i + 1]!.to, whole: wordOf(i) }] : [piece]
  })
}

/** A segment whose words stand a single space apart, parted where a column of other lines begins at one of them. */
export function cutAtColumns(line: AlignedLine, begins: (place: number) => boolean): AlignedLine {
  const segments = line.segments.flatMap((segment): Segment[] => {
    const scale = (segment.right - segment.left) / segment.text.length
    const gap = [...segment.text.matchAll(/ (?=\S)/g)].find(({ index }) =>
      begins(segment.left + Math.round((index + 1) * scale)),
    )
    if (!gap) return [segment]
    const from = gap.index + 1
    const middle = segment.left + Math.round(from * scale)
    return [
      {
        text: segment.text.slice(0, gap.index),
        at: within(segment.at, 0, gap.index),
        left: segment.left,
        right: middle - 1,
      },
      {
        text: segment.text.slice(from),
        at: within(segment.at, from, segment.text.length),
        left: middle,
        right: segment.right,
      },
    ]
  })
  return segments.length === line.segments.length ? line : { ...line, segments }
}

/** Heads of narrow columns stand a single space apart; letters of a justified word do too. */
export function headLine(line: AlignedLine): AlignedLine {
  const segments = line.segments.flatMap((segment): Segment[] => {
    const words = [...segment.text.matchAll(/\S+/g)]
    if (words.length < 2 || words.some(([word]) => word.length < 2) || words.every(([word]) => word.length < 3))
      return [segment]
    const scale = (segment.right - segment.left) / segment.text.length
    return words.map((match) => {
      const [from, to] = [match.index, match.index + match[0].length]
      const left = segment.left + Math.round(from * scale)
      return { text: match[0], at: within(segment.at, from, to), left, right: segment.left + Math.round(to * scale) }
    })
  })
  return { ...line, segments }
}

const within = (at: string, from: number, to: number): string => {
  const position = parseSourcePosition(at)
  if (position?.kind !== 'text') return at
  const start = position.from ?? 0
  return formatSourcePosition({ kind: 'text', line: position.line, from: start + from, to: start + to })
}

/** The place of each character of a line on the page. */
function widthsOf(text: string, han: HanWidth): number[] {
  const places = [0]
  for (let i = 0; i < text.length; i++) places.push((places[i] ?? 0) + (han === 2 && WIDE.test(text[i] ?? '') ? 2 : 1))
  return places
}

const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u2018-\u201d]/

const placeOf = (at: string, from: number, to: number): string => {
  const position = parseSourcePosition(at)
  return position?.kind === 'text' ? formatSourcePosition({ kind: 'text', line: position.line, from, to }) : at
}

/** Certainly an amount: with decimals, or with its thousands apart. */
export const isAmount = (text: string): boolean =>
  /^[-－−]?(?:\d{1,3}(?:[,，]\d{3})+|\d+)(?:\.\d+)?$/.test(text) && /[.,，]/.test(text)

/** An amount, or a number that may be one. */
export const isNumeric = (text: string): boolean => /^[-－−]?(?:\d{1,3}(?:[,，]\d{3})+|\d+)(?:\.\d+)?%?$/.test(text)
