import { describe, expect, it } from 'vitest'
import { judged, outcomes, target } from '@/lib/audit/judged-fixture'
import { notesAndFormulas } from './notes-and-formulas'

const judge = (...given: (readonly [string, string])[]) => {
  const indicators = given.map(([name, note], i) => ({ row: i + 1, kind: 'input', name, target: target('≥90%'), note }))
  return judged(notesAndFormulas, { tables: { performance: { indicators } } }, [])
}

describe('notes-and-formulas', () => {
  it('finds once what is divided by something else, taken off twice, or called otherwise', () => {
    const found = judge(
      ['虚构监控率', '已监控数占应监控总数的比重。虚构监控率=已监控数/部门总数*100%'],
      ['虚构调整率', '虚构调整率=（调整数-年初数）/年初数×100%。调整数：追加、追减的资金总和。'],
      ['虚构编制率', '部门虚拟编排率=已编数/应编数*100%'],
    )
    expect(found).toMatchObject([{ outcome: 'fails', right: { parts: [{}, {}] } }])
    expect(found[0]).toHaveProperty(
      'sentence',
      '表 13 有 3 个指标的说明，文字与公式不一致：“虚构监控率”文字以“应监控总数”为分母，公式以“部门总数”为分母；“虚构调整率”文字里“调整数”已经是增减的总和，公式又减去“年初数”；“虚构编制率”公式里叫“部门虚拟编排率”。',
    )
  })

  it('holds where both say the same', () => {
    const same = ['虚构监控率', '已监控数占应监控总数的比重。部门虚构监控率=已监控数/部门应监控总数*100%'] as const
    expect(outcomes(judge(same, ['执行率', '执行率=（完成数/预算数）×100%']))).toEqual(['holds'])
  })

  it('asks nothing of a note without a formula', () => {
    expect(judge(['虚构监控率', '反映监控情况']).length).toBe(0)
  })
})
