import { describe, expect, it } from 'vitest'
import { judged, outcomes, target } from '@/lib/audit/judged-fixture'
import { costCaps } from './cost-caps'

const judge = (amount: string, ...caps: (readonly [string, string])[]) =>
  judged(costCaps, {
    tables: {
      projectPerformance: {
        ...{ unit: '万元', columns: ['total'] },
        rows: [
          {
            ...{ row: 1, level: 'project', code: '901', name: '虚构项目', cells: { total: { text: amount } } },
            indicators: caps.map(([name, text], i) => ({ row: i + 1, kind: 'cost', name, target: target(text) })),
          },
        ],
      },
    },
  })

describe('cost-caps', () => {
  it('holds where the cap is the amount, in whichever unit', () => {
    expect(outcomes(judge('5.20', ['总成本', '≤52000元']))).toEqual(['holds'])
    expect(outcomes(judge('5.20', ['总成本', '≤5.2万元'], ['人均每月成本', '≤300元']))).toEqual(['holds'])
  })

  it('finds a cap below the amount, above it, and one that excludes it', () => {
    expect(judge('5.20', ['总成本', '≤5万元'])).toMatchObject([
      { severity: 'conflict', sentence: '表 14“901 虚构项目”行“总成本”的指标值是“≤5万元”，小于项目金额 5.20 万元。' },
    ])
    expect(judge('5.20', ['总成本', '≤6万元'])).toMatchObject([
      { outcome: 'fails', sentence: expect.stringContaining('大于项目金额 5.20 万元') },
    ])
    expect(judge('10.00', ['一年经费标准', '<10万元'])).toMatchObject([
      { severity: 'form', sentence: expect.stringContaining('项目金额正好是 10.00 万元，没有小于它') },
    ])
    expect(judge('15.00', ['大厅标准化总支出', '<15万'])).toMatchObject([{ severity: 'form' }])
  })

  it('counts a cap that was rounded as rounding', () => {
    expect(judge('1765.94', ['总成本', '≤1765.95万元'])).toMatchObject([{ outcome: 'fails', severity: 'rounding' }])
    expect(judge('1765.94', ['总成本', '≤1765.93万元'])).toMatchObject([{ severity: 'rounding' }])
    expect(judge('1765.94', ['总成本', '≤1765.92万元'])).toMatchObject([{ severity: 'conflict' }])
    expect(judge('1765.94', ['总成本', '≤1766万元'])[0]).not.toHaveProperty('severity')
  })

  it('asks nothing of a cost per head or by a standard, of several caps, and of a least cost', () => {
    expect(judge('5.20', ['每人每月成本', '≤300元'])).toEqual([])
    expect(judge('5.20', ['补助标准', '≤2000元'])).toEqual([])
    expect(judge('5.20', ['设备成本', '≤3万元'], ['人员成本', '≤2.2万元'])).toEqual([])
    expect(judge('5.20', ['总成本', '≥5万元'])).toEqual([])
  })
})
