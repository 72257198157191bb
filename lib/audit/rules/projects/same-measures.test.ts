import { expect, it } from 'vitest'
import { judged, outcomes, target } from '@/lib/audit/judged-fixture'
import { sameMeasures } from './same-measures'

const judge = (...given: (readonly [string, string, string?])[]) => {
  const rows = given.map(([name, text, kind = 'output'], i) => ({
    ...{ row: i + 1, level: 'project', code: `90${i}`, name: `虚构${i}`, cells: {} },
    indicators: [{ row: i + 1, kind, name, target: target(text) }],
  }))
  return judged(sameMeasures, { tables: { projectPerformance: { rows } } })
}

it('finds two targets of one rate, in whatever order its words stand', () => {
  expect(judge(['虚构发放准确率', '≥95%'], ['发放虚构准确率', '≥99%'])).toMatchObject([
    {
      outcome: 'fails',
      sentence: '表 14 里同一个指标在不同项目定了不同的目标：“虚构发放准确率”≥95%、“发放虚构准确率”≥99%。',
    },
  ])
})

it('holds for one target, and asks nothing of satisfaction, short names and single projects', () => {
  expect(outcomes(judge(['虚构发放准确率', '≥95%'], ['虚构发放准确率', '≥95%']))).toEqual(['holds'])
  expect(judge(['虚构群众满意率', '≥95%', 'satisfaction'], ['虚构群众满意率', '≥99%', 'satisfaction'])).toEqual([])
  expect(judge(['合格率', '≥95%'], ['合格率', '≥99%'])).toEqual([])
  expect(judge(['虚构发放准确率', '≥95%'])).toEqual([])
})
