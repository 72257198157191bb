import { describe, expect, it } from 'vitest'
import { consistent, judgedBy, withCell, withOpenCell, withoutRow, withRows } from '@/lib/audit/audit-fixture'
import { unitsAddUp } from './units-add-up'

const budget = consistent('budget', { units: 2 })

describe('units-add-up', () => {
  it('holds from the total to the department, its units and what stands under them', () => {
    for (const wide of [false, true]) {
      const { holds, unchecked, sentences } = judgedBy(unitsAddUp, consistent('budget', { units: 3, wide }))
      expect([sentences, unchecked]).toEqual([[], []])
      expect(holds).toBeGreaterThan(15)
    }
  })

  it('finds a unit whose figure is not in the department’s', () => {
    const { sentences, severities } = judgedBy(unitsAddUp, withCell(budget, 'operating', '901002', 'total', '70.00'))
    expect(sentences).toEqual([
      '表 11“901 测试区·虚构部门”行“资金来源 › 合计”比下面 2 行相加少 7.00 万元：前者 126.00 万元，后者 133.00 万元。',
      '表 11“901002 虚构单位901002”行“资金来源 › 合计”比下面 3 行相加多 7.00 万元：前者 70.00 万元，后者 63.00 万元。',
    ])
    expect(severities).toEqual(['error', 'error'])
  })

  it('finds a project that is not there', () => {
    expect(judgedBy(unitsAddUp, withoutRow(budget, 'projects', '虚构项目甲2')).sentences).toEqual([
      '表 12“901 测试区·虚构部门”行“合计”比下面 4 行相加多 8.00 万元：前者 101.00 万元，后者 93.00 万元。',
      '表 12“901 测试区·虚构部门”行“本年拨款 › 一般公共预算”比下面 4 行相加多 8.00 万元：前者 76.00 万元，后者 68.00 万元。',
    ])
  })

  it('skips a level that is not printed, and classes under units are summed from theirs', () => {
    const withoutDepartment = withoutRow(budget, 'operating', '901')
    expect(judgedBy(unitsAddUp, withoutDepartment).sentences).toEqual([])
    const one = consistent('budget')
    const withClasses = withRows(one, 'operating', (rows) => {
      const items = rows.filter(({ level }) => level === 'item')
      const of = (code: string, own: typeof rows, cells: object) => [
        { row: 90, level: 'class', code, name: code, cells },
        ...own,
      ]
      const sums = (text: string) => ({ total: { text }, generalPublic: { text }, appropriation: { text } })
      return [
        ...rows.slice(0, 3),
        ...of('302', items.slice(0, 2), sums('23.00')),
        ...of('310', items.slice(2), sums('40.00')),
      ]
    })
    expect(judgedBy(unitsAddUp, withClasses).sentences).toEqual([])
    expect(judgedBy(unitsAddUp, withCell(withClasses, 'operating', '302', 'total', '24.00')).sentences).toEqual([
      '表 11“901001 虚构单位901001”行“资金来源 › 合计”比下面 2 行相加少 1.00 万元：前者 63.00 万元，后者 64.00 万元。',
      '表 11“302 302”行“资金来源 › 合计”比下面 2 行相加多 1.00 万元：前者 24.00 万元，后者 23.00 万元。',
    ])
  })

  it('is unchecked where a column is open', () => {
    const { unchecked, sentences } = judgedBy(unitsAddUp, withOpenCell(budget, 'projectPerformance', '901001', 'total'))
    expect(sentences).toEqual([])
    expect(unchecked.length).toBeGreaterThan(1)
    for (const note of unchecked) expect(note).toMatch(/的列未定$/)
  })
})
