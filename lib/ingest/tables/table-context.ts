import type { Disclosure } from '@/lib/budget/disclosure'
import type { MoneyUnit } from '@/lib/budget/money'
import type { Phase } from '@/lib/budget/phase'
import { moneyOf, readAmount } from '@/lib/budget/money'
import { cellText } from '@/lib/budget/cell'
import type { Cells } from '@/lib/budget/table-rows'
import type { ColumnDefinition, TableKey } from '@/lib/budget/tables'
import type { RawTable } from '@/lib/ingest/raw-table'

export type Issue = Disclosure['issues'][number]

/** What a family needs to know beside its table, and where it says what it could not settle. */
export interface TableContext {
  readonly key: TableKey
  readonly phase: Phase
  readonly unit: MoneyUnit
  readonly issue: (issue: Issue) => void
  /** Places of amounts that are none of the table as we know it: they stay in the whole table beside the typed one. */
  readonly apart?: (places: readonly string[]) => void
  /** The columns of the table as the form of the document heads them, where its form is known. */
  readonly printed?: readonly ColumnDefinition[]
  /** Rows of a table that was typed before and prints the same lines, by their code. */
  readonly sister?: (code: string) => Cells | undefined
}

type State = 'filled' | 'declaredEmpty' | 'empty'

/** Everything of a typed table but its rows. */
export function frameOf(
  raw: RawTable,
  { unit }: TableContext,
  columns: readonly string[],
  rows: readonly { readonly cells: Cells }[],
  alsoFilled = false,
) {
  const filled =
    alsoFilled ||
    rows.some(({ cells }) => Object.values(cells).some((cell) => moneyOf(cellText(cell), unit) !== undefined))
  const state: State = filled ? 'filled' : raw.declaredEmpty ? 'declaredEmpty' : 'empty'
  return { state, title: raw.title, unit, at: raw.at, columns: [...columns] }
}

/** Says which amount cells are no numbers: kept as printed, and never counted. */
export function reportUnreadable(rows: readonly { readonly cells: Cells }[], { unit, issue }: TableContext): void {
  for (const { cells } of rows) {
    for (const cell of Object.values(cells)) {
      const text = cellText(cell) ?? ''
      if (readAmount(text, unit).kind !== 'unreadable') continue
      issue({
        kind: 'unreadable',
        ...(cell.at !== undefined && { at: cell.at }),
        message: `金额列读不成数：${text.slice(0, 30)}`,
      })
    }
  }
}
