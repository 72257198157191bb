import { describe, expect, it } from 'vitest'
import { judged, outcomes } from '@/lib/audit/judged-fixture'
import { runningCostsOnce } from './running-costs-once'

const judge = (units: number, ...items: (readonly [string, string, string])[]) =>
  judged(runningCostsOnce, {
    tables: {
      income: { rows: [...Array(units).keys()].map((i) => ({ row: i + 1, level: 'unit', name: '测试', cells: {} })) },
      expenditure: {
        ...{ unit: '万元', columns: ['basic'] },
        rows: items.map(([code, name, text], i) => ({
          row: i + 1,
          level: 'item',
          code,
          name,
          cells: { basic: { text } },
        })),
      },
    },
  })
const [office, science] = [
  ['2010301', '行政运行', '0.10'],
  ['2060101', '行政运行', '90.00'],
] as const

describe('running-costs-once', () => {
  it('finds running costs under more items than there are bodies', () => {
    const found = judge(1, office, science)
    expect(found).toMatchObject([{ outcome: 'fails', right: { parts: [{ text: '90.00' }] } }])
    expect(found[0]).toHaveProperty(
      'sentence',
      '表 3 把运行经费列在 2 个款里（2010301 行政运行 0.10；2060101 行政运行 90.00），而预算单位只有 1 个。',
    )
  })

  it('holds for as many bodies, and asks nothing of one item, of projects, and where no body is told', () => {
    expect(outcomes(judge(2, office, science))).toEqual(['holds'])
    expect(judge(1, office)).toEqual([])
    // An organ whose staff are of both kinds.
    expect(judge(1, office, ['2010350', '事业运行', '20.00'])).toEqual([])
    expect(judge(1, office, ['2060101', '行政运行', ''])).toEqual([])
    expect(judge(0, office, science)).toEqual([])
  })
})
