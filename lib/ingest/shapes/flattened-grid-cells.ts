import type { Phase } from '@/lib/budget/phase'
import type { Cells } from '@/lib/budget/table-rows'
import { tableOf, type TableKey } from '@/lib/budget/tables'
import type { RawCell, RawRow } from '@/lib/ingest/raw-table'
import type { HeadedColumns } from './flattened-heads'

export const isSure = ({ exact, inversions }: HeadedColumns): boolean => exact && inversions === 0

export function rawRow(
  row: number,
  at: string,
  labels: readonly string[],
  cells: Cells,
  columns: readonly string[],
): RawRow {
  const printed = labels.map((text, column): RawCell => ({ text, at, column, columns: 1 }))
  const amounts = columns.map((key, i): RawCell => {
    const { text = '', at: own = '', resolved } = cells[key] ?? {}
    return { text, at: own, column: labels.length + i, columns: 1, ...(resolved && { resolved }) }
  })
  return { row, at, cells: [...printed, ...amounts] }
}

type Path = readonly string[]

export function columnPaths(phase: Phase, key: TableKey, columns: readonly string[]): Path[] {
  const vocabulary = tableOf(phase, key)?.columns ?? []
  return columns.map((column) => {
    const known = vocabulary.find((candidate) => candidate.key === column)
    return known ? [...known.under, known.title] : [column]
  })
}

/** Labels first, then columns under their groups. */
export function headRows(labels: readonly string[], paths: readonly Path[]): RawRow[] {
  const all = [...labels.map((label) => [label]), ...paths]
  const depth = Math.max(1, ...all.map(({ length }) => length))
  return Array.from({ length: depth }, (_, r) => ({ row: r + 1, at: 'L1', cells: headCells(all, r, depth) }))
}

function headCells(paths: readonly Path[], r: number, depth: number): RawCell[] {
  const cells: RawCell[] = []
  for (let column = 0; column < paths.length;) {
    const path = paths[column] ?? []
    const text = path[r]
    const isGroup = r < path.length - 1
    let end = column + 1
    const same = (other: Path) => isGroup && other.slice(0, r + 1).join('›') === path.slice(0, r + 1).join('›')
    while (end < paths.length && same(paths[end] ?? []) && r < (paths[end]?.length ?? 0) - 1) end++
    if (text !== undefined) cells.push({ text, at: 'L1', column, columns: end - column, rows: isGroup ? 1 : depth - r })
    column = end
  }
  return cells
}

/** Labels and amounts, side by side. */
export function sidedHeads(
  labels: readonly string[],
  sides: readonly (readonly Path[])[],
  starts: readonly number[],
): RawRow[] {
  const [label = '', ...others] = labels
  const paths = sides.flatMap((own, side) => [
    [side === 2 ? '支出用途' : label],
    ...others.map((word) => [word]),
    ...own,
  ])
  const rows = headRows([], paths)
  const top = sides.length > 2 ? [] : ['收入', '支出']
  const cells = top.map((text, side): RawCell => ({
    text,
    at: 'L1',
    column: starts[side] ?? 0,
    columns: labels.length + (sides[side]?.length ?? 1),
    rows: 1,
  }))
  return cells.length === 0 ? rows : [{ row: 0, at: 'L1', cells }, ...rows]
}
