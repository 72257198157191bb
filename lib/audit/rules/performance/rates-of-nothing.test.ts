import { describe, expect, it } from 'vitest'
import { judged, outcomes, target } from '@/lib/audit/judged-fixture'
import { ratesOfNothing } from './rates-of-nothing'

const given = (name: string, text: string) => ({
  tables: { performance: { indicators: [{ row: 1, kind: 'input', name, target: target(text) }] } },
})

describe('rates-of-nothing', () => {
  it('finds a rate of what the text says there is none of', () => {
    const found = judged(ratesOfNothing, given('专项资金细化率', '≥95%'), [
      '甲',
      '测试局 无负责管理的专项转移支付项目。',
    ])
    expect(found).toMatchObject([{ outcome: 'fails', right: { at: expect.stringMatching(/^L2:/) } }])
    const other = judged(ratesOfNothing, given('部门绩效评价完成率', '100%'), ['本年无部门重点绩效目标项目。'])
    expect(outcomes(other)).toEqual(['fails'])
  })

  it('reads a sentence that is cut into lines, and leaves unchecked what the text is silent on', () => {
    const cut = ['测试局本年无负责管', '', '理的专项转移支付项目。']
    expect(outcomes(judged(ratesOfNothing, given('专项资金细化率', '≥95%'), cut))).toEqual(['fails'])
    const silent = ['（五）专项转移支付项目情况', '测试局另文公开。']
    expect(outcomes(judged(ratesOfNothing, given('专项资金细化率', '≥95%'), silent))).toEqual(['unchecked'])
    const chosen = ['选定虚构项目作为部门重点评价项目。']
    expect(outcomes(judged(ratesOfNothing, given('部门绩效评价完成率', '100%'), chosen))).toEqual(['holds'])
  })

  it('holds where the text has some, and asks nothing of other indicators', () => {
    expect(outcomes(judged(ratesOfNothing, given('专项资金细化率', '≥95%'), ['共 3 个专项转移支付项目。']))).toEqual([
      'holds',
    ])
    expect(judged(ratesOfNothing, given('预算执行率', '≥95%'), ['无负责管理的专项转移支付项目。'])).toEqual([])
    expect(judged(ratesOfNothing, given('专项资金细化率', '0%'), ['无负责管理的专项转移支付项目。'])).toEqual([])
  })
})
