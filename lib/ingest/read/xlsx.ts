import type { Range, WorkBook, WorkSheet } from '@e965/xlsx'
import type { SourceCell } from '@/lib/ingest/source-document'
import { addSheet } from './add-sheet'
import { BOUNDS } from './bounds'
import { cleanText } from './clean-text'
import { packZip } from './pack-zip'
import { ReadHalt } from './read-halt'
import type { Reading } from './reading'

/** An Excel workbook of 2007 or later, from its unpacked entries. */
export async function readXlsx(entries: ReadonlyMap<string, Uint8Array>, reading: Reading): Promise<void> {
  for (const [name, bytes] of entries) if (SHEET.test(name)) refuseBeyondSheet(bytes, reading)
  await readWorkbook(packZip([...entries].filter(([name]) => !USELESS.test(name))), reading)
}

/** Comments, drawings and the like print nothing in a cell; there is nothing to gain from them but trouble. */
const USELESS =
  /^xl\/(comments|threadedComments|drawings|media|embeddings|printerSettings|charts|activeX|ctrlProps|worksheets\/_rels)/i

const SHEET = /^xl\/.*\.xml$/i

/**
 * Excel has 1,048,576 rows and 16,384 columns. A cell beyond them is an attack: the library makes a list as long as its
 * number and walks all of it.
 */
function refuseBeyondSheet(bytes: Uint8Array, reading: Reading): void {
  const xml = new TextDecoder().decode(bytes)
  let count = 0
  for (const [, columns = '', row = ''] of xml.matchAll(
    /<(?:\w+:)?(?:row|c)\b[^<>]*?\sr\s*=\s*["']([A-Za-z]*)(\d*)["']/g,
  )) {
    if (++count % 10_000 === 0) reading.checkTime()
    if (row.length > 7 || Number(row) > MOST_ROWS || columns.length > 3 || columnNumber(columns) > MOST_COLUMNS)
      throw new ReadHalt('tooMuchContent', `单元格在第 ${MOST_ROWS} 行或第 ${MOST_COLUMNS} 列以外`)
  }
}

const MOST_ROWS = 1_048_576
const MOST_COLUMNS = 16_384
const columnNumber = (letters: string): number =>
  [...letters.toUpperCase()].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0)

/** Any workbook the library knows: the above, or .xls of 97–2003. Hidden sheets were not published and stay out. */
export async function readWorkbook(bytes: Uint8Array, reading: Reading): Promise<void> {
  const workbook = await open(bytes)
  workbook.SheetNames.forEach((name, index) => {
    reading.checkTime()
    if (workbook.Workbook?.Sheets?.[index]?.Hidden) return
    const sheet = workbook.Sheets[name]
    if (sheet) addSheet(rowsOf(sheet, index + 1, reading), reading, cleanText(name).trim())
  })
}

async function open(bytes: Uint8Array): Promise<WorkBook> {
  const { read } = await import('@e965/xlsx')
  try {
    return read(bytes, { type: 'array', dense: true, cellFormula: false, cellHTML: false, cellNF: true })
  } catch (error) {
    if (/password|encrypt/i.test(String(error))) throw new ReadHalt('encrypted')
    throw new ReadHalt('damaged')
  }
}

/**
 * The rows that print anything, all their cells from the first column to the last that prints, merged ones once; where
 * rows between them print nothing, one without cells.
 */
function rowsOf(sheet: WorkSheet, number: number, reading: Reading): SourceCell[][] {
  const texts = textsOf(sheet, reading)
  let width = 0
  for (const row of texts.values()) for (const column of row.keys()) width = Math.max(width, column + 1)
  if (width > BOUNDS.columns) throw new ReadHalt('tooMuchContent', `超过 ${BOUNDS.columns} 列`)
  const printed = [...texts.keys()].sort((a, b) => a - b)
  if (printed.length * width > BOUNDS.cells) throw new ReadHalt('tooMuchContent', `超过 ${BOUNDS.cells} 个单元格`)
  const merges = mergesOf(sheet, printed, width)
  return printed.flatMap((row, i) => {
    const cells: SourceCell[] = []
    for (let column = 0; column < width; column++) {
      const merge = merges.get(row)?.get(column)
      if (merge === 'covered') continue
      const at = `S${number}!${columnName(column)}${row + 1}`
      cells.push({ text: texts.get(row)?.get(column) ?? '', at, column, ...(merge ?? { columns: 1, rows: 1 }) })
    }
    return row > (printed[i - 1] ?? row) + 1 ? [[], cells] : [cells]
  })
}

interface SheetCell {
  readonly w?: string
  readonly v?: unknown
  readonly t?: string
  readonly z?: unknown
}

/**
 * What a cell shows. A number without a format of its own is shown whole, not cut to the width of a column, and without
 * the noise of the machine's last digit; one below nought keeps its sign where the format tells it by colour alone.
 */
function shownText({ w, v, t, z }: SheetCell): string {
  const shown = w ?? (v === undefined || v === null ? '' : String(v))
  if (t !== 'n' || typeof v !== 'number') return shown
  const general = z === undefined || z === 0 || z === 'General' || z === '@'
  if (general && Math.abs(v) < 1e15) return plainNumber(v)
  return v < 0 && /[1-9]/.test(shown) && !/[-−(（△▲]/.test(shown) ? `-${shown}` : shown
}

/** Fifteen digits, which is what a workbook holds of a number: 1234.5600000000001 is 1234.56. */
function plainNumber(value: number): string {
  const number = Number(value.toPrecision(15))
  return Math.abs(number) < 1e-6 && number !== 0 ? number.toFixed(12).replace(/0+$/, '') : String(number)
}

/** As Excel shows them: the number format is part of what was printed. */
function textsOf(sheet: WorkSheet, reading: Reading): Map<number, Map<number, string>> {
  const rows = new Map<number, Map<number, string>>()
  const dense = (sheet['!data'] ?? []) as readonly (readonly SheetCell[] | undefined)[]
  let count = 0
  // By their keys: a list that is mostly holes is walked hole by hole, and nothing may look at the clock meanwhile.
  Object.keys(dense).forEach((key) => {
    const row = Number(key)
    const cells = dense[row]
    if (!Number.isInteger(row) || !Array.isArray(cells)) return
    reading.checkTime()
    Object.keys(cells).forEach((place) => {
      const column = Number(place)
      const cell = (cells as readonly SheetCell[])[column]
      if (cell === undefined) return
      const text = cleanText(shownText(cell).replace(/\r\n?/g, '\n')).trim()
      if (text === '') return
      if (++count > BOUNDS.cells) throw new ReadHalt('tooMuchContent', `超过 ${BOUNDS.cells} 个单元格`)
      const texts = rows.get(row) ?? new Map<number, string>()
      rows.set(row, texts.set(column, text))
    })
  })
  return rows
}

type Merge = 'covered' | { readonly columns: number; readonly rows: number }

/** Merged ranges, cut to the rows and columns that print. */
function mergesOf(sheet: WorkSheet, printed: readonly number[], width: number): Map<number, Map<number, Merge>> {
  const merges = new Map<number, Map<number, Merge>>()
  const ranges: readonly Range[] = sheet['!merges'] ?? []
  if (ranges.length > 100_000) throw new ReadHalt('tooMuchContent', '合并单元格过多')
  for (const { s: start, e: end } of ranges) {
    const rows = rowsBetween(printed, start.r, end.r)
    const last = Math.min(end.c, width - 1)
    if (rows.length === 0 || start.c > last) continue
    for (const row of rows) {
      const columns = merges.get(row) ?? new Map<number, Merge>()
      merges.set(row, columns)
      for (let column = start.c; column <= last; column++) columns.set(column, 'covered')
    }
    merges.get(rows[0]!)!.set(start.c, { columns: last - start.c + 1, rows: rows.length })
  }
  return merges
}

function rowsBetween(printed: readonly number[], first: number, last: number): readonly number[] {
  let [low, high] = [0, printed.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (printed[middle]! < first) low = middle + 1
    else high = middle
  }
  let end = low
  while (end < printed.length && printed[end]! <= last) end++
  return printed.slice(low, end)
}

function columnName(column: number): string {
  const first = Math.floor(column / 26) - 1
  return (first >= 0 ? columnName(first) : '') + String.fromCharCode(65 + (column % 26))
}
