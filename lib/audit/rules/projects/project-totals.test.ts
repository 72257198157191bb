import { describe, expect, it } from 'vitest'
import { consistent, judgedBy, withCell, withOpenCell, withRow, withTable } from '@/lib/audit/audit-fixture'
import { projectTotals } from './project-totals'

const budget = consistent('budget')
const judge = (...of: Parameters<typeof withCell>) => judgedBy(projectTotals, withCell(...of))

describe('project-totals', () => {
  it('holds in all four tables, with other money and without', () => {
    for (const wide of [false, true])
      expect(judgedBy(projectTotals, consistent('budget', { wide, units: 2 }))).toMatchObject({
        holds: 8,
        sentences: [],
        unchecked: [],
      })
  })

  it('finds another whole in each of them', () => {
    expect(judge(budget, 'projects', '合计', 'total', '60.00').sentences).toEqual([
      '表 12“合计”行“合计”比表 3“合计”行“项目支出 › 小计”少 3.00 万元：前者 60.00 万元，后者 63.00 万元。',
      '表 14“901 测试区·虚构部门”行“项目金额 › 资金总额”比表 12“合计”行“合计”多 3.00 万元：前者 63.00 万元，后者 60.00 万元。',
    ])
    expect(judge(budget, 'performance', '（2）项目支出', 'amount', '60.00').sentences).toEqual([
      '表 13“部门预算总额（万元）”行“预算情况”比基本支出加项目支出多 3.00 万元：前者 309.00 万元，后者 306.00 万元。',
      '表 13“（2）项目支出”行“预算情况”比表 3“合计”行“项目支出 › 小计”少 3.00 万元：前者 60.00 万元，后者 63.00 万元。',
    ])
    expect(judge(budget, 'performance', '（1）政府预算资金', 'amount', '300.00').sentences).toEqual([
      '表 13“部门预算总额（万元）”行“预算情况”比各资金来源相加多 9.00 万元：前者 309.00 万元，后者 300.00 万元。',
    ])
  })

  it('finds a project under the wrong kind', () => {
    const { sentences, severities } = judgedBy(
      projectTotals,
      withRow(budget, 'projects', '虚构项目乙1', { category: '其他运转类' }),
    )
    expect(sentences).toEqual([
      '表 3“合计”行“项目支出 › 其他运转类”比项目支出表里其他运转类各项目相加少 30.00 万元：前者 8.00 万元，后者 38.00 万元。',
      '表 3“合计”行“项目支出 › 特定目标类”比项目支出表里特定目标类各项目相加多 30.00 万元：前者 55.00 万元，后者 25.00 万元。',
    ])
    expect(severities).toEqual(['conflict', 'conflict'])
  })

  it('asks nothing of kinds that no project is marked with, nor of a table that is not there', () => {
    const unmarked = ['虚构项目甲1', '虚构项目乙1', '虚构项目丙1'].reduce(
      (so, name) => withRow(so, 'projects', name, { category: undefined }),
      budget,
    )
    expect(judgedBy(projectTotals, unmarked).sentences).toEqual([])
    expect(judgedBy(projectTotals, withTable(budget, 'performance', undefined)).sentences).toEqual([])
    expect(judgedBy(projectTotals, consistent('final'))).toMatchObject({ holds: 0, unchecked: [] })
  })

  it('is unchecked where a column is open', () => {
    expect(judgedBy(projectTotals, withOpenCell(budget, 'projects', '合计', 'total')).unchecked).toHaveLength(2)
  })
})
