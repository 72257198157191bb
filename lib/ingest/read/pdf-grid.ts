import type { SourceCell, SourceGrid } from '@/lib/ingest/source-document'
import type { Lattice, LatticeCell } from './pdf-lattice'
import { boxAt, boxOf, toLines, type Box } from './pdf-lines'
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
  const rows: SourceCell[][] = Array.from({ length: ys.length - 1 }, () => [])
  cells.forEach((cell, index) => {
    const glyphs = grid.glyphs[index] ?? []
    const lines = toLines(glyphs)
    const column = edgeAt(edges, xs[cell.column]!)
    rows[cell.row]!.push({
      text: lines.map(({ text }) => text).join('\n'),
      at: boxAt(
        page,
        lines.length > 0 ? boxOf(glyphs.filter((glyph) => glyph.text.trim() !== '')) : cellBox(grid, cell),
      ),
      column,
      columns: Math.max(1, edgeAt(edges, xs[cell.column + cell.columns]!) - column),
      rows: cell.rows,
    })
  })
  return { at: boxAt(page, grid.box), rows, ...(continues && { continues }) }
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
 * it, since one instruction can print a whole row.
 */
function toRuns(glyphs: readonly Glyph[]): Glyph[][] {
  const runs: Glyph[][] = []
  for (const glyph of glyphs) {
    const run = runs.at(-1)
    const last = run?.at(-1)
    const together =
      last !== undefined &&
      glyph.piece === last.piece &&
      Math.abs(glyph.base - last.base) < 0.3 * glyph.size &&
      Math.abs(glyph.left - last.right) < TOGETHER * glyph.size &&
      glyph.text.trim() !== ''
    if (together && run) run.push(glyph)
    else runs.push([glyph])
  }
  return runs
}

const TOGETHER = 0.25

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
