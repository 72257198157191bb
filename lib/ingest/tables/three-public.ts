import type { DisclosedTables } from '@/lib/budget/disclosure'
import type { AmountBasis } from '@/lib/budget/phase'
import { tableOf } from '@/lib/budget/tables'
import { compared } from '@/lib/ingest/normalise/words'
import type { RawRow, RawTable } from '@/lib/ingest/raw-table'
import { amountCells } from './amount-cells'
import { headPaths, type HeadPath } from './heads'
import { layoutOf, type ValueColumn } from './layout'
import { reportBrokenRows } from './report-broken-rows'
import { reportLayout } from './report-layout'
import { frameOf, reportUnreadable, type TableContext } from './table-context'

/** “三公”经费: one row of the plan; in final accounts the plan and what was spent stand side by side. */
export function readThreePublic(raw: RawTable, context: TableContext): NonNullable<DisclosedTables['threePublic']> {
  const named = withCombinedHead(raw)
  const halves = context.phase === 'final' ? sideBySide(named) : [{ basis: 'initial' as const, table: named }]
  const read = halves.map(({ basis, table }) => ({ basis, layout: layoutOf(table, context, {}) }))
  const rows = read.flatMap(({ basis, layout }) =>
    layout.body
      .filter(hasText)
      .map((row) => ({ row: row.row, at: row.at, basis, cells: amountCells(row, layout.values, context.unit) })),
  )
  const columns = [...new Set(read.flatMap(({ layout }) => layout.values.map(({ key }: ValueColumn) => key)))]
  for (const { layout } of read) reportLayout(layout, context)
  reportBrokenRows(rows, columns, context)
  reportUnreadable(rows, context)
  return { ...frameOf(raw, context, columns, rows), rows }
}

/** Where “三公” has a sum of its own, the 合计 beside it holds 会议费 and 培训费 too; said so in the head. */
function withCombinedHead(raw: RawTable): RawTable {
  const [first] = raw.rows
  const words = (first?.cells ?? []).map(({ text }) => compared(text))
  const isCombined =
    words.some((word) => /^(?:会议|培训)费$/.test(word)) && words.some((word) => /^"三公"经费$/.test(word))
  if (!first || !isCombined) return raw
  const cells = first.cells.map((cell) => (compared(cell.text) === '合计' ? { ...cell, text: COMBINED } : cell))
  return { ...raw, rows: [{ ...first, cells }, ...raw.rows.slice(1)] }
}

const COMBINED = tableOf('budget', 'threePublic')?.columns.find(({ key }) => key === 'combined')?.title ?? ''

const hasText = ({ cells }: RawRow): boolean => cells.some(({ text }) => text !== '')

/** Plan and execution, whether they stand over halves of the table or under each item: each with the heads of its columns. */
function sideBySide(raw: RawTable): { basis: AmountBasis; table: RawTable }[] {
  const first = raw.rows.findIndex(({ cells }) => cells.some(({ text }) => /\d/.test(text)))
  const words = raw.rows.findLastIndex(({ cells }) => cells.some(({ text }) => HAN.test(text)))
  const head = raw.rows.slice(0, first < 0 ? words + 1 : first)
  const width = Math.max(
    0,
    ...raw.rows.flatMap(({ cells }) => cells.map(({ column, columns = 1 }) => column + columns)),
  )
  const paths = headPaths(head, width)
  const halves = BASES.flatMap(({ basis, form }) => {
    const columns = paths.flatMap(({ texts }, column) => (texts.some((text) => form.test(text)) ? [column] : []))
    return columns.length === 0 ? [] : [{ basis, table: withColumns(raw, head, paths, columns, form) }]
  })
  return halves.length === 0 ? [{ basis: 'executed', table: raw }] : halves
}

const HAN = /\p{Script=Han}/u

const BASES: readonly { readonly basis: AmountBasis; readonly form: RegExp }[] = [
  { basis: 'adjusted', form: /^(?:全年|年初)?预算数$/ },
  { basis: 'executed', form: /^(?:全年)?决算数$/ },
]

/** The table of some columns alone, with whole paths over them. */
function withColumns(
  raw: RawTable,
  head: readonly RawRow[],
  paths: readonly HeadPath[],
  columns: readonly number[],
  form: RegExp,
): RawTable {
  const texts = columns.map((column) => paths[column]?.texts.filter((text) => !form.test(text)) ?? [])
  const heads = head.map((row, r) => ({
    ...row,
    cells: texts.map((path, column) => ({ text: path[r] ?? '', at: row.at, column, columns: 1 })),
  }))
  const rows = raw.rows.slice(head.length).map((row) => ({
    ...row,
    cells: columns.flatMap((from, column) => {
      const cell = row.cells.find((candidate) => candidate.column === from)
      return cell ? [{ ...cell, column }] : []
    }),
  }))
  return { ...raw, rows: [...heads, ...rows] }
}
