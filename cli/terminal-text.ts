/** Text for a terminal: how wide it is there, and how to keep what strangers wrote from steering it. */

/**
 * Without control and invisible characters, which move the cursor, colour the screen or turn the direction of writing:
 * names and texts come from files of strangers. A name with a line end must still be told from one with a space.
 */
export function printable(text: string): string {
  return text.replace(CONTROL, (char) => {
    const code = char.codePointAt(0) ?? 0
    return SHORT[char] ?? (code < 0x100 ? `\\x${hex(code, 2)}` : `\\u${hex(code, 4)}`)
  })
}

const CONTROL =
  /[\0-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g
const SHORT: Record<string, string> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' }
const hex = (code: number, digits: number) => code.toString(16).padStart(digits, '0')

/** In places of a terminal, where a Chinese character takes two. */
export function widthOf(text: string): number {
  return [...text].reduce((sum, char) => sum + (NONE.test(char) ? 0 : WIDE.test(char) ? 2 : 1), 0)
}

const NONE = /\p{Mn}|\p{Me}/u
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u

/** At most so wide: the middle goes, since names differ at their beginning and their end. */
export function shortened(text: string, width: number): string {
  if (widthOf(text) <= width) return text
  const chars = [...text]
  let [head, tail] = ['', '']
  for (let from = 0, to = chars.length - 1; from <= to;) {
    const atHead = widthOf(head) <= widthOf(tail)
    const next = chars[atHead ? from++ : to--]!
    if (widthOf(head + next + tail) >= width) break
    if (atHead) head += next
    else tail = next + tail
  }
  return `${head}…${tail}`
}

/** Columns in line; figures stand at the right of theirs. */
export function alignedTable(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const all = [head, ...rows]
  const widths = head.map((_, i) => Math.max(...all.map((row) => widthOf(row[i] ?? ''))))
  const figures = head.map((_, i) => rows.length > 0 && rows.every((row) => /^[\d./]*$/.test(row[i] ?? '')))
  const line = (row: readonly string[]) =>
    row.map((cell, i) => {
      const space = ' '.repeat((widths[i] ?? 0) - widthOf(cell))
      return figures[i] === true ? space + cell : cell + space
    })
  return all.map((row) => line(row).join('  ').trimEnd())
}
