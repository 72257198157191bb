import { describe, expect, it } from 'vitest'
import { judged, outcomes, target } from '@/lib/audit/judged-fixture'
import { peopleTimesCost } from './people-times-cost'

type Given = readonly [kind: string, name: string, text: string]
const project = (name: string, cells: Record<string, string>, given: readonly Given[]) => ({
  ...{ row: 1, level: 'project', name },
  cells: Object.fromEntries(Object.entries(cells).map(([column, text]) => [column, { text }])),
  indicators: given.map(([kind, own, text], i) => ({ row: i + 1, kind, name: own, target: target(text) })),
})
const budget = (amount: string, ...given: Given[]) =>
  judged(peopleTimesCost, {
    tables: {
      projectPerformance: { unit: '万元', columns: ['total'], rows: [project('虚构项目', { total: amount }, given)] },
    },
  })

describe('people-times-cost of a budget', () => {
  it('holds where people, cost and months, or people and cost, come to about the amount', () => {
    const monthly = [['output', '派遣人数', '18人'] as const, ['cost', '每人每月费用', '≤3000元'] as const]
    expect(outcomes(budget('64.80', ...monthly))).toEqual(['holds'])
    expect(outcomes(budget('65.30', ...monthly))).toEqual(['holds'])
    expect(outcomes(budget('3.60', ['output', '补助人数', '12人'], ['cost', '人均补助', '3000元']))).toEqual(['holds'])
  })

  it('finds what they do not come to', () => {
    expect(budget('75.00', ['output', '窗口人员', '205人'], ['cost', '人均成本', '≤300元'])).toMatchObject([
      {
        outcome: 'fails',
        right: { text: '205 人 × 300 元 × 12 个月 = 73.80 万元' },
        sentence:
          '表 14“虚构项目”行“项目金额 › 资金总额”是 75.00 万元，按表 14“虚构项目”的指标 205 人 × 300 元 × 12 个月，是 73.80 万元，相差 1.20 万元；指标没有写按月还是按年，这里取较近的一种。',
      },
    ])
  })

  it('asks nothing where several people or costs are told, or none', () => {
    expect(budget('75.00', ['output', '甲', '5人'], ['output', '乙', '6人'], ['cost', '人均', '300元'])).toEqual([])
    expect(budget('75.00', ['output', '甲', '≥5人'], ['cost', '人均', '300元'])).toEqual([])
    expect(budget('75.00', ['benefit', '受益人数', '5人'], ['cost', '人均', '300元'])).toEqual([])
    expect(budget('75.00', ['output', '甲', '5人'])).toEqual([])
  })
})

describe('people-times-cost of final accounts', () => {
  const JOBS: readonly Given[] = [
    ['benefit', '提供就业岗位', '=19人'],
    ['cost', '每人每月薪资', '2000元'],
  ]
  const claims = (amounts: readonly string[], count = '1') => [
    ...amounts.map((text) => ({ ...CLAIM, basis: 'initial', amount: { text } })),
    { ...CLAIM, label: '涵盖项目', count: { text: count } },
  ]
  const CLAIM = { section: 13, subject: 'selfEvaluation', year: 2024, basis: 'executed', unit: '万元', at: 'L1' }
  const final = (given: object[], columns: readonly string[], ...rows: object[]) =>
    judged(
      peopleTimesCost,
      { claims: given, tables: { projectPerformance: { unit: '万元', columns, rows } } },
      undefined,
      2024,
      'final',
    )

  it('takes what was spent, or what the statement tells of the only project', () => {
    const spent = project('虚构项目', { executed: '45.60', adjusted: '66.50' }, JOBS)
    expect(outcomes(final([], ['adjusted', 'executed'], spent))).toEqual(['holds'])
    const told = final(claims(['66.50']), ['points', 'score'], project('', {}, JOBS))
    expect(told).toMatchObject([
      {
        sentence:
          '说明第十三节的绩效自评是 66.50 万元，按项目支出绩效自评表的指标 19 人 × 2000 元 × 12 个月，是 45.60 万元，相差 20.90 万元；社会保险费等另计时会有差。',
      },
    ])
  })

  it('does not guess which of several is meant', () => {
    const [one, other] = [project('甲', {}, JOBS), project('乙', {}, JOBS)]
    expect(final(claims(['66.50']), ['points'], one, other)).toEqual([])
    expect(final(claims(['66.50'], '5'), ['points'], one)).toEqual([])
    expect(final(claims(['66.50', '70.00']), ['points'], one)).toEqual([])
    expect(final([], ['points'], one)).toEqual([])
  })
})
