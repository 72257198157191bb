import { equal, type Book, type LostTable, type Test } from './table-book'

/** The sources of income by how a balance calls them; what it lists without an amount did not come in. */
const SOURCES: Readonly<Record<string, RegExp>> = {
  appropriation: /财政拨款/,
  fiscalAccount: /专户/,
  business: /事业收入/,
  superiorSubsidy: /上级补助/,
  businessOperation: /经营收入/,
  subordinatePayment: /附属单位/,
  other: /其他(?:收入|资金)/,
}

/** The total of each source in the income table is what the balance has of it, where it lists that source. */
export function incomeBySource(book: Book, income: LostTable, balance: LostTable) {
  return Object.entries(SOURCES).flatMap(([column, form]) => {
    if (!income.columns.includes(column)) return []
    const isSource: Test = ({ role, label = '' }) => role === 'item' && form.test(label)
    const listed = balance.rows.some((row, i) => isSource(row, i))
    return listed ? [equal(book.total(income, column), book.cells(balance, isSource, 'amount'))] : []
  })
}
