import { cellMoney } from '@/lib/budget/cell'
import { sumMoney, ZERO } from '@/lib/budget/money'
import type { Phase } from '@/lib/budget/phase'
import { columnPath, tableOf, type TableKey } from '@/lib/budget/tables'
import type { Cells } from '@/lib/budget/table-rows'
import { isTotal } from './body-codes'
import { identitiesOf } from '@/lib/budget/row-identities'
import type { Layout } from './layout'
import { reportBrokenRows } from './report-broken-rows'
import { roundingOfTable } from './rounding'
import { brokenRows, placeShiftedRows } from './shifted-rows'
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
  { values, unknown }: Pick<Layout<string>, 'values' | 'unknown'>,
  context: TableContext,
  { leaves }: { readonly leaves: (rows: readonly Row[]) => readonly number[] },
): Row[] {
  const columns = values.map(({ key }) => key)
  // Beside a column that nobody knows, no row needs to add up.
  const identities = unknown.length > 0 ? [] : identitiesOf(context.phase, context.key)
  const lines = leaves(rows).flatMap((index) => {
    const row = rows[index]
    return row ? [{ index, row, cells: row.cells }] : []
  })
  const total = sumRowOf(rows, columns, context)
  const rounded = roundingOfTable(rows, columns, context)
  if (!rows.some(({ level }) => level === 'total' || level === 'department') && lines.length > 1) {
    context.issue({ kind: 'identity', ...placeOf(lines[0]?.row.at), message: '没有合计行，各栏无从核对' })
  }
  const sister = context.sister
  const outcome = placeShiftedRows(
    lines,
    // A table that prints nothing but its sums has no lines to add up.
    lines.length > 0 ? total?.cells : undefined,
    columns,
    identities,
    context.unit,
    sister && ((i) => sister(lines[i]?.row.code ?? '')),
    rounded,
  )
  const cellsOf = new Map([...outcome.moved].map(([i, cells]) => [lines[i]?.index, cells] as const))
  report(outcome, lines, total?.at, context)
  reportDepartments(
    rows,
    rows.find(({ level }) => level === 'total'),
    columns,
    context,
  )
  const leafIndexes = new Set(lines.map(({ index }) => index))
  if (unknown.length === 0)
    reportBrokenRows(
      rows.filter((_, i) => !leafIndexes.has(i)),
      columns,
      context,
    )
  return rows.map((row, i) => {
    const cells = cellsOf.get(i)
    return cells ? { ...row, cells } : row
  })
}

/** `合计`, `一般公共预算 › 小计`: a column as people know it. */
const columnTitles = (phase: Phase, key: TableKey, columns: readonly string[]): string =>
  columns
    .map((column) => {
      const known = tableOf(phase, key)?.columns.find((each) => each.key === column)
      return known ? columnPath(known) : column
    })
    .join('、')

/** The sum row that is sound itself: 合计, or where it is missing or out of joint the only department's. */
function sumRowOf<Row extends PlacedRow>(
  rows: readonly Row[],
  columns: readonly string[],
  { phase, key, unit }: TableContext,
): Row | undefined {
  const totals = rows.filter(
    ({ level, name, departmentName }) => level === 'total' && isTotal(name ?? departmentName ?? ''),
  )
  const departments = rows.filter(({ level }) => level === 'department')
  const candidates = [...totals.slice(0, 1), ...(departments.length === 1 ? departments : [])]
  const identities = identitiesOf(phase, key)
  return candidates.find((row) => brokenRows([row], columns, identities, unit).length === 0) ?? candidates[0]
}

/** The departments must make the sum row too; a column of theirs that does not has slipped. */
function reportDepartments<Row extends PlacedRow>(
  rows: readonly Row[],
  total: Row | undefined,
  columns: readonly string[],
  context: TableContext,
): void {
  const { unit, issue, phase, key } = context
  const slack = roundingOfTable(rows, columns, context) * BigInt(rows.length)
  const departments = rows.filter(({ level }) => level === 'department')
  if (!total || departments.length === 0) return
  const amountOf = (row: Row, column: string) => cellMoney(row.cells[column], unit) ?? ZERO
  const off = columns.filter((column) => {
    const gap = sumMoney(departments.map((row) => amountOf(row, column))) - amountOf(total, column)
    return (gap < 0n ? -gap : gap) > slack
  })
  if (off.length === 0) return
  issue({
    kind: 'identity',
    ...placeOf(departments[0]?.at),
    message: `部门行与合计行不符：${columnTitles(phase, key, off)}`,
  })
}

const placeOf = (at: string | undefined) => (at === undefined ? {} : { at })

function report(
  { moved, unbalanced, broken }: ReturnType<typeof placeShiftedRows>,
  lines: readonly { readonly row: PlacedRow }[],
  sumAt: string | undefined,
  { issue, phase, key }: TableContext,
): void {
  for (const [i, cells] of moved) {
    const open = Object.values(cells).some(({ resolved }) => resolved?.certainty === 'open')
    issue({
      kind: open ? 'openColumn' : 'shiftedRow',
      ...placeOf(lines[i]?.row.at),
      message: open ? '这一行错列，放法不止一种' : '这一行错列，已按合计归位',
    })
  }
  for (const i of broken)
    issue({ kind: 'identity', ...placeOf(lines[i]?.row.at), message: '这一行各栏相加与其合计不符' })
  if (unbalanced.length > 0) {
    issue({
      kind: 'identity',
      ...placeOf(sumAt),
      message: `各行相加与合计行不符：${columnTitles(phase, key, unbalanced)}`,
    })
  }
}
