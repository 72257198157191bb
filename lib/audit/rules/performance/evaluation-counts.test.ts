import { describe, expect, it } from 'vitest'
import { judged, outcomes } from '@/lib/audit/judged-fixture'
import { evaluationCounts } from './evaluation-counts'

const claim = (label: string, count: string) => ({
  ...{ section: 13, subject: 'selfEvaluation', label, year: 2024, basis: 'executed', unit: '万元', at: 'L1' },
  count: { text: count },
})
const COUNTS = { 涵盖项目: '3', 需绩效自评项目: '3', 实际自评: '3', 自评等级为优: '2', 自评为良: '1', 自评为中: '0' }
const judge = (counts: Record<string, string>, tables: object = {}, claims: object[] = []) =>
  judged(
    evaluationCounts,
    {
      claims: [...Object.entries({ ...COUNTS, ...counts }).map(([label, count]) => claim(label, count)), ...claims],
      tables,
    },
    undefined,
    2024,
    'final',
  )
const failed = (judgements: ReturnType<typeof judge>) => judgements.filter(({ outcome }) => outcome === 'fails')
const projects = (...scores: string[]) => ({
  projectPerformance: {
    rows: scores.map((text) => ({ row: 1, level: 'project', name: '虚构', cells: { score: { text } } })),
  },
})
const score = { ...claim('', '1'), label: undefined, count: undefined, score: { text: '95.50' } }
const form = (text: string) => ({
  selfEvaluation: { rows: [{ row: 9, role: 'score', label: '总分', cells: { score: { text } } }] },
})

describe('evaluation-counts', () => {
  it('holds where all that is counted agrees', () => {
    expect(outcomes(judge({ 完成所有绩效指标: '2', 目标完成存在偏差: '1' }))).toEqual(['holds', 'holds', 'holds'])
  })

  it('finds grades, outcomes and projects that do not come to what was evaluated', () => {
    expect(failed(judge({ 自评为良: '2' }))).toMatchObject([
      { sentence: '说明第十三节“实际自评”写 3 个，各等级的个数相加是 4 个。', right: { text: '4' } },
    ])
    expect(failed(judge({ 完成所有绩效指标: '2', 目标完成存在偏差: '0' }))).toHaveLength(1)
    expect(failed(judge({ 涵盖项目: '5' }))).toMatchObject([
      { sentence: '说明第十三节“需绩效自评项目”写 3 个，前面写涵盖项目 5 个。' },
    ])
  })

  it('holds the score of the statement against that of the form', () => {
    expect(failed(judge({}, form('95.5'), [score]))).toEqual([])
    expect(failed(judge({}, form('94.0'), [score]))).toMatchObject([
      { sentence: '说明第十三节的绩效自评得分写 95.50 分，部门整体支出绩效自评情况表的总分是 94.0 分。' },
    ])
  })

  it('holds grades against scores where every project stands in the form, and only there', () => {
    expect(failed(judge({}, projects('90', '100', '89.9')))).toEqual([])
    expect(failed(judge({}, projects('90', '88', '85')))).toMatchObject([
      { severity: 'doubt', sentence: '说明第十三节“自评等级为优”写 2 个，项目支出绩效自评表里得分够“优”的有 1 个。' },
      { severity: 'doubt' },
    ])
    expect(failed(judge({}, projects('70')))).toEqual([])
  })

  it('says nothing of counts that stand twice or are no numbers', () => {
    expect(failed(judge({ 实际自评: '若干' }))).toEqual([])
    expect(failed(judge({}, {}, [claim('自评为良', '7')]))).toHaveLength(1)
    expect(judged(evaluationCounts, { claims: [] }, undefined, 2024, 'final')).toEqual([])
  })
})
