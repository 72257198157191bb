import { cellText, type Cell } from '@/lib/budget/cell'
import { moneyOf, moneyToText, type Money, type MoneyUnit } from '@/lib/budget/money'
import type { Figure } from './figures'

/** The cell of an amount in a unit that claims may have: 亿元 become 万元, beside the printed figure. */
export function amountCell({ cell, unit }: Figure): { readonly cell: Cell; readonly unit: MoneyUnit } {
  if (unit === '元') return { cell, unit }
  const [times, over] = SCALES[unit] ?? [1n, 1n]
  const money = moneyOf(cellText(cell), '万元')
  if ((times === 1n && over === 1n) || money === undefined) return { cell, unit: '万元' }
  return { cell: converted(cell, ((money * times) / over) as Money, '万元', unit), unit: '万元' }
}

/** An amount of one unit in a claim of the other (减少1500元 of 5万元). */
export function inUnit(cell: Cell, from: MoneyUnit, to: MoneyUnit): Cell {
  const money = moneyOf(cellText(cell), from)
  return from === to || money === undefined ? cell : converted(cell, money, to, from)
}

/** How many 万元 one is, as a fraction. */
const SCALES: Readonly<Record<string, readonly [bigint, bigint]>> = {
  亿元: [10_000n, 1n],
  百万元: [100n, 1n],
  千元: [1n, 10n],
}

function converted(cell: Cell, money: Money, unit: MoneyUnit, printed: string): Cell {
  const certainty = cell.resolved?.certainty === 'open' ? 'open' : 'certain'
  const resolved = {
    text: moneyToText(money, unit, 0),
    how: 'converted',
    certainty,
    because: `原文以${printed}计`,
  } as const
  return { ...cell, resolved }
}
