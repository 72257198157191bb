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
  if (lines.length > BOUNDS.lines) throw new ReadHalt('tooMuchContent', `超过 ${BOUNDS.lines} 行`)
  let newPage = false
  lines.forEach((raw, index) => {
    if (index % 1000 === 0) reading.checkTime()
    if (raw.split('\t', BOUNDS.columns + 1).length > BOUNDS.columns)
      throw new ReadHalt('tooMuchContent', `超过 ${BOUNDS.columns} 列`)
    const text = cleanText(raw)
    newPage ||= raw.includes('\f')
    if (text.trim() === '') return
    reading.addLine(text, `L${index + 1}`, newPage)
    newPage = false
  })
  return lines.length
}

/** A lone carriage return ends a line only where the file knows no other line end; elsewhere it is a stray character. */
function splitLines(text: string): string[] {
  const lines = text.includes('\n') ? text.split(/\r?\n/) : text.split('\r')
  if (lines.at(-1) === '') lines.pop()
  return lines
}
