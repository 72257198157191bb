import { describe, expect, it } from 'vitest'
import type { Disclosure } from '@/lib/budget/disclosure'
import { withDoubtedSums, withStrangeRows } from './doubted-sums'

type Table = NonNullable<Disclosure['tables']['generalPublic']>
type Rows = Table['rows']

const tableOf = (amounts: readonly (readonly [string, string, string, string])[]): Table => ({
  ...{ state: 'filled', title: '虚构支出表', unit: '万元', at: 'L1', columns: ['total', 'basic', 'project'] },
  rows: amounts.map(([code, total, basic, project], i) => ({
    ...{ row: i + 1, at: `L${i + 2}`, name: '虚构', ...(code !== '' && { code }) },
    level: ({ 0: 'total', 3: 'class', 5: 'section', 7: 'item' } as const)[code.length] ?? 'item',
    cells: { total: { text: total }, basic: { text: basic }, project: { text: project } },
  })) as Rows,
})

const openIn = (table: Table) => {
  const { tables, issues } = withDoubtedSums({ tables: { generalPublic: table }, rawTables: [], issues: [] }, 'budget')
  const open = tables.generalPublic?.rows.flatMap(({ cells }, row) =>
    Object.entries(cells).flatMap(([column, cell]) =>
      cell.resolved?.certainty === 'open' ? [`${row} ${column}`] : [],
    ),
  )
  return { open, issues: issues.length }
}

describe('doubted sums', () => {
  it('leaves alone what adds up, with its total printed last too', () => {
    const table = tableOf([
      ['201', '30.00', '10.00', '20.00'],
      ['208', '5.00', '5.00', ''],
      ['', '35.00', '15.00', '20.00'],
    ])
    expect(openIn(table)).toEqual({ open: [], issues: 0 })
  })

  it('opens in a column that does not make its total the row that could stand otherwise', () => {
    const table = tableOf([
      ['', '35.00', '15.00', '20.00'],
      ['201', '30.00', '10.00', '20.00'],
      ['208', '5.00', '', '5.00'],
    ])
    expect(openIn(table).open).toEqual(['2 project'])
  })

  it('leaves rows that can stand nowhere else, whose total is the document’s own error', () => {
    const table = tableOf([
      ['', '36.00', '16.00', '20.00'],
      ['201', '35.00', '15.00', '20.00'],
    ])
    expect(openIn(table)).toEqual({ open: [], issues: 0 })
  })

  it('opens them where the amounts stand on another line than their row begins with', () => {
    const table = tableOf([
      ['', '36.00', '16.00', '20.00'],
      ['201', '35.00', '15.00', '20.00'],
    ])
    const rows = table.rows.map((row) => ({ ...row, cells: { ...row.cells, total: { text: '35.00', at: 'L9:5-10' } } }))
    expect(openIn({ ...table, rows: [...table.rows.slice(0, 1), ...rows.slice(1)] }).open).toEqual([
      '1 total',
      '1 basic',
    ])
  })

  it('opens a row whose columns do not make its sum', () => {
    const table = tableOf([
      ['', '35.00', '15.00', '20.00'],
      ['201', '35.00', '15.00', '20.00'],
      ['20101', '35.00', '20.00', '20.00'],
    ])
    expect(openIn(table).open).toEqual(['2 total', '2 basic', '2 project'])
  })

  it('bears with what rounding makes of a row and of a column', () => {
    const table = tableOf([
      ['', '35.02', '15.01', '20.00'],
      ['201', '30.00', '10.00', '20.00'],
      ['208', '5.01', '5.00', ''],
    ])
    expect(openIn(table)).toEqual({ open: [], issues: 0 })
  })
})

describe('a row whose column does not make its total', () => {
  const WRONG = [
    ['', '36.00', '16.00', '20.00'],
    ['201', '35.00', '15.00', '20.00'],
  ] as const
  const withPlaces = (row: { at: string }, places: Readonly<Record<string, string>>): Table => {
    const table = tableOf(WRONG)
    const [total, first] = table.rows
    const cells = Object.entries(first!.cells).map(([key, cell]) => [key, { ...cell, at: places[key] }])
    return { ...table, rows: [total!, { ...first!, ...row, cells: Object.fromEntries(cells) }] as Rows }
  }
  const onLine = (line: number) => ({ total: `L${line}:5-10`, basic: `L${line}:11-16`, project: `L${line}:17-22` })

  it('stays where its amounts stand on the line that it begins with', () => {
    expect(openIn(withPlaces({ at: 'L3' }, onLine(3))).open).toEqual([])
  })

  it('stays where its amounts stand within its own lines and fill all columns', () => {
    expect(openIn(withPlaces({ at: 'L3-L5' }, onLine(4))).open).toEqual([])
  })

  it('is open where an amount stands beyond its lines', () => {
    expect(openIn(withPlaces({ at: 'L3-L5' }, { ...onLine(4), basic: 'L6:0-5' })).open).toEqual(['1 total', '1 basic'])
  })

  it('is open where it has but one amount: it may be the amount of another row', () => {
    const table = tableOf([
      ['', '36.00', '', ''],
      ['201', '35.00', '', ''],
    ])
    expect(openIn(table).open).toEqual(['0 total', '1 total'])
  })
})

describe('doubted sums of a balance', () => {
  type Balance = NonNullable<Disclosure['tables']['balance']>

  const openLabels = (rows: readonly (readonly [side: string, role: string, label: string, amount: string])[]) => {
    const balance = {
      ...{ state: 'filled', title: '虚构总表', unit: '万元', at: 'L1', columns: ['amount'] },
      rows: rows.map(([side, role, label, amount], i) => ({
        ...{ row: i + 1, at: `L${i + 2}`, side, role, label },
        cells: { amount: { text: amount } },
      })),
    } as Balance
    const { tables } = withDoubtedSums({ tables: { balance }, rawTables: [], issues: [] }, 'budget')
    return tables.balance?.rows.flatMap(({ label, cells }) =>
      cells['amount']?.resolved?.certainty === 'open' ? [label] : [],
    )
  }
  const SIDES = [
    ['income', 'item', '一、财政拨款收入', '9.00'],
    ['income', 'item', '二、事业收入', '1.00'],
    ['income', 'thisYear', '本年收入合计', '10.00'],
    ['income', 'carriedOver', '上年结转结余', '2.00'],
    ['income', 'total', '收入总计', '12.00'],
    ['expenditure', 'item', '一、教育支出', '12.00'],
    ['expenditure', 'total', '支出总计', '12.00'],
  ] as const
  const changed = (label: string, amount: string) =>
    SIDES.map((row) => (row[2] === label ? ([row[0], row[1], label, amount] as const) : row))

  it('leave alone items that make this year’s sum, which makes the total with what is carried over', () => {
    expect(openLabels(SIDES)).toEqual([])
  })

  it('open the items and the sum that they do not make, and nothing of the other side', () => {
    expect(openLabels(changed('二、事业收入', '3.00'))).toEqual(['一、财政拨款收入', '二、事业收入', '本年收入合计'])
  })

  it('open what is carried over where it does not make the total', () => {
    expect(openLabels(changed('上年结转结余', '5.00'))).toEqual(['本年收入合计', '上年结转结余', '收入总计'])
  })

  it('open a label of one side among those of the other, and one into which a second went', () => {
    const strange = [
      ...SIDES,
      ['income', 'item', '支出合计', ''],
      ['income', 'item', '其他收入二、事业收入', '0.00'],
    ] as const
    expect(openLabels(strange)).toEqual(['其他收入二、事业收入'])
  })
})

describe('doubted sums of purchases', () => {
  type Purchases = NonNullable<Disclosure['tables']['procurement']>

  const purchases = (
    rows: readonly (readonly [level: string, name: string, total: string, words?: object])[],
  ): Purchases => ({
    ...{ state: 'filled', title: '虚构采购表', unit: '万元', at: 'L1', columns: ['total'] },
    rows: rows.map(([level, name, total, words], i) => ({
      ...{ row: i + 1, at: `L${i + 2}`, level, name, ...words },
      cells: { total: { text: total } },
    })) as Purchases['rows'],
  })
  const openRows = (table: Purchases) => {
    const { tables } = withDoubtedSums({ tables: { procurement: table }, rawTables: [], issues: [] }, 'budget')
    return tables.procurement?.rows.flatMap(({ cells }, i) =>
      cells['total']?.resolved?.certainty === 'open' ? [i] : [],
    )
  }
  const NESTED = [
    ['total', '合计', '30.00'],
    ['category', '货物', '10.00'],
    ['project', '虚构业务费', '10.00'],
    ['item', '复印纸', '4.00'],
    ['item', '硒鼓', '6.00'],
    ['category', '服务', '20.00'],
    ['item', '物业管理', '20.00'],
  ] as const

  it('leave alone rows that are each the sum of the next lower level below them', () => {
    expect(openRows(purchases(NESTED))).toEqual([])
  })

  it('open the sum and its parts where an item is another’s, and no row of the other category', () => {
    const wrong = NESTED.map((row) => (row[1] === '硒鼓' ? (['item', '硒鼓', '7.00'] as const) : row))
    expect(openRows(purchases(wrong))).toEqual([2, 3, 4])
  })

  it('open a category whose items stand right below it, without a project between', () => {
    const wrong = NESTED.map((row) => (row[1] === '物业管理' ? (['item', '物业管理', '2.00'] as const) : row))
    expect(openRows(purchases(wrong))).toEqual([5, 6])
  })

  it('open an item into whose name the method beside it went', () => {
    const glued = purchases([
      ['total', '合计', '10.00'],
      ['category', '货物', '10.00'],
      ['item', '复印纸', '4.00', { method: '集中采购' }],
      ['item', '硒鼓集中采购', '6.00'],
    ])
    expect(openRows(glued)).toEqual([3])
  })

  it('open a project that lacks the economic name which others have, and a name that is the end of a broken one', () => {
    const glued = purchases([
      ['total', '合计', '10.00'],
      ['category', '货物', '10.00'],
      ['project', '虚构一', '4.00', { economicName: '办公费' }],
      ['project', '虚构二办公费', '5.00'],
      ['project', '）费', '1.00', { economicName: '办公费' }],
    ])
    expect(openRows(glued)).toEqual([3, 4])
  })
})

describe('a sheet of projects', () => {
  it('may have no name, and its points are no money that has to add up', () => {
    const projectPerformance = {
      ...{ state: 'filled', title: '虚构自评表', unit: '万元', at: 'L1', columns: ['points', 'score'] },
      rows: [
        { ...{ row: 1, at: 'L2', level: 'project', name: '', indicators: [] }, cells: { points: { text: '100' } } },
      ],
    } as unknown as NonNullable<Disclosure['tables']['projectPerformance']>
    const typed = { tables: { projectPerformance }, rawTables: [], issues: [] }
    expect(withDoubtedSums(typed, 'final')).toEqual(typed)
    expect(withStrangeRows(typed, 'final')).toEqual(typed)
  })
})
