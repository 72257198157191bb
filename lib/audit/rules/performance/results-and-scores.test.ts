import { describe, expect, it } from 'vitest'
import { judged, outcomes, target } from '@/lib/audit/judged-fixture'
import { resultsAndScores } from './results-and-scores'

interface Given {
  readonly kind?: string
  readonly aim: string
  readonly got: string
  readonly points?: string
  readonly score?: string
  readonly deviation?: string
}
const judge = ({ kind = 'output', aim, got, points = '10', score = '10', deviation = '-' }: Given) =>
  judged(
    resultsAndScores,
    {
      tables: {
        selfEvaluation: {
          indicators: [
            {
              ...{ row: 1, kind, name: '虚构指标', target: target(aim), actual: target(got) },
              ...{ points: { text: points }, score: { text: score }, deviation: { text: deviation } },
            },
          ],
        },
      },
    },
    undefined,
    2024,
    'final',
  )

describe('results-and-scores', () => {
  it('finds full points for a target that was missed', () => {
    expect(judge({ aim: '≥95%', got: '90%' })).toMatchObject([
      {
        outcome: 'fails',
        sentence:
          '部门整体支出绩效自评情况表“虚构指标”的指标值是“≥95%”，实际完成值是“90%”，没有达到，仍得满分（10 分）。',
      },
    ])
    expect(outcomes(judge({ aim: '≤10%', got: '10.5%' }))).toEqual(['fails'])
    expect(outcomes(judge({ aim: '=19人', got: '18人' }))).toEqual(['fails'])
    expect(outcomes(judge({ aim: '0件', got: '2件' }))).toEqual(['fails'])
  })

  it('holds where it was reached, or points were taken off', () => {
    expect(outcomes(judge({ aim: '≥95%', got: '95%' }))).toEqual(['holds'])
    expect(outcomes(judge({ aim: '≥95%', got: '90%', score: '9.5' }))).toEqual(['holds'])
    expect(outcomes(judge({ aim: '100%', got: '100.0%', score: '10.0' }))).toEqual(['holds'])
  })

  it('finds half as much again with a deviation of nothing, and takes none from a rate', () => {
    expect(outcomes(judge({ aim: '≥100人', got: '151人', deviation: '0.00' }))).toEqual(['fails'])
    expect(outcomes(judge({ aim: '≥100人', got: '150人', deviation: '0.00' }))).toEqual(['holds'])
    expect(outcomes(judge({ aim: '≥100人', got: '200人', deviation: '100.00' }))).toEqual(['holds'])
    expect(outcomes(judge({ aim: '≥50%', got: '90%', deviation: '0.00' }))).toEqual(['holds'])
  })

  it('does not compare time, cost or other units, but says that a quantity is answered in percent', () => {
    expect(judge({ aim: '12月', got: '11月' })).toEqual([])
    expect(judge({ kind: 'cost', aim: '=2000元', got: '1800元' })).toEqual([])
    expect(judge({ aim: '相关', got: '90%' })).toEqual([])
    expect(judge({ kind: 'cost', aim: '2000元', got: '100%' })).toMatchObject([
      {
        ...{ outcome: 'fails', severity: 'form' },
        sentence: '部门整体支出绩效自评情况表“虚构指标”的指标值是“2000元”，实际完成值写“100%”，看不出实际是多少。',
      },
    ])
  })
})
