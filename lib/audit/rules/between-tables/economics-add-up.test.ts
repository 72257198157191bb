import { describe, expect, it } from 'vitest'
import { consistent, judgedBy, withCell, withOpenCell, withTable } from '@/lib/audit/audit-fixture'
import { economicsAddUp } from './economics-add-up'

const budget = consistent('budget')
const wide = consistent('budget', { wide: true })

describe('economics-add-up', () => {
  it('holds: all expenditure, 基本 plus 项目, each fund', () => {
    expect(judgedBy(economicsAddUp, budget)).toMatchObject({ holds: 4, sentences: [], unchecked: [] })
  })

  it('finds each sum that another table has otherwise', () => {
    const { sentences, severities } = judgedBy(
      economicsAddUp,
      withCell(budget, 'economicSummary', '合计', 'total', '310.00'),
    )
    expect(sentences).toEqual([
      '表 7“合计”行“总计”比表 3“合计”行“合计”多 1.00 万元：前者 310.00 万元，后者 309.00 万元。',
      '表 7“合计”行“总计”比基本支出表与项目支出表相加多 1.00 万元：前者 310.00 万元，后者 309.00 万元。',
    ])
    expect(severities).toEqual(['conflict', 'conflict'])
    expect(
      judgedBy(economicsAddUp, withCell(budget, 'economicSummary', '合计', 'governmentFund', '')).sentences,
    ).toEqual(['表 7“合计”行“政府性基金”比表 9“合计”行“合计”少 25.00 万元：前者空白，后者 25.00 万元。'])
  })

  it('holds a column of what was carried over against the income table, and leaves each fund open then', () => {
    const { holds, sentences, unchecked } = judgedBy(economicsAddUp, wide)
    expect([holds, sentences]).toEqual([2, []])
    expect(new Set(unchecked)).toEqual(
      new Set(['上年结转在汇总表里另列一栏', '另有财政专户资金或单位资金，不在这几张表里']),
    )
    expect(
      judgedBy(economicsAddUp, withCell(wide, 'economicSummary', '合计', 'carriedOver', '40.00')).sentences,
    ).toEqual([
      '表 7“合计”行“上年结转结余”比表 2“合计”行“上年结转结余 › 合计”少 3.00 万元：前者 40.00 万元，后者 43.00 万元。',
    ])
  })

  it('is not for accounts and says nothing without its table; is unchecked where a column is open', () => {
    expect(judgedBy(economicsAddUp, consistent('final'))).toMatchObject({ holds: 0, unchecked: [] })
    expect(judgedBy(economicsAddUp, withTable(budget, 'economicSummary', undefined))).toMatchObject({
      holds: 0,
      fails: 0,
    })
    expect(judgedBy(economicsAddUp, withOpenCell(budget, 'generalPublic', '合计', 'total')).unchecked).toHaveLength(1)
  })
})
