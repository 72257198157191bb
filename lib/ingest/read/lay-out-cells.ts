import type { SourceCell } from '@/lib/ingest/source-document'
import { BOUNDS } from './bounds'
import { ReadHalt } from './read-halt'

/** A cell as HTML and Word write it: in its row, with the spans it says it has. */
export interface SpannedCell {
  readonly text: string
  readonly columns: number
  readonly rows: number
}

/** Gives every cell the column it stands in, as a browser would: past the cells that reach down from rows above. */
export function layOutCells(rows: readonly (readonly SpannedCell[])[], table: number): SourceCell[][] {
  /** For each column, up to which row (exclusive) a cell above reaches. */
  const reach: number[] = []
  return rows.map((cells, row) => {
    let column = 0
    return cells.map((cell) => {
      while ((reach[column] ?? 0) > row) column++
      const at = column
      if (at + cell.columns > BOUNDS.columns) throw new ReadHalt('tooMuchContent', `超过 ${BOUNDS.columns} 列`)
      const down = Math.max(1, Math.min(cell.rows, rows.length - row))
      for (; column < at + cell.columns; column++) reach[column] = row + down
      return { text: cell.text, at: `T${table}R${row + 1}C${at + 1}`, column: at, columns: cell.columns, rows: down }
    })
  })
}
