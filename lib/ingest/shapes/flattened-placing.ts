import type { Cell } from '@/lib/budget/cell'
import type { Cells } from '@/lib/budget/table-rows'
import type { FoundRow } from '@/lib/ingest/resolve/resolution'
import { becauseOf } from './flattened-columns'
import type { Remark } from './flattened-draft'
import type { PrintedAmount } from './flattened-lines'

/** What is known of the columns of a row before arithmetic says more. */
export interface RowColumns {
  readonly columns: readonly string[]
  readonly titleOf: (column: string | undefined) => string
  /** Why no place in it is certain, whatever the sums say. */
  readonly doubt?: string
}

/** The cells of a row, each amount in the column that was found for it, with how that was found. */
export function placedCells(
  amounts: readonly PrintedAmount[],
  found: FoundRow | undefined,
  { columns, titleOf, doubt }: RowColumns,
  remark: (remark: Remark) => void,
): Cells {
  const cells: Cells = Object.fromEntries(columns.map((column) => [column, { text: '' }]))
  const isPlain = amounts.length === columns.length && doubt === undefined
  amounts.forEach((amount, i) => {
    const column = columns[found?.placement[i] ?? -1]
    const told = found?.amounts[i]
    if (column === undefined || !told || !found) {
      remark({ kind: 'unplaced', at: amount.at, message: `这一行的金额比栏目多，${amount.text}没有位置` })
      return
    }
    const because = becauseOf(told, found, (index) => titleOf(columns[index])) ?? doubt
    const certainty = doubt === undefined ? told.certainty : 'open'
    const resolved: Cell['resolved'] = isPlain
      ? amount.rejoined === undefined
        ? undefined
        : { text: amount.rejoined, how: 'rejoined', certainty: 'certain' }
      : { text: amount.rejoined ?? amount.text, how: 'placed', certainty, ...(because !== undefined && { because }) }
    cells[column] = { text: amount.text, at: amount.at, ...(resolved && { resolved }) }
    if (!isPlain && certainty === 'open')
      remark({ kind: 'openColumn', at: amount.at, message: `${amount.text}暂列“${titleOf(column)}”：${because ?? ''}` })
  })
  return cells
}
