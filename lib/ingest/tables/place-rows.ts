import type { Cell } from '@/lib/budget/cell'
import type { Cells } from '@/lib/budget/table-rows'
import { isTotal } from './body-codes'
import { identitiesOf } from './identities'
import type { ValueColumn } from './layout'
import { placeShiftedRows } from './shifted-rows'
import type { TableContext } from './table-context'

interface PlacedRow {
  readonly level: string
  readonly code?: string | undefined
  readonly at?: string | undefined
  readonly name?: string | undefined
  readonly departmentName?: string | undefined
  readonly cells: Cells
}

/** The rows with shifted ones put right, and an issue for each that was moved or cannot be. */
export function placeRows<Row extends PlacedRow>(
  rows: readonly Row[],
  { values }: { readonly values: readonly ValueColumn[] },
  context: TableContext,
  {
    leaves,
    beyond,
  }: { readonly leaves: (rows: readonly Row[]) => readonly number[]; readonly beyond?: (row: Row) => readonly Cell[] },
): Row[] {
  const columns = values.map(({ key }) => key)
  const identities = identitiesOf(context.phase, context.key)
  const lines = leaves(rows).flatMap((index) => {
    const row = rows[index]
    return row ? [{ index, row, cells: row.cells, ...(beyond && { beyond: beyond(row) }) }] : []
  })
  const total = rows.find(({ level, ...row }) => level === 'total' && isTotal(row.name ?? row.departmentName ?? ''))
  const sister = context.sister
  const outcome = placeShiftedRows(
    lines,
    total?.cells,
    columns,
    identities,
    context.unit,
    sister && ((i) => sister(lines[i]?.row.code ?? '')),
  )
  const cellsOf = new Map([...outcome.moved].map(([i, cells]) => [lines[i]?.index, cells] as const))
  report(outcome, lines, total?.at, context)
  return rows.map((row, i) => {
    const cells = cellsOf.get(i)
    return cells ? { ...row, cells } : row
  })
}

function report(
  { moved, unbalanced, broken }: ReturnType<typeof placeShiftedRows>,
  lines: readonly { readonly row: PlacedRow }[],
  sumAt: string | undefined,
  { issue }: TableContext,
): void {
  const place = (at: string | undefined) => (at === undefined ? {} : { at })
  for (const [i, cells] of moved) {
    const open = Object.values(cells).some(({ resolved }) => resolved?.certainty === 'open')
    issue({
      kind: open ? 'openColumn' : 'shiftedRow',
      ...place(lines[i]?.row.at),
      message: open ? '这一行错列，放法不止一种' : '这一行错列，已按合计归位',
    })
  }
  for (const i of broken) issue({ kind: 'identity', ...place(lines[i]?.row.at), message: '这一行各栏相加与其合计不符' })
  if (unbalanced.length > 0) {
    issue({ kind: 'identity', ...place(sumAt), message: `各行相加与合计行不符：${unbalanced.join('、')}` })
  }
}
