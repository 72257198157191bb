import type { Cell } from '@/lib/budget/cell'
import { readAmount, type MoneyUnit } from '@/lib/budget/money'
import type { Cells } from '@/lib/budget/table-rows'
import { withoutSpaces } from '@/lib/ingest/normalise/words'
import type { RawCell, RawRow } from '@/lib/ingest/raw-table'
import type { ValueColumn } from './layout'

/** The amount cells of a row, each under its column; a column that the row is too short for stays absent. */
export function amountCells(row: RawRow, values: readonly ValueColumn[], unit: MoneyUnit): Cells {
  const cells: Cells = {}
  for (const { key, column } of values) {
    const raw = cellAt(row, column)
    if (raw) cells[key] = amountCell(raw, unit)
  }
  return cells
}

export const cellAt = (row: RawRow, column: number | undefined): RawCell | undefined =>
  column === undefined ? undefined : row.cells.find((cell) => cell.column === column)

export const textAt = (row: RawRow, column: number | undefined): string => cellAt(row, column)?.text ?? ''

/** A code, which spreadsheets print as a number too: 2010350.0 or 2,010,350. */
export const codeAt = (row: RawRow, column: number | undefined): string => {
  const text = textAt(row, column)
  return /^\d[\d,]*\.0+$|^\d{1,3}(?:,\d{3})+$/.test(text) ? text.replace(/\.0+$/, '').replaceAll(',', '') : text
}

/** As printed; a number that a narrow cell broke in two (`497.3 1`) is put together again. */
export function amountCell({ text, at, resolved }: RawCell, unit: MoneyUnit): Cell {
  if (at === '') return { text }
  if (resolved) return { text, at, resolved }
  const whole = withoutSpaces(text)
  if (whole === text || readAmount(whole, unit).kind !== 'amount') return { text, at }
  return { text, at, resolved: { text: whole, how: 'rejoined', certainty: 'certain' } }
}
