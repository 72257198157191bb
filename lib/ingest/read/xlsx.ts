import type { Range, WorkBook, WorkSheet } from 'xlsx'
import type { SourceCell } from '@/lib/ingest/source-document'
import { addSheet } from './add-sheet'
import { BOUNDS } from './bounds'
import { cleanText } from './clean-text'
import { packZip } from './pack-zip'
import { ReadHalt } from './read-halt'
import type { Reading } from './reading'

/** An Excel workbook of 2007 or later, from its unpacked entries. */
export async function readXlsx(entries: ReadonlyMap<string, Uint8Array>, reading: Reading): Promise<void> {
  await readWorkbook(packZip([...entries].filter(([name]) => !USELESS.test(name))), reading)
}

/** Comments, drawings and the like print nothing in a cell; there is nothing to gain from them but trouble. */
const USELESS =
  /^xl\/(comments|threadedComments|drawings|media|embeddings|printerSettings|charts|activeX|ctrlProps|worksheets\/_rels)/i

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
  const { read } = await import('xlsx')
  try {
    return read(bytes, { type: 'array', dense: true, cellFormula: false, cellHTML: false })
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

/** As Excel shows them: the number format is part of what was printed. */
function textsOf(sheet: WorkSheet, reading: Reading): Map<number, Map<number, string>> {
  const rows = new Map<number, Map<number, string>>()
  const dense = sheet as unknown as readonly (readonly { readonly w?: string; readonly v?: unknown }[] | undefined)[]
  let count = 0
  dense.forEach((cells, row) => {
    reading.checkTime()
    cells?.forEach((cell, column) => {
      const text = cleanText(cell.w ?? (cell.v === undefined ? '' : String(cell.v)).replace(/\r\n?/g, '\n')).trim()
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
