import { describe, expect, it } from 'vitest'
import { judged, outcomes, target } from '@/lib/audit/judged-fixture'
import { notesAndTargets } from './notes-and-targets'

const judge = (...given: (readonly [string, string, string])[]) =>
  judged(
    notesAndTargets,
    {
      tables: {
        performance: {
          indicators: given.map(([name, text, note], i) => ({
            row: i + 1,
            kind: 'output',
            name,
            target: target(text),
            note,
          })),
        },
      },
    },
    [],
  )

describe('notes-and-targets', () => {
  it('finds a note that names another percentage, once for an indicator that is listed twice', () => {
    const twice = ['虚构事项网办率', '≥90%', '优化流程；网办率达到 95% 以上'] as const
    expect(judge(twice, twice)).toMatchObject([
      { outcome: 'fails', sentence: '表 13“虚构事项网办率”的指标值是“≥90%”，它的说明里写的是 95%。' },
    ])
  })

  it('leaves alone what the note says of another measure', () => {
    expect(judge(['推动虚构事项办理', '≥90%', '举办宣传 4 场；虚构事项网办率达到 95% 以上'])).toEqual([])
    expect(outcomes(judge(['虚构事项网办率', '≥90%', '确保达到95%']))).toEqual(['fails'])
  })

  it('holds where it names the same among others, and takes no formula for a promise', () => {
    expect(outcomes(judge(['虚构事项办理', '≥95%', '不低于 95%，其中一类达到 100%']))).toEqual(['holds'])
    expect(judge(['预算执行率', '≥92%', '预算执行率=（完成数/预算数）×100%'])).toEqual([])
    expect(judge(['活动场数', '≥4场', '参与率达到 95%'])).toEqual([])
  })
})
