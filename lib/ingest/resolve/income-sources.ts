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

/** The kinds of expenditure by how a balance calls them, where it prints what goes out by its use. */
const KINDS: Readonly<Record<string, RegExp>> = {
  basic: /基本支出/,
  project: /项目支出/,
  reserve: /预留/,
  carriedForward: /结转下年/,
}

/** The total of each kind of expenditure is what the balance has of it, where it lists all that the table has. */
export function expenditureByKind(book: Book, expenditure: LostTable, use: LostTable) {
  return Object.entries(KINDS).flatMap(([column, form]) => {
    const isKind: Test = ({ label = '' }) => form.test(label)
    const listed = expenditure.columns.includes(column) && use.rows.some((row, i) => isKind(row, i))
    return listed ? [equal(book.total(expenditure, column), book.cells(use, isKind, 'amount'))] : []
  })
}
