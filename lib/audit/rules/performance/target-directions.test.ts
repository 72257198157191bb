import { describe, expect, it } from 'vitest'
import { judged, outcomes, target } from '@/lib/audit/judged-fixture'
import { targetDirections } from './target-directions'

const judge = (kind: string, name: string, text: string) =>
  judged(targetDirections, {
    tables: { performance: { indicators: [{ row: 1, kind, name, target: target(text) }] } },
  })

describe('target-directions', () => {
  it.each([
    ['output', '图书发放', '≤400 册', '一件不做也算达标'],
    ['satisfaction', '群众满意度', '≤95%', '只设了上限'],
    ['cost', '总成本', '≥20万元', '花多少都算达标'],
    ['output', '验收合格率', '≥120%', '最多是 100%'],
  ])('doubts %s “%s” %s', (kind, name, text, says) => {
    const [found] = judge(kind, name, text)
    expect(found).toMatchObject({ outcome: 'fails', left: { text } })
    expect(found).toHaveProperty('sentence', expect.stringContaining(says))
  })

  it.each([
    ['output', '图书发放', '≥400 册'],
    ['output', '验收合格率', '100%'],
    ['satisfaction', '群众满意度', '≥95%'],
    ['cost', '总成本', '≤20万元'],
  ])('holds for %s “%s” %s', (kind, name, text) => {
    expect(outcomes(judge(kind, name, text))).toEqual(['holds'])
  })

  it.each([
    ['output', '信访投诉件数', '≤5 件'],
    ['output', '车辆控制数', '≤3 台'],
    ['output', '办结时限', '≤3 天'],
    ['output', '故障台数', '≤2 台'],
    ['cost', '节约成本', '≥2万元'],
    ['satisfaction', '群众不满意率', '≤5%'],
    ['output', '任务完成率', '≥110%'],
    ['benefit', '税收增长率', '≥150%'],
  ])('asks nothing of %s “%s” %s', (kind, name, text) => {
    expect(judge(kind, name, text).filter(({ outcome }) => outcome === 'fails')).toEqual([])
  })
})
