import { describe, expect, it } from 'vitest'
import { consistentWithOthers, judgedBy, withCell, withTable, words } from '@/lib/audit/audit-fixture'
import type { Disclosure } from '@/lib/budget/disclosure'
import { evaluationRates } from './evaluation-rates'

// 年初 308.45, 全年 313.92 and 执行 309.00: 98.43 %, adjusted by 1.77 %, 1.57 % left.
const accounts = consistentWithOthers('final').disclosure
const judge = (document: Disclosure) => judgedBy(evaluationRates, document)
const withTotal = (column: string, text: string) => withCell(accounts, 'selfEvaluation', '部门预算总额', column, text)
const achieving = (name: string, actual: string): Disclosure =>
  withTable(accounts, 'selfEvaluation', {
    ...accounts.tables.selfEvaluation,
    indicators: accounts.tables.selfEvaluation?.indicators.map((each) =>
      each.name === name ? { ...each, actual: words(actual) } : each,
    ),
  })

describe('evaluation-rates', () => {
  it('holds for the whole, each source and each indicator that is a rate of them', () => {
    expect(judge(accounts)).toMatchObject({ holds: 7, sentences: [], unchecked: [] })
    expect(judge(consistentWithOthers('final', { wide: true }).disclosure)).toMatchObject({ holds: 7, sentences: [] })
  })

  it('finds a rate of execution that does not follow', () => {
    const { sentences, severities, findings } = judge(withTotal('rate', '99.43%'))
    expect(sentences).toHaveLength(1)
    expect(sentences[0]).toMatch(
      /^部门整体支出绩效自评情况表“部门预算总额”的执行率写 99\.43%，按同一张表的数算是 \d+\.\d+%：309\.00 万元除以 \d+\.\d\d 万元。$/,
    )
    expect(severities).toEqual(['error'])
    expect(findings).toMatchObject([{ published: { table: 'selfEvaluation', row: 1, text: '99.43%' } }])
  })

  it('finds an indicator that says another rate than the money does', () => {
    expect(judge(achieving('预算调整率', '0%')).sentences).toEqual([
      expect.stringContaining('“预算调整率”的实际完成值写 0%，'),
    ])
    expect(judge(achieving('预算调整率', '0%')).severities).toEqual(['doubt'])
    expect(judge(achieving('结转结余率', '0%')).severities).toEqual(['doubt'])
    expect(judge(achieving('预算执行率', '100%')).severities).toEqual(['error'])
    expect(judge(achieving('结转结余率', '0%')).sentences).toEqual([
      expect.stringContaining('“结转结余率”的实际完成值写 0%，'),
    ])
    expect(judge(achieving('预算执行率', '100%')).sentences).toEqual([
      expect.stringContaining('“预算执行率”的实际完成值写 100%，'),
    ])
  })

  it('counts a plan that was cut as an adjustment too', () => {
    const cut = withCell(withTotal('adjusted', '300.00'), 'selfEvaluation', '部门预算总额', 'initial', '320.00')
    const rows = judge(withTable(cut, 'selfEvaluation', { ...cut.tables.selfEvaluation, indicators: [{ row: 7, kind: 'input', name: '预算调整率', target: words('≤10%'), actual: words('6.25%') }] })) // prettier-ignore
    expect(rows.sentences.filter((sentence) => sentence.includes('预算调整率'))).toEqual([])
  })

  it('claims nothing of nothing, and is unchecked where there is no number or no base', () => {
    const none = (column: string) => (so: Disclosure) =>
      withCell(so, 'selfEvaluation', '（2）财政专户管理资金', column, '0')
    const zero = none('initial')(none('adjusted')(none('executed')(accounts)))
    expect(judge(withCell(zero, 'selfEvaluation', '（2）财政专户管理资金', 'rate', '0.00%'))).toMatchObject({ holds: 6, fails: 0, unchecked: [] }) // prettier-ignore
    expect(judge(withCell(zero, 'selfEvaluation', '（2）财政专户管理资金', 'rate', '100%')).unchecked).toEqual([
      '没有数或没有基数',
    ])
    expect(judge(withTotal('adjusted', '—')).unchecked).toHaveLength(4)
    expect(judge(withTotal('rate', '见说明')).unchecked).toEqual(['没有数或没有基数'])
  })

  it('says nothing where no rate is printed, and is not for budgets', () => {
    const { fails, unchecked, holds } = judge(withCell(accounts, 'selfEvaluation', '部门预算总额', 'rate', undefined))
    expect([fails, unchecked, holds]).toEqual([0, [], 6])
    expect(judge(consistentWithOthers('budget').disclosure)).toMatchObject({ holds: 0, unchecked: [] })
  })
})
