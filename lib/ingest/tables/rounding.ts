import { cellText } from '@/lib/budget/cell'
import { moneyOf, type MoneyUnit } from '@/lib/budget/money'
import type { Cells } from '@/lib/budget/table-rows'

/**
 * By how much each summed amount may have been rounded: a hundredth where a table in 万元 prints two decimals, for its
 * accounts are kept in 元; nothing where amounts are printed finer or in 元.
 */
export function roundingOfTable(
  rows: readonly { readonly cells: Cells }[],
  columns: readonly string[],
  { unit }: { readonly unit: MoneyUnit },
): bigint {
  const texts = rows.flatMap(({ cells }) => columns.flatMap((column) => cellText(cells[column]) ?? []))
  const isFine = unit === '元' || texts.some((text) => /\.\d{3}/.test(text)) || !texts.some((text) => /\.\d/.test(text))
  return isFine ? 0n : (moneyOf('0.01', unit) ?? 0n)
}
