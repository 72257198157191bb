import type { TableKey } from '@/lib/budget/tables'
import type { Relation } from '@/lib/audit/relation'
import type { AuditCase, RelationRule } from '@/lib/audit/rule'
import { termsOf, type RowOf, type TableTerms } from '@/lib/audit/table-terms'
import { relationExample } from '@/lib/audit/sentences'

type BalanceKey = 'balance' | 'appropriationBalance'
type Row = RowOf<BalanceKey>
const SIDES = ['income', 'expenditure'] as const

/** 收支总表: the items come to 本年合计, with what is carried over to 总计, and both sides are equal. */
export const balanceAddsUp: RelationRule = {
  id: 'balance-adds-up',
  title: '收支总表：各项相加等于合计，收入总计等于支出总计',
  severity: 'error',
  presumes: '收支总表分收入、支出两边，项目、本年合计、结转和总计都认得出；其中项只要不超过它所属的一项。',
  example: relationExample(
    ['表 1 支出“本年支出合计”行“金额”', '118.00'],
    [
      ['各项', '60.00'],
      ['各项', '50.00'],
    ],
    { says: '各项相加' },
  ),
  *relations(audited) {
    for (const key of ['balance', 'appropriationBalance'] as const satisfies readonly TableKey[])
      yield* relationsOf(audited, key)
  },
}

function* relationsOf({ disclosure }: AuditCase, key: BalanceKey): Generator<Relation> {
  const table = termsOf(disclosure, key)
  if (!table) return
  for (const side of SIDES) {
    for (const column of columnsOf(table, side)) yield* sideRelations(table, side, column)
  }
  const income = totalOf(table, 'income')
  const expenditure = totalOf(table, 'expenditure')
  if (!income || !expenditure) return
  // One side may be printed in one column and the other by fund.
  const left = firstFilled(table, income)
  const right = firstFilled(table, expenditure)
  yield { total: left, parts: [right] }
}

/** Income has its one amount: what stands under the columns of spending beside it was read out of its place. */
const columnsOf = ({ columns }: TableTerms<BalanceKey>, side: (typeof SIDES)[number]): readonly string[] =>
  side === 'income' && columns.includes('amount') ? ['amount'] : columns

function* sideRelations(
  table: TableTerms<BalanceKey>,
  side: (typeof SIDES)[number],
  column: string,
): Generator<Relation> {
  const rows = table.rows.filter((row) => row.side === side)
  const term = (row: Row) => table.term(row, column)
  for (const [sum, items] of itemsOf(rows))
    if (items.length > 0) yield { total: term(sum), parts: items.map(term), says: '各项相加' }
  for (const [item, parts] of partsOf(rows))
    if (parts.length > 0) yield { total: term(item), parts: parts.map(term), kind: 'atMost', says: '其中各项相加' }
  const total = rows.find(({ role }) => role === 'total')
  if (!total) return
  const sums = rows.filter(({ role }) => role === 'thisYear' || role === 'carriedOver')
  const parts = sums.some(({ role }) => role === 'thisYear')
    ? sums
    : rows.filter(({ role }) => role === 'item' || role === 'carriedOver')
  if (parts.length > 0) yield { total: term(total), parts: parts.map(term), says: '本年合计加结转结余' }
}

/** A sum has its items above it, or, where it heads them (一、本年收入), below. */
function itemsOf(rows: readonly Row[]): Map<Row, Row[]> {
  const groups = new Map<Row, Row[]>()
  const heads = rows.find(({ role }) => role === 'thisYear' || role === 'item')?.role === 'thisYear'
  let waiting: Row[] = []
  let head: Row | undefined
  for (const row of rows) {
    if (row.role === 'item') (heads && head ? groups.get(head) : waiting)?.push(row)
    if (row.role === 'thisYear' || (heads && row.role === 'carriedOver')) {
      groups.set(row, waiting)
      waiting = []
      head = row
    }
    if (row.role === 'total') head = undefined
  }
  return groups
}

/** 其中 stands below the item that it is a part of. */
function partsOf(rows: readonly Row[]): Map<Row, Row[]> {
  const groups = new Map<Row, Row[]>()
  let above: Row | undefined
  for (const row of rows) {
    if (row.role !== 'part') above = row
    else if (above) groups.set(above, [...(groups.get(above) ?? []), row])
  }
  return groups
}

const totalOf = (table: TableTerms<BalanceKey>, side: (typeof SIDES)[number]): Row | undefined =>
  table.rows.find((row) => row.side === side && row.role === 'total')

function firstFilled(table: TableTerms<BalanceKey>, row: Row) {
  const terms = ['amount', 'total', ...table.columns].map((column) => table.term(row, column))
  return terms.find(({ state }) => state === 'amount') ?? table.term(row, 'amount')
}
