import type { Cell } from '@/lib/budget/cell'
import type { RawCell, RawRow } from '@/lib/ingest/raw-table'

/**
 * The rows of a table that is kept whole, each cell as far to the right as it was printed: cells that reach over columns
 * or down into the next rows leave blank ones behind. Rows of a text have no such cells and stay as they are.
 */
export const laidOutRows = (rows: readonly RawRow[]): Cell[][] => rows.map(laidOutRow)

function laidOutRow({ cells }: RawRow): Cell[] {
  if (cells.every(({ columns }) => columns === undefined)) return cells.map(asCell)
  const laid: Cell[] = []
  for (const cell of [...cells].sort((a, b) => a.column - b.column)) {
    while (laid.length < cell.column) laid.push({ text: '' })
    laid.push(asCell(cell))
  }
  return laid
}

/** A blank that a text does not print has no place. */
const asCell = ({ text, at }: RawCell): Cell => (at === '' ? { text } : { text, at })
