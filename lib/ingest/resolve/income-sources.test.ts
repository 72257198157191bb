import { describe, expect, it } from 'vitest'
import type { Money } from '@/lib/budget/money'
import { expenditureByKind, incomeBySource } from './income-sources'
import { Book, type LostTable, type LostTableRow } from './table-book'

const item = (label: string, role: LostTableRow['role'] = 'item'): LostTableRow => ({
  ...{ label, amounts: [1n] as Money[] },
  ...(role && { role }),
})
const total: LostTableRow = { level: 'total', amounts: [] }

/** Each equation as `table.column = …`, in the names of its terms. */
function shown(tables: readonly LostTable[], of: (book: Book) => ReturnType<typeof incomeBySource>): string[] {
  const rows = tables.flatMap((table) => table.rows.map((row) => ({ table, row })))
  const book = new Book('budget', tables)
  return of(book).map(({ terms }) =>
    [1n, -1n]
      .map((wanted) =>
        terms
          .filter(({ sign }) => sign === wanted)
          .map(({ row, column }) => `${rows[row]?.row.label ?? '合计'}.${rows[row]?.table.columns[column]}`)
          .join(' + '),
      )
      .join(' = '),
  )
}

describe('the sources of an income table', () => {
  const income: LostTable = {
    key: 'income',
    columns: ['total', 'appropriation', 'business', 'other'],
    rows: [total],
  }
  const balance = (...rows: readonly LostTableRow[]): LostTable => ({
    ...{ key: 'balance', side: 'income', columns: ['amount'], rows },
  })
  const sourcesOf = (...rows: readonly LostTableRow[]) => {
    const table = balance(...rows)
    return shown([income, table], (book) => incomeBySource(book, income, table))
  }

  it('are the items of the balance that have their name', () => {
    expect(sourcesOf(item('一、财政拨款收入'), item('二、事业收入'), item('三、其他资金'))).toEqual([
      '合计.appropriation = 一、财政拨款收入.amount',
      '合计.business = 二、事业收入.amount',
      '合计.other = 三、其他资金.amount',
    ])
  })

  it('are never held at nothing for a source that the balance does not list', () => {
    expect(sourcesOf(item('二、事业收入'))).toEqual(['合计.business = 二、事业收入.amount'])
  })

  it('leave aside 其中 and sums, which hold the same money again', () => {
    expect(
      sourcesOf(item('一、财政拨款收入'), item('其中：财政拨款', 'part'), item('财政拨款收入合计', 'total')),
    ).toEqual(['合计.appropriation = 一、财政拨款收入.amount'])
  })

  it('add up where the balance lists one twice', () => {
    expect(sourcesOf(item('一、一般公共预算财政拨款'), item('二、政府性基金预算财政拨款'))).toEqual([
      '合计.appropriation = 一、一般公共预算财政拨款.amount + 二、政府性基金预算财政拨款.amount',
    ])
  })
})

describe('the kinds of an expenditure table', () => {
  const expenditure: LostTable = {
    key: 'expenditure',
    columns: ['total', 'basic', 'project', 'carriedForward'],
    rows: [total],
  }

  it('are the uses that the balance lists, and no column that it does not', () => {
    const use: LostTable = {
      ...{ key: 'balance', side: 'use', columns: ['amount'] },
      rows: [item('一、基本支出'), item('二、项目支出'), item('三、单位预留机动经费')],
    }
    expect(shown([expenditure, use], (book) => expenditureByKind(book, expenditure, use))).toEqual([
      '合计.basic = 一、基本支出.amount',
      '合计.project = 二、项目支出.amount',
    ])
  })
})
