import { describe, expect, it } from 'vitest'
import { consistent, judgedBy, withCell, withOpenCell, withRows, withTable } from '@/lib/audit/audit-fixture'
import { PHASES } from '@/lib/budget/phase'
import { balanceByFunction } from './balance-by-function'

const budget = consistent('budget')
const judge = (...of: Parameters<typeof withCell>) => judgedBy(balanceByFunction, withCell(...of))
const row = (label: string, functionCode: string, text: string, number: number) => ({
  ...{
    row: number,
    side: 'expenditure',
    role: 'item',
    label,
    functionCode,
    cells: { amount: { text }, total: { text } },
  },
})

describe('balance-by-function', () => {
  it.each(PHASES)('holds class by class and fund by fund, with 类 printed and without (%s)', (phase) => {
    for (const levels of [true, false]) {
      const { holds, unchecked, sentences } = judgedBy(
        balanceByFunction,
        consistent(phase, { levels, units: 2, wide: true }),
      )
      expect([sentences, unchecked]).toEqual([[], []])
      expect(holds).toBeGreaterThan(8)
    }
  })

  it('finds a class that the expenditure table has otherwise', () => {
    const { sentences, severities } = judge(budget, 'balance', '社会保障和就业支出', 'amount', '16.00')
    expect(sentences).toEqual([
      '表 1 支出“社会保障和就业支出”行“金额”比按功能分类的支出表里 208 类多 1.00 万元：前者 16.00 万元，后者 15.00 万元。',
    ])
    expect(severities).toEqual(['conflict'])
    expect(judge(budget, 'appropriationBalance', '其他支出', 'governmentFund', '').sentences).toEqual([
      '表 4 支出“其他支出”行“政府性基金”比按功能分类的支出表里 229 类少 25.00 万元：前者空白，后者 25.00 万元。',
    ])
  })

  it('finds a class that no expenditure table has', () => {
    const education = withRows(budget, 'balance', (rows) => [...rows, row('教育支出', '205', '2.00', 90)])
    expect(judgedBy(balanceByFunction, education).sentences).toEqual([
      '表 1 支出“教育支出”行“金额”比按功能分类的支出表里 205 类多 2.00 万元：前者 2.00 万元，后者没有。',
    ])
  })

  it('counts a class that the form lists under its old name and its new one once', () => {
    const listed = (old: string, now: string) =>
      withRows(withCell(budget, 'balance', '住房保障支出', 'amount', now), 'balance', (rows) => [
        ...rows,
        row('旧名称', '221', old, 90),
      ])
    expect(judgedBy(balanceByFunction, listed('', '12.00')).sentences).toEqual([])
    expect(judgedBy(balanceByFunction, listed('4.00', '8.00')).sentences).toEqual([])
    expect(judgedBy(balanceByFunction, listed('4.00', '12.00')).sentences).toEqual([
      '表 3“221 住房保障支出”行“合计”比收支总表里同一类各行相加少 4.00 万元：前者 12.00 万元，后者 16.00 万元。',
    ])
  })

  it('asks nothing of a table by kinds instead of functions, and of none', () => {
    const kinds = withRows(budget, 'expenditure', (rows) => rows.slice(0, 1))
    const { sentences } = judgedBy(balanceByFunction, withCell(kinds, 'balance', '其他支出', 'amount', '1.00'))
    expect(sentences).toEqual([])
    expect(judgedBy(balanceByFunction, withTable(budget, 'balance', undefined)).sentences).toEqual([])
  })

  it('is unchecked where a column is open', () => {
    expect(judgedBy(balanceByFunction, withOpenCell(budget, 'governmentFund', '229', 'total')).unchecked).toHaveLength(
      1,
    )
  })
})
