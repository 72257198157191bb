import type { Cell } from '@/lib/budget/cell'
import { moneyOf, moneyToText, type Money, type MoneyUnit } from '@/lib/budget/money'
import type { Figure } from './figures'

/** The cell of an amount in a unit that claims may have: 亿元 become 万元, beside the printed figure. */
export function amountCell({ cell, unit }: Figure): { readonly cell: Cell; readonly unit: MoneyUnit } {
  if (unit === '元') return { cell, unit }
  if (unit !== '亿元') return { cell, unit: '万元' }
  const money = moneyOf(cell.resolved?.text ?? cell.text, '万元')
  if (money === undefined) return { cell, unit: '万元' }
  const text = moneyToText((money * 10_000n) as Money, '万元', 0)
  return {
    cell: { ...cell, resolved: { text, how: 'converted', certainty: 'certain', because: '原文以亿元计' } },
    unit: '万元',
  }
}
