import { describe, expect, it } from 'vitest'
import type { AuditCase } from '@/lib/audit/rule'
import { judgementsOf } from '@/lib/audit/run-audit'
import { performanceFunds } from './performance-funds'

const total = (key: string, given: Record<string, string>) => ({
  [key]: {
    ...{ unit: '万元', columns: Object.keys(given) },
    rows: [
      {
        ...{ row: 1, level: 'total', name: '合计', indicators: [] },
        cells: Object.fromEntries(Object.entries(given).map(([column, text]) => [column, { text }])),
      },
    ],
  },
})
const whole = (text: string, source: string, tasks: readonly (readonly [string, string, string])[] = []) => ({
  performance: {
    ...{ unit: '万元', columns: ['amount'], indicators: [] },
    rows: [
      { row: 1, role: 'total', label: '部门预算总额', cells: { amount: { text } } },
      { row: 2, role: 'source', label: '（1）政府预算资金', cells: { amount: { text: source } } },
    ],
    goals: tasks.map(([amount, fiscal, other], i) => ({
      ...{ row: i + 1, kind: 'task', name: `虚构任务${i + 1}` },
      cells: { amount: { text: amount }, fiscal: { text: fiscal }, other: { text: other } },
    })),
  },
})
const judge = (...tables: object[]) => {
  const disclosure = { identity: { year: 2025, phase: 'budget' }, tables: Object.assign({}, ...tables), claims: [] }
  return [...judgementsOf(performanceFunds, { disclosure } as unknown as AuditCase)]
}
const outcomes = (...tables: object[]) => judge(...tables).map(({ outcome }) => outcome)

describe('performance-funds', () => {
  const funded = {
    generalPublic: '50.00',
    governmentFund: '30.00',
    carriedOverGeneralPublic: '20.00',
    unitFunds: '7.00',
  }

  it('holds where projects have their money from where 表 12 says', () => {
    const planned = { total: '107.00', governmentBudget: '100.00', unitFunds: '7.00' }
    expect(outcomes(total('projects', funded), total('projectPerformance', planned))).toEqual(['holds', 'holds'])
  })

  it('finds money that changed its source', () => {
    const planned = { total: '107.00', governmentBudget: '107.00', unitFunds: '' }
    expect(judge(total('projects', funded), total('projectPerformance', planned))).toMatchObject([
      { outcome: 'fails', sentence: expect.stringContaining('项目支出表的财政拨款各栏相加') },
      { outcome: 'fails' },
    ])
  })

  it('asks nothing of a form that fills in nothing but the sum', () => {
    const planned = { total: '107.00', governmentBudget: '', unitFunds: '' }
    expect(outcomes(total('projects', funded), total('projectPerformance', planned))).toEqual([])
  })

  it('holds the whole against the income table, where that tells what was carried over by fund', () => {
    const income = {
      generalPublic: '60.00',
      governmentFund: '20.00',
      carriedOver: '10.00',
      carriedOverGeneralPublic: '10.00',
    }
    expect(outcomes(whole('95.00', '90.00'), total('income', income))).toEqual(['holds'])
    expect(outcomes(whole('95.00', '95.00'), total('income', income))).toEqual(['fails'])
    const { carriedOverGeneralPublic: _, ...unfunded } = income
    expect(outcomes(whole('95.00', '95.00'), total('income', unfunded))).toEqual([])
  })

  it('finds tasks that do not add up, and more of them than there is', () => {
    expect(outcomes(whole('95.00', '90.00', [['50.00', '40.00', '10.00']]))).toEqual(['holds', 'holds'])
    expect(
      outcomes(
        whole('95.00', '90.00', [
          ['50.00', '40.00', '5.00'],
          ['50.00', '50.00', ''],
        ]),
      ),
    ).toEqual(['fails', 'holds', 'fails'])
  })
})
