import type { Cells } from '@/lib/budget/table-rows'
import { identitiesOf } from '@/lib/budget/row-identities'
import { roundingOfTable } from './rounding'
import { brokenRows } from './shifted-rows'
import type { TableContext } from './table-context'

/** Says which rows do not add up across their columns, where nothing can be said of where they belong. */
export function reportBrokenRows(
  rows: readonly { readonly at?: string | undefined; readonly cells: Cells }[],
  columns: readonly string[],
  context: TableContext,
): void {
  const { phase, key, unit, issue } = context
  const rounding = roundingOfTable(rows, columns, context)
  for (const i of brokenRows(rows, columns, identitiesOf(phase, key), unit, rounding)) {
    const at = rows[i]?.at
    issue({ kind: 'identity', ...(at !== undefined && { at }), message: '这一行各栏相加与其合计不符' })
  }
}
