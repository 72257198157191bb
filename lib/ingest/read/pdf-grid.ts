import type { SourceCell, SourceGrid } from '@/lib/ingest/source-document'
import type { Lattice, LatticeCell } from './pdf-lattice'
import { boxAt, toLines, type Box, type PrintedLine } from './pdf-lines'
import type { Glyph } from './pdf-page-marks'

/** A ruled table on a page with the glyphs that stand in it. */
export interface PageGrid {
  readonly lattice: Lattice
  readonly box: Box
  readonly glyphs: readonly (readonly Glyph[])[]
}

/** Shares the glyphs of a page out among its tables' cells; what is left stands outside them. */
export function fillLattices(
  lattices: readonly Lattice[],
  glyphs: readonly Glyph[],
): { readonly grids: readonly PageGrid[]; readonly outside: readonly Glyph[] } {
  const grids = lattices.map((lattice) => ({ lattice, places: placesOf(lattice), filled: emptyCells(lattice) }))
  const outside: Glyph[] = []
  for (const run of toRuns(glyphs)) {
    const middle = (run[0]!.base - 0.36 * run[0]!.size) as number
    const grid = grids.find(({ lattice }) => isInside(lattice, run, middle))
    if (grid) share(run, middle, grid.lattice, grid.places, grid.filled)
    else outside.push(...run)
  }
  return {
    grids: grids.map(({ lattice, filled }) => ({ lattice, box: outerBox(lattice), glyphs: filled })),
    outside,
  }
}

/** The grid as read: its columns numbered by `edges`, which may have more than this page shows. */
export function toSourceGrid(grid: PageGrid, page: number, edges: readonly number[], continues: boolean): SourceGrid {
  const { cells, ys, xs } = grid.lattice
  const rows: DrawnCell[][] = Array.from({ length: ys.length - 1 }, () => [])
  cells.forEach((cell, index) => {
    const column = edgeAt(edges, xs[cell.column]!)
    rows[cell.row]!.push({
      lines: toLines(grid.glyphs[index] ?? []),
      box: cellBox(grid, cell),
      column,
      columns: Math.max(1, edgeAt(edges, xs[cell.column + cell.columns]!) - column),
      rows: cell.rows,
    })
  })
  const crossed = new Set(cells.flatMap(({ row, rows: many }) => (many > 1 ? [row, row + many - 1] : [])))
  const parted = rows.flatMap((row, index) => (crossed.has(index) ? [row] : partedRows(row)))
  return {
    at: boxAt(page, grid.box),
    rows: parted.map((row) => row.map((cell) => toCell(cell, page))),
    ...(continues && { continues }),
  }
}

interface DrawnCell {
  readonly lines: readonly PrintedLine[]
  readonly box: Box
  readonly column: number
  readonly columns: number
  readonly rows: number
}

function toCell({ lines, box, ...spans }: DrawnCell, page: number): SourceCell {
  const text = lines.map((line) => line.text).join('\n')
  return { text, at: boxAt(page, lines.length > 0 ? around(lines.map((line) => line.box)) : box), ...spans }
}

const around = (boxes: readonly Box[]): Box => [
  Math.min(...boxes.map((box) => box[0])),
  Math.min(...boxes.map((box) => box[1])),
  Math.max(...boxes.map((box) => box[2])),
  Math.max(...boxes.map((box) => box[3])),
]

/**
 * The rows of a table that draws no line between them: where two cells of one drawn row hold several whole amounts, or
 * amounts and codes, at the same heights, each height is a row. Other lines go to the nearest: a name that is wrapped
 * stands around its amount.
 */
function partedRows(row: readonly DrawnCell[]): DrawnCell[][] {
  const listed = row.filter(({ lines }) => lines.length > 1 && lines.every(({ text }) => IN_A_LIST.test(text)))
  const amounts = listed.filter(({ lines }) => lines.filter(({ text }) => WHOLE_AMOUNT.test(text)).length > 1)
  const heights = clusteredHeights(listed.flatMap(({ lines }) => lines.map(({ box }) => box[3])))
  const shared = heights.filter(
    (height) => listed.filter(({ lines }) => lines.some(({ box }) => isAt(box, height))).length > 1,
  )
  if (amounts.length === 0 || listed.length < 2 || shared.length < 2) return [[...row]]
  const nearest = ({ box }: PrintedLine) =>
    heights.reduce((best, height) => (Math.abs(height - box[3]) < Math.abs(best - box[3]) ? height : best))
  return heights.map((height) =>
    row.map((cell) => ({ ...cell, lines: cell.lines.filter((line) => nearest(line) === height) })),
  )
}

const WHOLE_AMOUNT = /^[-−(（]?(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.\d{2,})[)）]?$/
/** What a column of amounts or of codes has on a line of its own. */
const IN_A_LIST = new RegExp(`${WHOLE_AMOUNT.source}|^(?:0|[-—–]|\\d{3}|\\d{5}|\\d{7})$`)
const isAt = (box: Box, height: number) => Math.abs(box[3] - height) < SAME_HEIGHT
const SAME_HEIGHT = 3

function clusteredHeights(heights: readonly number[]): number[] {
  return heights
    .toSorted((a, b) => a - b)
    .reduce<number[]>(
      (kept, height) => (height - (kept.at(-1) ?? -Infinity) < SAME_HEIGHT ? kept : [...kept, height]),
      [],
    )
}

/** Columns of one table on several pages: every edge that any of its pages draws. */
export function unitedEdges(lattices: readonly Lattice[]): number[] {
  const edges: number[] = []
  for (const x of lattices.flatMap(({ xs }) => xs).sort((a, b) => a - b)) {
    if (edges.length === 0 || x - edges.at(-1)! > SAME_EDGE) edges.push(x)
  }
  return edges
}

/** Whether two tables have the same sides. */
export const haveSameSides = (a: Lattice, b: Lattice) =>
  Math.abs(a.xs[0]! - b.xs[0]!) <= SAME_EDGE && Math.abs(a.xs.at(-1)! - b.xs.at(-1)!) <= SAME_EDGE

const SAME_EDGE = 3.5

function edgeAt(edges: readonly number[], x: number): number {
  let nearest = 0
  edges.forEach((edge, index) => {
    if (Math.abs(edge - x) < Math.abs(edges[nearest]! - x)) nearest = index
  })
  return nearest
}

const emptyCells = (lattice: Lattice): Glyph[][] => lattice.cells.map(() => [])

/** Index of the cell at each elementary row and column. */
function placesOf({ cells, xs, ys }: Lattice): Int32Array[] {
  const places = Array.from({ length: ys.length - 1 }, () => new Int32Array(xs.length - 1))
  cells.forEach((cell, index) => {
    for (let row = cell.row; row < cell.row + cell.rows; row++) {
      places[row]!.fill(index, cell.column, cell.column + cell.columns)
    }
  })
  return places
}

/**
 * Glyphs that were put down together and stand together: a word or an amount, never parts of two cells. A gap ends
 * it, since one instruction can print a whole row; a number that two instructions print without a gap is one all the same.
 */
function toRuns(glyphs: readonly Glyph[]): Glyph[][] {
  const runs: Glyph[][] = []
  for (const glyph of glyphs) {
    const run = runs.at(-1)
    const last = run?.at(-1)
    const gap = last === undefined ? 0 : Math.abs(glyph.left - last.right)
    const level = last !== undefined && Math.abs(glyph.base - last.base) < 0.3 * glyph.size
    const together = level && glyph.piece === last.piece && gap < TOGETHER * glyph.size && glyph.text.trim() !== ''
    if (run && (together || (level && gap < TOUCHING * glyph.size && isOneNumber(run, glyph)))) run.push(glyph)
    else runs.push([glyph])
  }
  return runs
}

const TOGETHER = 0.25
const TOUCHING = 0.1

const isOneNumber = (run: readonly Glyph[], next: Glyph): boolean =>
  next.size === run[0]!.size &&
  /^[-−(（]?\d[\d,]*(?:\.\d{0,2})?$/.test(run.map(({ text }) => text).join('') + next.text)

function isInside({ xs, ys }: Lattice, run: readonly Glyph[], middle: number): boolean {
  const centre = (run[0]!.left + run.at(-1)!.right) / 2
  return centre > xs[0]! && centre < xs.at(-1)! && middle > ys[0]! && middle < ys.at(-1)!
}

/** A run goes to the cell that holds most of it: text too long for its cell is printed over the next one's edge. */
function share(
  run: readonly Glyph[],
  middle: number,
  { xs, ys }: Lattice,
  places: readonly Int32Array[],
  filled: readonly Glyph[][],
): void {
  const row = intervalAt(ys, middle)
  const widths = new Map<number, number>()
  for (const glyph of run) {
    const column = intervalAt(xs, (glyph.left + glyph.right) / 2)
    const cell = places[row]?.[column]
    if (cell !== undefined) widths.set(cell, (widths.get(cell) ?? 0) + glyph.right - glyph.left + 0.01)
  }
  const [cell] = [...widths].reduce((most, next) => (next[1] > most[1] ? next : most), [0, 0])
  filled[cell]?.push(...run)
}

function intervalAt(edges: readonly number[], place: number): number {
  let index = 0
  while (index < edges.length - 2 && place >= edges[index + 1]!) index++
  return index
}

const outerBox = ({ xs, ys }: Lattice): Box => [xs[0]!, ys[0]!, xs.at(-1)!, ys.at(-1)!]

const cellBox = ({ lattice: { xs, ys } }: PageGrid, cell: LatticeCell): Box => [
  xs[cell.column]!,
  ys[cell.row]!,
  xs[cell.column + cell.columns]!,
  ys[cell.row + cell.rows]!,
]
