import type { Ruling } from './pdf-rulings'

/** A table as its rulings draw it. */
export interface Lattice {
  /** Places of the columns' edges from left to right, of the rows' from top to bottom. */
  readonly xs: readonly number[]
  readonly ys: readonly number[]
  readonly cells: readonly LatticeCell[]
}

export interface LatticeCell {
  readonly row: number
  readonly column: number
  readonly rows: number
  readonly columns: number
}

/**
 * The tables that rulings draw: lines that touch each other belong together, their places are the edges of rows and
 * columns, and neighbours without a line between them are one cell.
 */
export function findLattices(rulings: readonly Ruling[]): readonly Lattice[] {
  const across = merged(rulings.filter((ruling) => ruling.direction === 'across'))
  const down = merged(rulings.filter((ruling) => ruling.direction === 'down'))
  return groupTouching(across, down)
    .map((group) => toLattice(group))
    .filter((lattice) => lattice.cells.length > 1)
    .sort((a, b) => a.ys[0]! - b.ys[0]! || a.xs[0]! - b.xs[0]!)
}

/** How far lines may miss each other and still meet, in points. */
const NEAR = 2.5
/** Shorter strokes are ornament: dots of a leader, an underline of one character. */
const SHORTEST = 5

interface Group {
  readonly across: Ruling[]
  readonly down: Ruling[]
}

/** Pieces of one line, drawn cell by cell or as dashes, put together. */
function merged(rulings: readonly Ruling[]): Ruling[] {
  const byPlace = [...rulings].sort((a, b) => a.place - b.place)
  const lines: Ruling[] = []
  for (let start = 0; start < byPlace.length;) {
    let end = start + 1
    while (end < byPlace.length && byPlace[end]!.place - byPlace[start]!.place <= NEAR / 2) end++
    lines.push(...mergedOnOnePlace(byPlace.slice(start, end)))
    start = end
  }
  return lines.filter(({ from, to }) => to - from >= SHORTEST)
}

function mergedOnOnePlace(rulings: readonly Ruling[]): Ruling[] {
  const lines: Ruling[] = []
  for (const ruling of [...rulings].sort((a, b) => a.from - b.from)) {
    const last = lines.at(-1)
    if (last && ruling.from <= last.to + NEAR) lines[lines.length - 1] = { ...last, to: Math.max(last.to, ruling.to) }
    else lines.push(ruling)
  }
  return lines
}

function groupTouching(across: readonly Ruling[], down: readonly Ruling[]): Group[] {
  const all = [...across, ...down]
  const parent = all.map((_, index) => index)
  const find = (index: number): number => {
    while (parent[index] !== index) index = parent[index] = parent[parent[index]!]!
    return index
  }
  across.forEach((h, i) => {
    down.forEach((v, j) => {
      if (touch(h, v)) parent[find(i)] = find(across.length + j)
    })
  })
  const groups = new Map<number, Group>()
  all.forEach((ruling, index) => {
    const group = groups.get(find(index)) ?? { across: [], down: [] }
    groups.set(find(index), group)
    group[ruling.direction].push(ruling)
  })
  return [...groups.values()].filter((group) => group.across.length > 1 && group.down.length > 0)
}

const touch = (h: Ruling, v: Ruling) =>
  v.place >= h.from - NEAR && v.place <= h.to + NEAR && h.place >= v.from - NEAR && h.place <= v.to + NEAR

function toLattice({ across, down }: Group): Lattice {
  const xs = clustered([
    ...down.map(({ place }) => place),
    // A table open at its sides ends where its lines end.
    ...openEnds(across, down),
  ])
  const ys = clustered([...across.map(({ place }) => place), ...openEnds(down, across)])
  const columns = xs.length - 1
  const rows = ys.length - 1
  if (columns < 1 || rows < 1) return { xs, ys, cells: [] }
  const wall = (column: number, row: number) => covers(down, xs[column]!, (ys[row]! + ys[row + 1]!) / 2)
  const floor = (row: number, column: number) => covers(across, ys[row]!, (xs[column]! + xs[column + 1]!) / 2)
  return { xs, ys, cells: joinCells(rows, columns, wall, floor) }
}

/** Ends of lines that stick out beyond all the lines that cross them. */
function openEnds(lines: readonly Ruling[], crossing: readonly Ruling[]): number[] {
  const places = crossing.map(({ place }) => place)
  const [first, last] = [Math.min(...places), Math.max(...places)]
  const [from, to] = [Math.min(...lines.map((l) => l.from)), Math.max(...lines.map((l) => l.to))]
  return [...(from < first - OPEN ? [from] : []), ...(to > last + OPEN ? [to] : [])]
}

/** Less than this sticking out is no column. */
const OPEN = 12

function clustered(places: readonly number[]): number[] {
  const clusters: number[][] = []
  for (const place of [...places].sort((a, b) => a - b)) {
    const last = clusters.at(-1)
    if (last && place - last[0]! <= NEAR) last.push(place)
    else clusters.push([place])
  }
  return clusters.map((cluster) => cluster.reduce((sum, place) => sum + place, 0) / cluster.length)
}

const covers = (lines: readonly Ruling[], place: number, middle: number) =>
  lines.some((line) => Math.abs(line.place - place) <= NEAR && line.from <= middle && line.to >= middle)

/** Grows each cell to the right while no wall stops it, then down while no floor does and the walls inside are open. */
function joinCells(
  rows: number,
  columns: number,
  wall: (column: number, row: number) => boolean,
  floor: (row: number, column: number) => boolean,
): LatticeCell[] {
  const taken = Array.from({ length: rows }, () => new Uint8Array(columns))
  const cells: LatticeCell[] = []
  const open = (row: number, column: number, width: number) => {
    for (let offset = 0; offset < width; offset++) {
      if (taken[row]![column + offset] || floor(row, column + offset)) return false
      if (offset > 0 && wall(column + offset, row)) return false
    }
    return true
  }
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (taken[row]![column]) continue
      let width = 1
      while (column + width < columns && !taken[row]![column + width] && !wall(column + width, row)) width++
      let height = 1
      while (row + height < rows && open(row + height, column, width)) height++
      for (let r = row; r < row + height; r++) taken[r]!.fill(1, column, column + width)
      cells.push({ row, column, rows: height, columns: width })
    }
  }
  return cells
}
