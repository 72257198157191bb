import { describe, expect, it } from 'vitest'
import { consistent, consistentWithOthers, judgedBy, withCell, withTable, words } from '@/lib/audit/audit-fixture'
import type { Disclosure } from '@/lib/budget/disclosure'
import { scoresAddUp } from './scores-add-up'

// 10 points of money and three indicators of 30 each; 9.5 + 29.75 + 30 + 29 = 98.25.
const accounts = consistentWithOthers('final').disclosure
const judge = (document: Disclosure) => judgedBy(scoresAddUp, document)
const withScore = (i: number, cell: 'points' | 'score', text: string): Disclosure => {
  const table = accounts.tables.selfEvaluation
  const indicators = table?.indicators.map((each, at) => (at === i ? { ...each, [cell]: words(text) } : each))
  return withTable(accounts, 'selfEvaluation', { ...table, indicators })
}
const project = (cells: object, ...indicators: readonly [string, string][]): Disclosure =>
  withTable(consistent('final'), 'projectPerformance', {
    ...{ state: 'filled', title: '虚构', unit: '万元', columns: ['points', 'score'] },
    rows: [
      {
        ...{ row: 1, level: 'project', name: '虚构项目', cells },
        indicators: indicators.map(([points, score], i) => ({
          ...{ row: i + 2, kind: 'output', name: `指标${i}`, target: words('1') },
          ...{ points: words(points), score: words(score) },
        })),
      },
    ],
  })

describe('scores-add-up', () => {
  it('holds: points and scores of the money and the indicators come to their sums', () => {
    expect(judge(accounts)).toMatchObject({ holds: 2, sentences: [], unchecked: [] })
    expect(judge(project({ points: words('100'), score: words('97.5') }, ['60', '58'], ['40', '39.5']))).toMatchObject({
      holds: 2,
      fails: 0,
    })
  })

  it('finds a sum that is not the sum', () => {
    const { sentences, severities, findings } = judge(withCell(accounts, 'selfEvaluation', '总分', 'score', '99.41'))
    expect(sentences).toEqual(['部门整体支出绩效自评情况表的得分合计印作 99.41，各行得分相加是 98.25。'])
    expect(severities).toEqual(['error'])
    expect(findings[0]?.expected?.parts).toHaveLength(4)
    expect(judge(project({ points: words('100'), score: words('100') }, ['60', '60'], ['30', '30'])).sentences).toEqual(
      [
        '项目支出绩效自评表“虚构项目”的分值合计印作 100，各行分值相加是 90。',
        '项目支出绩效自评表“虚构项目”的得分合计印作 100，各行得分相加是 90。',
      ],
    )
  })

  it('finds a score of more than its points', () => {
    expect(judge(withScore(1, 'score', '31')).sentences).toEqual([
      '部门整体支出绩效自评情况表的得分合计印作 98.25，各行得分相加是 99.25。',
      '部门整体支出绩效自评情况表里“预算调整率”得 31 分，超过它的分值 30 分。',
    ])
  })

  it('counts a dash as nothing and decimals exactly', () => {
    expect(judge(project({ points: words('10'), score: words('0.3') }, ['10', '0.1'], ['-', '0.2']))).toMatchObject({
      holds: 2,
      fails: 0,
    })
  })

  it('is unchecked where a score is no number; says nothing without a sum, of one row, of a budget', () => {
    expect(judge(withScore(0, 'score', '优')).unchecked).toEqual(['有的得分不是一个数'])
    expect(judge(project({}, ['60', '58'], ['40', '39.5']))).toMatchObject({ holds: 0, fails: 0, unchecked: [] })
    expect(judge(project({ points: words('100') }, ['60', '58']))).toMatchObject({ fails: 0, unchecked: [] })
    expect(judge(consistent('budget'))).toMatchObject({ holds: 0, unchecked: [] })
  })
})
