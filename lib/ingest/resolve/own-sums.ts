import { levelSums } from './level-sums'
import type { Sum, SumGroup } from './resolution'
import { Book, equal, FUNDS, isFund, type LostTable, type LostTableRow, type Test } from './table-book'

/** Sums of a table over its own rows, each in all columns at once. */
export function ownGroups(book: Book, table: LostTable): SumGroup[] {
  const levelled = table.rows.flatMap((row, index) => (row.level ? [{ index, level: row.level, code: row.code }] : []))
  const groups = levelSums(levelled).map((sum): SumGroup => {
    const whole = levelled[sum.whole]?.index ?? -1
    const parts = new Set(sum.parts.map((part) => levelled[part]?.index ?? -1))
    const rows = table.rows.filter((_, i) => i === whole || parts.has(i))
    return ownGroup(`${book.name(table.key)}的合计`, table, rows, (column) => ({
      label: `${book.columnName(table, column)}合计`,
      ...equal(
        book.cells(table, (_, i) => i === whole, column),
        book.cells(table, (_, i) => parts.has(i), column),
      ),
    }))
  })
  return [...groups, ...balanceGroups(book, table)]
}

/** Demanded where it settles something: where a row has fewer amounts than the table has columns. */
function ownGroup(
  label: string,
  { columns }: LostTable,
  rows: readonly LostTableRow[],
  sumIn: (column: string) => Sum,
): SumGroup {
  const sums = columns.map(sumIn).filter(({ terms }) => terms.length > 0)
  return {
    label,
    kind: 'own',
    demanded: rows.some(({ amounts }) => amounts.length < columns.length),
    sums: () => sums,
  }
}

/** 支出合计 = 本年支出 + 结转 and 本年支出 = Σ classes; in the budget's table 4 each fund comes in and goes out at the same size. */
function balanceGroups(book: Book, table: LostTable): SumGroup[] {
  if (table.side !== 'expenditure' || table.columns.length < 2) return []
  const role =
    (...roles: string[]): Test =>
    (row) =>
      roles.includes(row.role ?? '')
  const income = book.find(table.key, 'income')
  const name = book.name(table.key)
  // Without a sum of the year the items make the total.
  const [year] = table.rows.some(({ role }) => role === 'thisYear') ? (['thisYear'] as const) : (['item'] as const)
  return [
    ownGroup(`${name}的本年支出`, table, table.rows, (column) =>
      year === 'item'
        ? equal([], [])
        : equal(book.cells(table, role('thisYear'), column), book.cells(table, role('item'), column)),
    ),
    ownGroup(`${name}的支出合计`, table, table.rows, (column) =>
      equal(book.cells(table, role('total'), column), book.cells(table, role(year, 'carriedOver'), column)),
    ),
    ownGroup(`${name}的资金收支`, table, table.rows, (column) => {
      const fund = FUNDS.find(({ key }) => key === column)
      const incoming = fund && income ? book.cells(income, (row) => isFund(row, fund.label), 'amount') : []
      return equal(incoming.length === 0 ? [] : book.cells(table, role('total'), column), incoming)
    }),
  ]
}
