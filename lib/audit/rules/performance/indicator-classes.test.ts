import { describe, expect, it } from 'vitest'
import { judged, outcomes, target } from '@/lib/audit/judged-fixture'
import { indicatorClasses } from './indicator-classes'

const judge = (...given: (readonly [string, string])[]) =>
  judged(indicatorClasses, {
    tables: {
      projectPerformance: {
        rows: [
          {
            ...{ row: 1, level: 'project', code: '901', name: '虚构项目', cells: {} },
            indicators: given.map(([kind, name], i) => ({ row: i + 1, kind, name, target: target('≥95%') })),
          },
        ],
      },
    },
  })

describe('indicator-classes', () => {
  it('finds once all that stands in the wrong class', () => {
    const found = judge(['satisfaction', '办件受理率'], ['benefit', '提升群众满意度'], ['satisfaction', '群众满意度'])
    expect(found).toHaveLength(1)
    expect(found[0]).toHaveProperty(
      'sentence',
      '表 14“虚构项目”的“办件受理率”列在满意度指标里，名称说的不是满意度；表 14“虚构项目”的“提升群众满意度”列在效益指标里，这张表另有满意度指标。',
    )
  })

  it('takes whatever asks for an opinion, and the people alone, for satisfaction', () => {
    const fair = judge(['satisfaction', '服务好评率'], ['satisfaction', '群众、企业'], ['satisfaction', '政策知晓率'])
    expect(outcomes(fair)).toEqual(['holds'])
  })

  it('asks nothing of a form without such a class', () => {
    expect(judge(['benefit', '群众满意度'])).toEqual([])
  })
})
