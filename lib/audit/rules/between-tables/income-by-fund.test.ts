import { describe, expect, it } from 'vitest'
import { consistent, judgedBy, withCell, withOpenCell, withRows, withTable } from '@/lib/audit/audit-fixture'
import { PHASES } from '@/lib/budget/phase'
import { incomeByFund } from './income-by-fund'

const budget = consistent('budget')
const wide = consistent('budget', { wide: true })

describe('income-by-fund', () => {
  it.each(PHASES)('holds fund by fund, with what was carried over and without (%s)', (phase) => {
    for (const more of [{ wide: false }, { wide: true, units: 2 }]) {
      const { holds, unchecked, sentences } = judgedBy(incomeByFund, consistent(phase, more))
      expect([sentences, unchecked]).toEqual([[], []])
      expect(holds).toBeGreaterThan(1)
    }
  })

  it('finds a fund that comes in otherwise in another table', () => {
    const { sentences, severities } = judgedBy(
      incomeByFund,
      withCell(budget, 'income', '合计', 'governmentFund', '24.00'),
    )
    expect(sentences).toEqual([
      '表 2“合计”行“本年收入 › 政府性基金”比表 1 收入“二、政府性基金预算拨款收入”行“金额”少 1.00 万元：前者 24.00 万元，后者 25.00 万元。',
      '表 2“合计”行“本年收入 › 政府性基金”比表 4 收入“（二）政府性基金预算拨款”行“金额”少 1.00 万元：前者 24.00 万元，后者 25.00 万元。',
    ])
    expect(severities).toEqual(['conflict', 'conflict'])
  })

  it('finds a fund of which less goes out than came in', () => {
    expect(
      judgedBy(incomeByFund, withCell(budget, 'appropriationBalance', '支出合计', 'governmentFund', '20.00')).sentences,
    ).toEqual([
      '表 4 支出“支出合计”行“政府性基金”比政府性基金的收入与结转相加少 5.00 万元：前者 20.00 万元，后者 25.00 万元。',
    ])
  })

  it('holds what was carried over against its own column', () => {
    expect(
      judgedBy(incomeByFund, withCell(wide, 'income', '合计', 'carriedOverGovernmentFund', '41.00')).sentences,
    ).toEqual([
      '表 2“合计”行“上年结转结余 › 政府性基金”比表 4 收入“（二）政府性基金预算拨款”行“金额”多 1.00 万元：前者 41.00 万元，后者 40.00 万元。',
    ])
  })

  it('is unchecked where what was carried over is not told by fund', () => {
    const inOne = withRows(wide, 'appropriationBalance', (rows) => {
      const carried = rows.findIndex(({ role }) => role === 'carriedOver')
      return rows.filter((row, i) => i <= carried || row.role !== 'item' || !('side' in row) || row.side !== 'income')
    })
    const { fails, unchecked } = judgedBy(incomeByFund, inOne)
    expect([fails, unchecked]).toEqual([
      0,
      ['上年结转没有按资金分列', '上年结转没有按资金分列', '上年结转没有按资金分列'],
    ])
  })

  it('holds what the accounts of a fund have left over, row by row', () => {
    const accounts = consistent('final', { wide: true })
    const { sentences } = judgedBy(
      incomeByFund,
      withCell(accounts, 'governmentFund', '22904', 'closingBalance', '51.00'),
    )
    expect(sentences).toEqual([
      '公开07表“22904 其他政府性基金及对应专项债务收入安排的支出”行“年末结转和结余”比年初结转加本年收入减本年支出多 1.00 万元：前者 51.00 万元，后者 50.00 万元。',
    ])
  })

  it('says nothing of a fund that stands in several rows or none, or of a table that is not there', () => {
    const twice = withRows(budget, 'balance', (rows) => [...rows, ...rows.filter((_, i) => i === 2)])
    expect(
      judgedBy(incomeByFund, withCell(twice, 'balance', '二、政府性基金预算拨款收入', 'amount', '1.00')).sentences,
    ).toEqual([])
    const none = withTable(withTable(budget, 'income', undefined), 'appropriationBalance', undefined)
    expect(judgedBy(incomeByFund, none)).toMatchObject({ holds: 0, fails: 0 })
  })

  it('is unchecked where a column is open', () => {
    const { unchecked, sentences } = judgedBy(incomeByFund, withOpenCell(budget, 'income', '合计', 'governmentFund'))
    expect(sentences).toEqual([])
    expect(unchecked.length).toBeGreaterThan(1)
    for (const note of unchecked) expect(note).toMatch(/表 2“合计”行.*的列未定$/)
  })
})
