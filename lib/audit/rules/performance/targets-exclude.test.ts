import { describe, expect, it } from 'vitest'
import { judged, outcomes, target } from '@/lib/audit/judged-fixture'
import { targetsExclude } from './targets-exclude'

const given = (carried: string, ...targets: (readonly [string, string])[]) => ({
  tables: {
    balance: {
      ...{ unit: '万元', columns: ['amount'] },
      rows: [
        {
          row: 1,
          side: 'expenditure',
          role: 'carriedOver',
          label: '年终结转结余',
          cells: { amount: { text: carried } },
        },
        { row: 2, side: 'expenditure', role: 'total', label: '支出总计', cells: { amount: { text: '100.00' } } },
      ],
    },
    performance: {
      indicators: targets.map(([name, text], i) => ({ row: i + 1, kind: 'input', name, target: target(text) })),
    },
  },
})

describe('targets-exclude', () => {
  it('finds targets that the planned carry-over puts out of reach', () => {
    const found = judged(targetsExclude, given('60.00', ['预算执行率', '≥92%'], ['结转结余率', '≤15%']))
    expect(outcomes(found)).toEqual(['fails', 'fails', 'fails'])
    expect(found[1]).toHaveProperty('sentence', expect.stringContaining('占总计的 60.00%'))
  })

  it('finds, as a doubt, that more may be left than is left by its own promise', () => {
    expect(judged(targetsExclude, given('0.00', ['预算执行率', '≥92%'], ['结转结余率', '≤15%']))).toMatchObject([
      {
        ...{ outcome: 'fails', severity: 'form' },
        sentence: '表 13“预算执行率”定为“≥92%”，最多剩 8%，而“结转结余率”放宽到“≤15%”：两个目标松紧不一。',
      },
    ])
    expect(outcomes(judged(targetsExclude, given('0.00', ['预算执行率', '≥92%'], ['结转结余率', '≤8%'])))).toEqual([
      'holds',
    ])
  })

  it('holds within reach, and asks nothing where nothing is to be carried over', () => {
    expect(outcomes(judged(targetsExclude, given('5.00', ['预算执行率', '≥92%'], ['结转结余率', '≤8%'])))).toEqual([
      'holds',
      'holds',
      'holds',
    ])
    expect(judged(targetsExclude, given('0.00', ['预算执行率', '100%']))).toEqual([])
    expect(judged(targetsExclude, given('60.00', ['预算编制完整性', '完整'], ['公用经费控制率', '≤60%']))).toEqual([])
  })
})
