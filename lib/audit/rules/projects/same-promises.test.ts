import { describe, expect, it } from 'vitest'
import { judged, outcomes, target } from '@/lib/audit/judged-fixture'
import { samePromises } from './same-promises'

const project = (name: string, ...outputs: (readonly [string, string])[]) => ({
  ...{ row: 1, level: 'project', name, cells: {} },
  indicators: outputs.map(([own, text]) => ({ row: 1, kind: 'output', name: own, target: target(text) })),
})
const given = (...rows: object[]) => ({ tables: { projectPerformance: { rows } } })

const BESIDE = [
  ['平台正常运行率', '≥90%'],
  ['用户覆盖率', '≥80%'],
] as const

describe('same-promises', () => {
  it('finds once that several projects promise one thing', () => {
    const found = judged(
      samePromises,
      given(
        project('虚构甲', ['全区测试平台建设', '1 个'], ...BESIDE),
        project('虚构乙', ['全区测试平台建设', '1个'], ...BESIDE),
        project('虚构丙', ['测试活动次数合计', '3 次'], ...BESIDE),
      ),
    )
    expect(found).toMatchObject([{ outcome: 'fails', subject: '全区测试平台建设' }])
    expect(found[0]).toHaveProperty('sentence', expect.stringContaining('“虚构甲”、“虚构乙”'))
  })

  it('holds where each promises its own, and minds neither many pieces nor short names', () => {
    const own = given(project('虚构甲', ['甲测试平台建设', '1 个']), project('虚构乙', ['乙测试平台建设', '1 个']))
    expect(outcomes(judged(samePromises, own))).toEqual(['holds'])
    const many = given(
      project('虚构甲', ['测试设备购置数量', '5 台'], ['数量', '1 个']),
      project('虚构乙', ['测试设备购置数量', '5 台'], ['数量', '1 个']),
    )
    expect(outcomes(judged(samePromises, many))).toEqual(['holds'])
    const elsewhere = given(
      { row: 1, level: 'unit', code: '901001', name: '虚构一院', cells: {}, indicators: [] },
      project('虚构甲', ['食堂改造项目数', '1 个'], ...BESIDE),
      { row: 3, level: 'unit', code: '901002', name: '虚构二院', cells: {}, indicators: [] },
      project('虚构乙', ['食堂改造项目数', '1 个'], ...BESIDE),
    )
    expect(outcomes(judged(samePromises, elsewhere))).toEqual(['holds'])
    // A common word for one of something, beside targets of its own.
    const common = given(
      project('虚构甲', ['完成项目数量', '1 个'], ['甲路面', '≥3 公里'], ['甲绿地', '≥2 亩']),
      project('虚构乙', ['完成项目数量', '1 个'], ['乙路面', '≥3 公里'], ['乙绿地', '≥2 亩']),
    )
    expect(outcomes(judged(samePromises, common))).toEqual(['holds'])
    expect(judged(samePromises, given(project('虚构甲', ['全区测试平台建设', '1 个'])))).toEqual([])
  })
})
