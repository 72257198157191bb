import { expect, it } from 'vitest'
import type { RawTable } from '@/lib/ingest/raw-table'
import { readIncomeBySource } from './income-by-source'
import type { Issue } from './table-context'

const rawOf = (...lines: string[]): RawTable => ({
  ...{ key: 'income', title: '收入预算总表', at: 'P1', unit: '万元', declaredEmpty: false },
  rows: lines.map((line, i) => ({
    row: i + 1,
    at: `P1R${i + 1}`,
    cells: line.split('|').map((text, column) => ({ text, at: `P1R${i + 1}C${column + 1}`, column, columns: 1 })),
  })),
})

function read(...lines: string[]) {
  const issues: Issue[] = []
  const table = readIncomeBySource(rawOf(...lines), {
    ...{ key: 'income', phase: 'budget', unit: '万元' },
    issue: (issue) => issues.push(issue),
  })
  const [row] = table?.rows ?? []
  const cells = Object.entries(row?.cells ?? {}).map(([key, { text }]) => `${key}=${text}`)
  return { table, cells, issues }
}

const SOURCES = [
  '收入总计|12.00',
  '一般公共预算资金|小计|9.00',
  '政府性基金|小计|',
  '其他资金|小计|3.00',
  '事业收入|3.00',
]

it('turns sources one under the other into the columns of one row', () => {
  const { table, cells, issues } = read('项目名称||金额', ...SOURCES)
  expect(table?.rows).toHaveLength(1)
  expect(cells).toEqual(['total=12.00', 'generalPublic=9.00', 'governmentFund=', 'unitFunds=3.00', 'business=3.00'])
  expect(issues).toEqual([])
})

const GROUPS = [
  '|收入总计|12.00',
  '|小计|9.00',
  '一般公共预算资金|公共财政拨款(补助)资金|9.00',
  '|专项收入|',
  '政府性基金|小计|',
  '|小计|3.00',
  '|事业收入|1.00',
  '其他资金|经营收入|2.00',
]

it('gives a sum by itself the name that stands in the middle of its group', () => {
  const { cells, issues } = read('项目名称||金额', ...GROUPS)
  expect(cells).toContain('generalPublic=9.00')
  expect(cells).toContain('unitFunds=3.00')
  expect(issues).toEqual([])
})

it('leaves a sum without a name where its group has two, or makes another sum', () => {
  const twice = read('项目名称||金额', ...GROUPS, '上年结转|其他收入|')
  const other = read('项目名称||金额', ...GROUPS.with(-1, '其他资金|经营收入|2.50'))
  for (const { cells, issues } of [twice, other]) {
    expect(cells.join()).not.toContain('unitFunds')
    expect(issues.map(({ message }) => message)).toEqual(['不认识的收入来源：小计'])
  }
})

it('says which source it does not know', () => {
  const { issues } = read('项目名称||金额', ...SOURCES, '虚构来源|1.00')
  expect(issues.map(({ message }) => message)).toEqual(['不认识的收入来源：虚构来源'])
})

it('leaves every other form alone', () => {
  expect(read('单位代码|单位名称|总计', '001|测试区·虚构单位|12.00').table).toBeUndefined()
  expect(read('项目|金额', '收入总计|12.00').table).toBeUndefined()
})
