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
    expect(found).toMatchObject([{ outcome: 'fails', right: { at: 'L2' } }])
    const other = judged(ratesOfNothing, given('部门绩效评价完成率', '100%'), ['本年无部门重点绩效目标项目。'])
    expect(outcomes(other)).toEqual(['fails'])
  })

  it('holds where the text says nothing of the kind, and asks nothing of other indicators', () => {
    expect(outcomes(judged(ratesOfNothing, given('专项资金细化率', '≥95%'), ['共 3 个专项转移支付项目。']))).toEqual([
      'holds',
    ])
    expect(judged(ratesOfNothing, given('预算执行率', '≥95%'), ['无负责管理的专项转移支付项目。'])).toEqual([])
    expect(judged(ratesOfNothing, given('专项资金细化率', '0%'), ['无负责管理的专项转移支付项目。'])).toEqual([])
  })
})
