import type { MoneyUnit } from '@/lib/budget/money'
import { cellText } from '@/lib/budget/cell'
import { ZERO } from '@/lib/budget/money'
import type { Cells } from '@/lib/budget/table-rows'
import type { Phase } from '@/lib/budget/phase'
import { identitiesOf } from '@/lib/ingest/resolve/column-identities'
import { placementsOf } from '@/lib/ingest/resolve/placements'
import type { DraftRow, DraftTable, Remark } from './flattened-draft'
import { readAmounts, type FlatLine, type PrintedAmount } from './flattened-lines'

interface Input {
  readonly columns: readonly string[]
  readonly unit: MoneyUnit
  readonly phase: Phase
  readonly remarks: Remark[]
}

/** “三公”经费: one row of amounts. Final accounts print the plan and what was spent side by side. */
export function threePublicTable(body: readonly FlatLine[], input: Input): DraftTable {
  const rows = body.flatMap((line, i): DraftRow[] => {
    const amounts = readAmounts(line.tokens, input.unit)
    const place = { row: i + 1, at: line.at }
    if (input.phase === 'budget')
      return [{ amounts, sums: {}, make: (cells) => ({ ...place, basis: 'initial', cells }) }]
    const { half, told } = halfOf(amounts, line, input)
    return (['adjusted', 'executed'] as const).map((basis) => ({
      amounts: basis === 'adjusted' ? amounts.slice(0, half) : amounts.slice(half),
      sums: {},
      make: (cells) => ({ ...place, basis, cells: told ? cells : opened(cells) }),
    }))
  })
  return { key: 'threePublic', columns: input.columns, rows }
}

/** How many of the amounts belong to the plan: as many as leave both halves with sums that hold. */
function halfOf(amounts: readonly PrintedAmount[], line: FlatLine, { columns, phase, remarks }: Input) {
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
  if (halves.length !== 1) {
    remarks.push({ kind: 'openColumn', at: line.at, message: '预算数与决算数之间的界线不能由勾稽确定，按中间分开' })
  }
  return { half: halves[0] ?? Math.ceil(middle), told: halves.length === 1 }
}

/** Nothing tells which half an amount belongs to. */
const opened = (cells: Cells): Cells =>
  Object.fromEntries(
    Object.entries(cells).map(([column, cell]) => [
      column,
      cell.text === ''
        ? cell
        : { ...cell, resolved: { text: cellText(cell) ?? '', how: 'placed', certainty: 'open', because: BETWEEN } },
    ]),
  )

const BETWEEN = '预算数与决算数之间的界线不能由勾稽确定'
