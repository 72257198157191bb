import type { Cells } from '@/lib/budget/table-rows'
import { identitiesOf } from './identities'
import { placeShiftedRows } from './shifted-rows'
import type { TableContext } from './table-context'

/** Says which rows do not add up across their columns, in tables whose rows have no sum row to be placed by. */
export function reportBrokenRows(
  rows: readonly { readonly at?: string | undefined; readonly cells: Cells }[],
  columns: readonly string[],
  { phase, key, unit, issue }: TableContext,
): void {
  const { broken, moved } = placeShiftedRows(rows, undefined, columns, identitiesOf(phase, key), unit)
  for (const i of new Set([...broken, ...moved.keys()])) {
    const at = rows[i]?.at
    issue({ kind: 'identity', ...(at !== undefined && { at }), message: '这一行各栏相加与其合计不符' })
  }
}
