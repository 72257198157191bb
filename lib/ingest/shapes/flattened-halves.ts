import { cellText } from '@/lib/budget/cell'
import { ZERO } from '@/lib/budget/money'
import type { Phase } from '@/lib/budget/phase'
import type { Cells } from '@/lib/budget/table-rows'
import { identitiesOf } from '@/lib/ingest/resolve/column-identities'
import { placementsOf } from '@/lib/ingest/resolve/placements'
import type { PrintedAmount } from './flattened-lines'

/**
 * The “三公” row of final accounts, plan and execution side by side: how many of its amounts belong to the plan. As many
 * as leave both halves with sums that hold; told, where one way alone does.
 */
export function halfOf(
  amounts: readonly PrintedAmount[],
  columns: readonly string[],
  phase: Phase,
): { readonly half: number; readonly told: boolean } {
  const identities = identitiesOf(phase, 'threePublic', columns)
  const holds = (part: readonly PrintedAmount[]) =>
    part.length <= columns.length &&
    !placementsOf(
      part.map(({ money }) => money),
      columns.length,
      identities,
      ZERO,
    ).broken
  const middle = amounts.length / 2
  const halves = [...Array(amounts.length + 1).keys()]
    .filter((half) => holds(amounts.slice(0, half)) && holds(amounts.slice(half)))
    .sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle))
  return { half: halves[0] ?? Math.ceil(middle), told: halves.length === 1 }
}

/** Nothing tells which half an amount belongs to. */
export const opened = (cells: Cells): Cells =>
  Object.fromEntries(
    Object.entries(cells).map(([column, cell]) => [
      column,
      cell.text === ''
        ? cell
        : { ...cell, resolved: { text: cellText(cell) ?? '', how: 'placed', certainty: 'open', because: BETWEEN } },
    ]),
  )

const BETWEEN = '预算数与决算数之间的界线不能由勾稽确定'
