import { describe, expect, it } from 'vitest'
import { judged, outcomes, target } from '@/lib/audit/judged-fixture'
import { targetValues } from './target-values'

const project = (...given: (readonly [string, string, string?])[]) => ({
  tables: {
    projectPerformance: {
      rows: [
        {
          ...{ row: 1, level: 'project', code: '901', name: '虚构项目', cells: {} },
          indicators: given.map(([name, text, points], i) => ({
            ...{ row: i + 1, kind: 'output', name, target: target(text) },
            ...(points !== undefined && { points: { text: points } }),
          })),
        },
      ],
    },
  },
})

describe('target-values', () => {
  it('finds a target that is the name once more, whatever the marks and blanks', () => {
    const found = judged(targetValues, project(['按时 完成，无差错', '按时完成 无差错'], ['数量', '≥3 台']))
    expect(found).toMatchObject([
      { outcome: 'fails', sentence: '表 14“按时完成，无差错”的指标值与指标名称一字不差，没有写要达到什么。' },
    ])
  })

  it('gathers all of one fault into one finding', () => {
    const found = judged(targetValues, project(['改造完成时间', '改造完成时间'], ['交付完成时间', '交付完成时间']))
    expect(found).toHaveLength(1)
    expect(found[0]).toMatchObject({ right: { parts: [{ text: '交付完成时间' }] } })
    expect(found[0]).toHaveProperty('sentence', expect.stringContaining('有 2 个指标的指标值'))
  })

  it('finds “at least nothing”, and a blank that points depend on', () => {
    expect(judged(targetValues, project(['培训人数', '≥0 人']))).toMatchObject([
      { sentence: '表 14“培训人数”的指标值是“≥0”，什么都不做也算达标。' },
    ])
    expect(outcomes(judged(targetValues, project(['培训人数', '', '10'])))).toEqual(['fails'])
  })

  it('finds a rank of which nobody knows whether it is to be beaten', () => {
    expect(outcomes(judged(targetValues, project(['营商环境测评排名', '20 名'])))).toEqual(['fails'])
    for (const text of ['前 20 名', '≤20名', '第 1 名', '1-10 名', '1名'])
      expect(outcomes(judged(targetValues, project(['营商环境测评排名', text])))).toEqual(['holds'])
  })

  it('minds neither the words of the official form, nor none of what is bad, nor a blank without points', () => {
    const fair = project(['年度履职目标相关性', '相关'], ['安全事故数', '0 起'], ['及时', '及时'], ['备注', ''])
    expect(outcomes(judged(targetValues, fair))).toEqual(['holds'])
    expect(judged(targetValues, { tables: {} })).toEqual([])
  })
})
