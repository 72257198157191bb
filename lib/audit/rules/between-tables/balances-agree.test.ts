import { describe, expect, it } from 'vitest'
import { consistent, judgedBy, withCell, withTable } from '@/lib/audit/audit-fixture'
import { PHASES } from '@/lib/budget/phase'
import { balancesAgree } from './balances-agree'

const budget = consistent('budget')

describe('balances-agree', () => {
  it.each(PHASES)('holds where all money is appropriations (%s)', (phase) => {
    expect(judgedBy(balancesAgree, consistent(phase))).toMatchObject({ holds: 6, sentences: [], unchecked: [] })
  })

  it('finds a sum that one has and the other has not', () => {
    const { sentences, severities } = judgedBy(
      balancesAgree,
      withCell(budget, 'appropriationBalance', '收入合计', 'amount', '300.00'),
    )
    expect(sentences).toEqual([
      '表 1 收入“收入总计”行“金额”比表 4 收入“收入合计”行“金额”多 9.00 万元：前者 309.00 万元，后者 300.00 万元。',
    ])
    expect(severities).toEqual(['conflict'])
  })

  it('finds a fund’s expenditure that its own table has otherwise', () => {
    expect(judgedBy(balancesAgree, withCell(budget, 'governmentFund', '合计', 'total', '26.00')).sentences).toEqual([
      '表 4 支出“一、本年支出”行“政府性基金”比表 9“合计”行“合计”少 1.00 万元：前者 25.00 万元，后者 26.00 万元。',
    ])
  })

  it.each(PHASES)('does not ask for it where there is other money, or nobody tells (%s)', (phase) => {
    const wide = consistent(phase, { wide: true })
    const { holds, unchecked, sentences } = judgedBy(balancesAgree, wide)
    expect(sentences).toEqual([])
    // The three funds still agree with their own tables.
    expect(holds).toBe(3)
    expect(new Set(unchecked)).toEqual(new Set(['另有财政专户资金或单位资金，不在这几张表里']))
    const unknown = judgedBy(balancesAgree, withTable(consistent(phase), 'income', undefined))
    expect(new Set(unknown.unchecked)).toEqual(new Set(['收入表没有或者不分资金，不知是否另有单位资金']))
  })
})
