import type { SourceCell } from '@/lib/ingest/source-document'
import type { Reading } from './reading'

/**
 * Spreadsheets, and HTML saved from them, keep titles, units and notes in rows of the same sheet as the table. Printed,
 * those are lines: a row above the table with one cell, or with nothing but department and unit; a row with one cell
 * after a blank row, or at the very end; the title of the next table, wherever it stands.
 */
export function addSheet(rows: readonly (readonly SourceCell[])[], reading: Reading, name?: string): void {
  let table: (readonly SourceCell[])[] = []
  const endTable = () => {
    const notes = trailingNotes(table)
    const body = table.slice(0, table.length - notes.length)
    if (body.length > 0) {
      reading.addGrid({
        at: body[0]?.[0]?.at ?? '',
        rows: name === undefined ? body : withoutMargin(body),
        ...(name !== undefined && { name }),
      })
    }
    for (const row of notes) addRowAsLine(row, reading)
    table = []
  }
  let outside = true
  for (const row of rows) {
    const filled = row.filter(isFilled)
    if (filled.length === 0) {
      outside = true
      continue
    }
    if (outside ? isCaption(filled) : isTitle(filled)) {
      endTable()
      addRowAsLine(row, reading)
      outside = true
      continue
    }
    outside = false
    table.push(row)
  }
  endTable()
}

/** The columns that this table prints: a sheet is as wide as the widest of its tables. */
function withoutMargin(rows: readonly (readonly SourceCell[])[]): readonly (readonly SourceCell[])[] {
  const width = Math.max(
    ...rows.map((row) => {
      const last = row.findLast(isFilled)
      return last ? last.column + last.columns : 0
    }),
  )
  return rows.map((row) => row.filter(({ column }) => column < width))
}

const isFilled = (cell: SourceCell) => cell.text.trim() !== ''

const isCaption = (filled: readonly SourceCell[]) =>
  filled.length === 1 ? mayBeCaption(filled[0]!) : filled.length <= 4 && filled.some(({ text }) => CAPTION.test(text))

/**
 * One cell in the middle, merged with nothing and no title, is a row of a table that a page or a blank row cut in two; so
 * is an amount, wherever it stands.
 */
const mayBeCaption = ({ text, column, columns }: SourceCell) =>
  !AMOUNT.test(text.trim()) &&
  (column === 0 || columns > 1 || [CAPTION, TITLE, HEADING].some((form) => form.test(text.trim())))

const AMOUNT = /^-?[\d,]*\d\.[\d ]+$/

const HEADING = /公开|附[件表]|\d{4}\s*年|^.{0,30}[预决]算$/

const isTitle = (filled: readonly SourceCell[]) =>
  filled.length === 1 && filled[0]!.column === 0 && TITLE.test(filled[0]!.text.trim())

const TITLE =
  /^[^。，；]{0,40}(预算|决算|收支|支出|收入|经费|目标|分类|明细|汇总|自评)[^。，；]{0,12}表(\s*[(（][^()（）]*[)）])?$/

const CAPTION = /单\s*位\s*[:：]|部\s*门\s*(名\s*称)?\s*[:：]|[:：].*万?元\s*$/

/** Rows with a single cell under a table whose rows have more: 注：…, 填表人. */
function trailingNotes(table: readonly (readonly SourceCell[])[]): readonly (readonly SourceCell[])[] {
  let first = table.length
  while (first > 1 && isNote(table[first - 1] ?? [])) first--
  return table.slice(first)
}

function isNote(row: readonly SourceCell[]): boolean {
  const filled = row.filter(isFilled)
  return filled.length === 1 && /^\s*(附?\s*注|备\s*注|说\s*明|提\s*示)\s*\d*\s*[:：]/.test(filled[0]?.text ?? '')
}

function addRowAsLine(row: readonly SourceCell[], reading: Reading): void {
  const filled = row.filter(isFilled)
  const text = filled.map((cell) => cell.text.replaceAll('\n', ' ').trim()).join('  ')
  if (filled[0]) reading.addLine(text, filled[0].at)
}
