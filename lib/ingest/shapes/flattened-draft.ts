import type { Cells } from '@/lib/budget/table-rows'
import type { TableKey } from '@/lib/budget/tables'
import type { LostTable, LostTableRow } from '@/lib/ingest/resolve/table-book'
import type { PrintedAmount } from './flattened-lines'

/** A table of flattened text with its rows told apart, before the amounts have their columns. */
export interface DraftTable<Row = unknown> {
  readonly key: TableKey
  readonly side?: NonNullable<LostTable['side']>
  readonly columns: readonly string[]
  /** Further columns, which hold no money and whose cells the rows make by themselves. */
  readonly beside?: readonly string[]
  readonly rows: readonly DraftRow<Row>[]
}

export interface DraftRow<Row = unknown> {
  readonly amounts: readonly PrintedAmount[]
  /** What the arithmetic has to know of the row. */
  readonly sums: Omit<LostTableRow, 'amounts'>
  /** The typed row, once its cells are known. */
  readonly make: (cells: Cells) => Row
}

/** Something to tell beside the rows, with its place. */
export interface Remark {
  readonly kind: 'unplaced' | 'unreadable' | 'openColumn' | 'identity'
  readonly at: string
  readonly message: string
}
