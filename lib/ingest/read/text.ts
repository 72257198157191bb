import { BOUNDS } from './bounds'
import { cleanText } from './clean-text'
import { decodeText } from './decode-text'
import { ReadHalt } from './read-halt'
import type { Reading } from './reading'

/**
 * Plain text and Markdown: one block for each line that is not blank, whole and untrimmed, so that an offset in the
 * block is an offset in the file's line. Returns the number of physical lines.
 */
export function readText(bytes: Uint8Array, reading: Reading): number {
  const lines = splitLines(decodeText(bytes))
  const hasPages = lines.some((line) => line.includes(FORM_FEED))
  let page = 1
  if (lines.length > BOUNDS.lines) throw new ReadHalt('tooMuchContent', `超过 ${BOUNDS.lines} 行`)
  lines.forEach((raw, index) => {
    if (index % 1000 === 0) reading.checkTime()
    if (raw.split('\t', BOUNDS.columns + 1).length > BOUNDS.columns)
      throw new ReadHalt('tooMuchContent', `超过 ${BOUNDS.columns} 列`)
    for (const { from, piece } of pagePieces(raw)) {
      if (from > 0) page++
      const text = ' '.repeat(from) + cleanText(piece)
      if (text.trim() !== '') reading.addLine(text, `L${index + 1}`, hasPages ? page : undefined)
    }
  })
  return lines.length
}

const FORM_FEED = '\f'

/** What stands before and after the form feeds of a line: the last line of one page and the first of the next. */
function pagePieces(raw: string): { readonly from: number; readonly piece: string }[] {
  let from = 0
  return raw.split(FORM_FEED).map((piece) => {
    const start = from
    from += piece.length + 1
    return { from: start, piece }
  })
}

/** A lone carriage return ends a line only where the file knows no other line end; elsewhere it is a stray character. */
function splitLines(text: string): string[] {
  const lines = text.includes('\n') ? text.split(/\r?\n/) : text.split('\r')
  if (lines.at(-1) === '') lines.pop()
  return lines
}
