import { describe, expect, it } from 'vitest'
import { judged, outcomes, target } from '@/lib/audit/judged-fixture'
import { repeatedEntries } from './repeated-entries'

const form = (tasks: readonly string[], indicators: readonly (readonly [string, string])[]) => ({
  tables: {
    performance: {
      goals: tasks.map((name, i) => ({ row: i + 1, kind: 'task', name, cells: {} })),
      indicators: indicators.map(([kind, name], i) => ({ row: i + 1, kind, name, target: target('≥90%') })),
    },
  },
})

describe('repeated-entries', () => {
  it('finds once that indicators stand several times', () => {
    const found = judged(
      repeatedEntries,
      form(
        [],
        [
          ['output', '推动虚构事项办理'],
          ['output', '推动 虚构事项办理'],
          ['benefit', '推动虚构事项办理'],
          ['output', '完善虚构制度建设'],
          ['benefit', '完善虚构制度建设'],
        ],
      ),
    )
    expect(found).toMatchObject([{ outcome: 'fails', right: { parts: [{}, {}, {}, {}] } }])
    expect(found[0]).toHaveProperty(
      'sentence',
      '表 13 有 2 个指标列了不止一次：“推动虚构事项办理”列了 3 次（产出指标、产出指标、效益指标）；“完善虚构制度建设”列了 2 次（产出指标、效益指标）。',
    )
  })

  it('finds once that tasks stand several times', () => {
    const found = judged(repeatedEntries, form(['“一窗受理”', '好差评', '“一窗受理”', '好差评'], []))
    expect(found).toMatchObject([
      {
        outcome: 'fails',
        sentence: '表 13 的年度主要任务有 2 项列了不止一次：“一窗受理”列了 2 次、“好差评”列了 2 次。',
      },
    ])
  })

  it('minds neither short names nor one name in two projects', () => {
    const short = form(
      ['甲', '乙'],
      [
        ['output', '完成率'],
        ['benefit', '完成率'],
        ['output', '群众办事便利度'],
        ['output', '窗口按时开放率'],
      ],
    )
    expect(outcomes(judged(repeatedEntries, short))).toEqual(['holds', 'holds'])
    const rows = ['901', '902'].map((code) => ({
      ...{ row: 1, level: 'project', code, name: `虚构${code}`, cells: {} },
      indicators: ['群众办事便利度', '窗口按时开放率'].map((name) => ({
        row: 1,
        kind: 'output',
        name,
        target: target('≥90%'),
      })),
    }))
    expect(outcomes(judged(repeatedEntries, { tables: { projectPerformance: { rows } } }))).toEqual(['holds', 'holds'])
  })
})
