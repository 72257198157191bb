import { describe, expect, it } from 'vitest'
import { consistent, judgedBy, withCell, withOpenCell, withRows, withTable } from '@/lib/audit/audit-fixture'
import { PHASES } from '@/lib/budget/phase'
import { totalsAgree } from './totals-agree'

const budget = consistent('budget', { wide: true })

describe('totals-agree', () => {
  it.each(PHASES)('holds with money carried over and without (%s)', (phase) => {
    for (const wide of [false, true]) {
      const { holds, unchecked, sentences } = judgedBy(totalsAgree, consistent(phase, { wide }))
      expect([sentences, unchecked]).toEqual([[], []])
      expect(holds).toBeGreaterThan(1)
    }
  })

  it('finds each sum of the balance that another table does not have', () => {
    const judge = (row: string) => judgedBy(totalsAgree, withCell(budget, 'balance', row, 'amount', '1.00')).sentences
    expect(judge('收入总计')).toEqual([
      '表 1 收入“收入总计”行“金额”比表 2“合计”行“总计”少 404.00 万元：前者 1.00 万元，后者 405.00 万元。',
    ])
    expect(judge('本年收入合计')).toEqual([expect.stringContaining('比表 2“合计”行“本年收入 › 合计”')])
    expect(judge('上年结转结余')).toEqual([expect.stringContaining('比表 2“合计”行“上年结转结余 › 合计”')])
    expect(judge('本年支出合计')).toEqual([expect.stringContaining('比表 3“合计”行“合计”')])
  })

  it('finds another sum in the performance table', () => {
    const { sentences, severities } = judgedBy(
      totalsAgree,
      withCell(budget, 'performance', '部门预算总额（万元）', 'amount', '400.00'),
    )
    expect(sentences).toEqual([
      '表 13“部门预算总额（万元）”行“预算情况”比表 3“合计”行“合计”少 5.00 万元：前者 400.00 万元，后者 405.00 万元。',
    ])
    expect(severities).toEqual(['conflict'])
  })

  it('never holds the accounts’ whole with what was carried over against the income of the year', () => {
    const accounts = consistent('final', { wide: true })
    expect(judgedBy(totalsAgree, withCell(accounts, 'balance', '收入总计', 'amount', '1.00')).sentences).toEqual([])
  })

  it('leaves out what stands under several names, or in no table', () => {
    const twice = withRows(budget, 'balance', (rows) =>
      rows.flatMap((row) =>
        row.role === 'carriedOver' ? [row, { ...row, row: 90, cells: { amount: { text: '5.00' } } }] : [row],
      ),
    )
    expect(judgedBy(totalsAgree, twice).sentences).toEqual([])
    expect(judgedBy(totalsAgree, withTable(withTable(budget, 'income', undefined), 'expenditure', undefined))).toMatchObject({ holds: 0, fails: 0 }) // prettier-ignore
  })

  it('is unchecked where a column is open', () => {
    const { unchecked, sentences } = judgedBy(totalsAgree, withOpenCell(budget, 'income', '合计', 'carriedOver'))
    expect(sentences).toEqual([])
    expect(unchecked.length).toBeGreaterThan(0)
    for (const note of unchecked) expect(note).toMatch(/表 2“合计”行.*的列未定$/)
  })
})
