import type { Cell } from '@/lib/budget/cell'
import type { MoneyUnit } from '@/lib/budget/money'
import type { TableKey } from '@/lib/budget/tables'

/**
 * A table as its shape laid it out, before anybody judges what its cells mean: rows of cells under physical columns.
 * A shape whose cells have lost their columns (flattened PDF text) finds them by the heads and by arithmetic first.
 */
export interface RawTable {
  /** Told by what is in it (recognise-table); undefined when nobody knows it, and then it stays whole. */
  readonly key: TableKey | undefined
  /** As printed above the table. */
  readonly title: string
  /** Every line that may name it, from the top down: above it, or alone in its first rows. */
  readonly titles?: readonly string[]
  /** From its title to its last row or note. */
  readonly at: string
  /** From its unit line; undefined when it has none. */
  readonly unit: MoneyUnit | undefined
  /** The unit it prints when it is one we do not count in (千元): then nothing of it is typed. */
  readonly strangeUnit?: string
  /** Rows of heads, then rows of the body, in order; row 1 is the first head row. */
  readonly rows: readonly RawRow[]
  /** A note under it that says why it is empty (故此表无数据). */
  readonly declaredEmpty: boolean
}

export interface RawRow {
  /** Counted from 1 over all rows of the table as read, heads included. */
  readonly row: number
  readonly at: string
  readonly cells: readonly RawCell[]
}

export interface RawCell {
  /** As printed, outer spaces removed; `''` for a blank cell. */
  readonly text: string
  /** `''` for a blank cell that a text does not print. */
  readonly at: string
  /** Physical column, from 0. */
  readonly column: number
  /** How many columns and rows it covers, where the format says so (a grid); a text does not. */
  readonly columns?: number
  readonly rows?: number
  /** How its column was found, where its shape had lost it. */
  readonly resolved?: Cell['resolved']
}
