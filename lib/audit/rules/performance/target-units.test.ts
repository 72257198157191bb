import { describe, expect, it } from 'vitest'
import { judged, target } from '@/lib/audit/judged-fixture'
import { targetUnits } from './target-units'

const judge = (name: string, text: string) =>
  judged(targetUnits, {
    tables: { performance: { indicators: [{ row: 1, kind: 'output', name, target: target(text) }] } },
  })

describe('target-units', () => {
  it('finds kinds counted in pieces, people in times, rates in pieces', () => {
    expect(judge('维修设备种类', '≥50台')).toMatchObject([
      { outcome: 'fails', sentence: '表 13“维修设备种类”的指标值是“≥50台”，单位是“台”，名称说的是种类。' },
    ])
    expect(judge('培训人数', '≥3次')).toMatchObject([{ outcome: 'fails' }])
    expect(judge('任务完成率', '≥3个')).toMatchObject([{ outcome: 'fails' }])
  })

  it.each([
    ['办公用品种类', '≥20种'],
    ['培训人数', '≥100人次'],
    ['活动次数', '≥2场'],
    ['改造面积', '≥1500m²'],
    ['验收合格率', '100%'],
  ])('holds for %s %s', (name, text) => {
    expect(judge(name, text)).toMatchObject([{ outcome: 'holds' }])
  })

  it('finds once that 万 is written for 万元', () => {
    const costs = ['≤400万', '≤15 万', '≤9.00万元'].map((text, i) => ({
      ...{ row: i + 1, kind: 'cost', name: `虚构费用${i + 1}`, target: target(text) },
    }))
    const found = judged(targetUnits, { tables: { performance: { indicators: costs } } })
    expect(found).toMatchObject([
      {
        outcome: 'fails',
        sentence: '有 2 个成本指标值只写“万”，没有写“元”：表 13“虚构费用1”“≤400万”、表 13“虚构费用2”“≤15万”。',
      },
    ])
    expect(judged(targetUnits, { tables: { performance: { indicators: costs.slice(2) } } })).toMatchObject([{ outcome: 'holds' }]) // prettier-ignore
  })

  it('asks nothing where the name says no measure, or the target no unit', () => {
    expect(judge('产品数量', '≥50个')).toEqual([])
    expect(judge('验收合格率', '100')).toEqual([])
    expect(judge('培训人数', '全员')).toEqual([])
  })
})
