import type { MoneyUnit } from '@/lib/budget/money'
import type { Phase } from '@/lib/budget/phase'
import type { Cells } from '@/lib/budget/table-rows'
import type { TableKey } from '@/lib/budget/tables'
import type { RawRow } from '@/lib/ingest/raw-table'
import type { LostTable, LostTableRow } from '@/lib/ingest/resolve/table-book'
import type { Cut } from './flattened-cuts'
import type { HeadedColumns } from './flattened-heads'
import type { PrintedAmount } from './flattened-lines'

/** A table of flattened text with its rows told apart, before the amounts have their columns. */
export interface DraftTable<Row = unknown> {
  readonly key: TableKey
  readonly side?: NonNullable<LostTable['side']>
  readonly columns: readonly string[]
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

/** A table whose rows and columns are told, before its amounts have their places: then it is a grid as any other. */
export interface GridDraft {
  readonly sides: readonly DraftTable<RawRow>[]
  /** The heads over labels and columns, as the vocabulary has them. */
  readonly heads: readonly RawRow[]
  /** The heads name these columns and no others; else no amount is certain of its own. */
  readonly exact: boolean
  /** The rows are in order and have their numbers, as sheets print them: goals and indicators are counted apart. */
  readonly isNumbered?: true
  /** Rows whose amounts have their places already, after those of the sides. */
  readonly placed?: readonly RawRow[]
  /** Names of departments and units among its rows. */
  readonly bodies?: readonly string[]
}

export interface GridSetting {
  readonly phase: Phase
  readonly unit: MoneyUnit
  /** Names of departments and units that the document prints. */
  readonly bodies: readonly string[]
  readonly remark: (remark: Remark) => void
}

export interface GridInput extends GridSetting {
  readonly key: TableKey
  readonly cut: Cut
  readonly way: HeadedColumns
}
