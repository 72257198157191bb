import { describe, expect, it } from 'vitest'
import { consistent, judgedBy, withCell, withOpenCell, withoutRow, withRows } from '@/lib/audit/audit-fixture'
import { PHASES } from '@/lib/budget/phase'
import { balanceAddsUp } from './balance-adds-up'

const budget = consistent('budget')
const judge = (...of: Parameters<typeof withCell>) => judgedBy(balanceAddsUp, withCell(...of))

describe('balance-adds-up', () => {
  it.each(PHASES)('holds with money carried over and without (%s)', (phase) => {
    for (const wide of [false, true]) {
      const { holds, unchecked, sentences } = judgedBy(balanceAddsUp, consistent(phase, { wide }))
      expect([sentences, unchecked]).toEqual([[], []])
      expect(holds).toBeGreaterThan(14)
    }
  })

  it('finds items that do not come to 本年合计, and 本年合计 that does not come to 总计', () => {
    const { sentences, severities } = judge(budget, 'balance', '本年支出合计', 'amount', '308.00')
    expect(sentences).toEqual([
      '表 1 支出“本年支出合计”行“金额”比各项相加少 1.00 万元：前者 308.00 万元，后者 309.00 万元。',
      '表 1 支出“支出总计”行“金额”比本年合计加结转结余多 1.00 万元：前者 309.00 万元，后者 308.00 万元。',
    ])
    expect(severities).toEqual(['error', 'error'])
  })

  it('finds two sides that are not the same', () => {
    const sides = judge(budget, 'balance', '收入总计', 'amount', '300.00').sentences
    expect(sides).toContain(
      '表 1 收入“收入总计”行“金额”比表 1 支出“支出总计”行“金额”少 9.00 万元：前者 300.00 万元，后者 309.00 万元。',
    )
  })

  it('counts what is carried over, on its own side', () => {
    const carried = consistent('budget', { wide: true })
    expect(judge(carried, 'balance', '上年结转结余', 'amount', '').sentences).toEqual([
      expect.stringMatching(
        /^表 1 收入“收入总计”行“金额”比本年合计加结转结余多 43\.00 万元：前者 405\.00 万元，后者 362\.00 万元。$/,
      ),
    ])
  })

  it('finds a part (其中) that is more than its item, not one that is less', () => {
    expect(judge(budget, 'balance', '其中：财政拨款', 'amount', '284.02').sentences).toEqual([
      '其中各项相加超过表 1 收入“一、一般公共预算”行“金额” 0.02 万元：前者 284.02 万元，后者 284.00 万元。',
    ])
    expect(judge(budget, 'balance', '其中：财政拨款', 'amount', '200.00').sentences).toEqual([])
  })

  it('lets the expenditure stand once more by what it is used for (支出用途)', () => {
    const withUses = withRows(withoutRow(budget, 'balance', '本年支出合计'), 'balance', (rows) => [
      ...rows,
      ...['246.00', '63.00'].map((text, i) => ({
        ...{ row: 90 + i, side: 'expenditure', role: 'use', label: `用途${i}`, cells: { amount: { text } } },
      })),
    ])
    expect(judgedBy(balanceAddsUp, withUses).sentences).toEqual([])
  })

  it('is unchecked where the column of a sum is open', () => {
    const open = withOpenCell(budget, 'appropriationBalance', '支出合计', 'governmentFund')
    const { unchecked, sentences } = judgedBy(balanceAddsUp, open)
    expect(sentences).toEqual([])
    expect(unchecked).toContain('“表 4 支出“支出合计”行“政府性基金””的列未定')
    expect(new Set(unchecked.map((note) => note.replace(/行.*/, '')))).toEqual(new Set(['“表 4 支出“支出合计”']))
  })
})
