import type { SourceCell, SourceGrid } from '@/lib/ingest/source-document'
import { boxAt, toSegments, type Box, type PrintedLine } from './pdf-lines'
import type { Glyph } from './pdf-page-marks'

/** A table that no rulings draw, told by its amounts standing under each other. */
export interface AlignedTable {
  readonly box: Box
  readonly rows: readonly (readonly PlacedSegment[])[]
}

interface PlacedSegment {
  readonly text: string
  readonly box: Box
  readonly column: number
  readonly columns: number
}

type Row = readonly PrintedLine[]

/**
 * Finds them among the glyphs outside ruled tables. Only where it is plain: three rows with an amount, no two pieces
 * of a row in one column, and amounts that no table of contents has. Anything less stays lines.
 */
export function findAlignedTables(glyphs: readonly Glyph[]): readonly AlignedTable[] {
  const rows = toSegments(glyphs)
  const tables: AlignedTable[] = []
  let free = 0
  for (let at = 0; at < rows.length; at++) {
    const end = isRow(rows[at]!) ? endOfRun(rows, at) : at
    const table = end > at ? toTable(headsAbove(rows.slice(free, at), rows[at]!), rows.slice(at, end)) : undefined
    if (!table) continue
    tables.push(table)
    free = end
    at = end - 1
  }
  return tables
}

export function alignedGrid(table: AlignedTable, page: number): SourceGrid {
  const width = Math.max(...table.rows.flat().map(({ column, columns }) => column + columns))
  const rows = table.rows.map((row) => {
    const [top, bottom] = [Math.min(...row.map(({ box }) => box[1])), Math.max(...row.map(({ box }) => box[3]))]
    const cells: SourceCell[] = []
    for (let column = 0; column < width;) {
      const segment = row.find((found) => found.column === column)
      const at = boxAt(page, segment?.box ?? [table.box[0], top, table.box[2], bottom])
      cells.push({ text: segment?.text ?? '', at, column, columns: segment?.columns ?? 1, rows: 1 })
      column += segment?.columns ?? 1
    }
    return cells
  })
  return { at: boxAt(page, table.box), rows }
}

const AMOUNT = /^[-−－]?(\d{1,3}(,\d{3})+|\d+)(\.\d+)?%?$/
const FEWEST_ROWS = 3
/** Rows are further apart than lines of one text, but not by more than this many heights. */
const FURTHEST = 4

const isRow = (row: Row) => row.length >= 2 && row.slice(1).some(({ text }) => AMOUNT.test(text))

/** Rows with amounts, and between them at most two lines that only carry a wrapped name on. */
function endOfRun(rows: readonly Row[], start: number): number {
  let end = start + 1
  for (let at = end; at < rows.length && at - end <= 2 && follows(rows[at - 1]!, rows[at]!); at++) {
    if (isRow(rows[at]!)) end = at + 1
  }
  return end
}

function follows(above: Row, below: Row): boolean {
  const [upper, lower] = [above[0]!.box, below[0]!.box]
  return lower[1] - upper[3] < FURTHEST * (upper[3] - upper[1])
}

/** Head lines stand right above, in several pieces, and name no department or unit. */
function headsAbove(lines: readonly Row[], first: Row): Row[] {
  const heads: Row[] = []
  let below = first
  for (const row of [...lines].reverse()) {
    const text = row.map((segment) => segment.text).join('')
    if (row.length < 2 || heads.length === 4 || !follows(row, below) || /[:：…]|\.{4}/.test(text)) break
    heads.unshift(row)
    below = row
  }
  return heads
}

function toTable(heads: readonly Row[], body: readonly Row[]): AlignedTable | undefined {
  if (body.filter(isRow).length < FEWEST_ROWS) return undefined
  if (!body.flat().some(({ text }) => AMOUNT.test(text) && /[.,]/.test(text))) return undefined
  const columns = columnsOf(body)
  if (columns.length < 2) return undefined
  const placed = body.map((row) => place(row, columns))
  if (placed.some((row) => row === undefined)) return undefined
  const headRows: PlacedSegment[][] = []
  for (const row of [...heads].reverse()) {
    const found = place(row, columns)
    if (!found) break
    headRows.unshift(found)
  }
  const rows = [...headRows, ...placed.map((row) => row!)]
  const boxes = rows.flat().map(({ box }) => box)
  const box: Box = [
    Math.min(...boxes.map((b) => b[0])),
    Math.min(...boxes.map((b) => b[1])),
    Math.max(...boxes.map((b) => b[2])),
    Math.max(...boxes.map((b) => b[3])),
  ]
  return { box, rows }
}

/** Stretches of the page's width in which pieces of the rows stand, one above another. */
function columnsOf(rows: readonly Row[]): [number, number][] {
  const columns: [number, number][] = []
  const pieces = rows.flat().sort((a, b) => a.box[0] - b.box[0])
  for (const { box } of pieces) {
    const last = columns.at(-1)
    if (last && box[0] < last[1]) last[1] = Math.max(last[1], box[2])
    else columns.push([box[0], box[2]])
  }
  return columns
}

/** The columns each piece stands over, or the nearest; nothing when two pieces claim one. */
function place(row: Row, columns: readonly (readonly [number, number])[]): PlacedSegment[] | undefined {
  const placed: PlacedSegment[] = []
  for (const { text, box } of row) {
    const over = columns.flatMap(([left, right], index) => (box[0] < right && box[2] > left ? [index] : []))
    const [first, last] = over.length > 0 ? [over[0]!, over.at(-1)!] : [nearest(box, columns), nearest(box, columns)]
    const before = placed.at(-1)
    if (before && first < before.column + before.columns) return undefined
    placed.push({ text, box, column: first, columns: last - first + 1 })
  }
  return placed
}

function nearest(box: Box, columns: readonly (readonly [number, number])[]): number {
  const away = columns.map(([left, right]) => Math.abs((left + right) / 2 - (box[0] + box[2]) / 2))
  return away.indexOf(Math.min(...away))
}
