import { describe, expect, it } from 'vitest'
import { consistent, judgedBy, withCell, withClaims, withTable, words } from '@/lib/audit/audit-fixture'
import type { Claim } from '@/lib/budget/statement'
import { procurementAndSpending } from './procurement-and-spending'

// 95.00 of equipment (31002) in table 7.
const budget = consistent('budget')
const stated = (subject: Claim['subject'], text: string, more: Partial<Claim> = {}): Partial<Claim> => ({ section: 10, subject, amount: words(text), ...more }) // prettier-ignore
const judge = (...claims: readonly Partial<Claim>[]) => judgedBy(procurementAndSpending, withClaims(budget, ...claims))

describe('procurement-and-spending', () => {
  it('holds where something is to be procured, and where little could be', () => {
    expect(judge(stated('procurementGoods', '1.00'))).toMatchObject({ holds: 1, sentences: [] })
    expect(judge(stated('procurementServices', '0.00'))).toMatchObject({ holds: 1, sentences: [] })
    const little = withCell(
      withClaims(budget, stated('procurementGoods', '0.00')),
      'economicSummary',
      '31002',
      'total',
      '4.99',
    )
    expect(judgedBy(procurementAndSpending, little)).toMatchObject({ holds: 1, sentences: [] })
  })

  it('finds equipment beside a procurement of nothing, as a doubt', () => {
    const { sentences, severities, findings } = judge(stated('procurementGoods', '0.00'))
    expect(sentences).toEqual(['说明第十节“政府采购货物”预算是 0.00 万元，表 7里 31002 安排 95.00 万元。'])
    expect(severities).toEqual(['doubt'])
    expect(findings[0]?.expected?.parts).toMatchObject([{ table: 'economicSummary', text: '95.00' }])
  })

  it('says nothing without a sentence on it, of another year, or of accounts', () => {
    expect(judge(stated('procurement', '0.00'))).toMatchObject({ holds: 0, fails: 0 })
    expect(judge(stated('procurementGoods', '0.00', { year: 2024 }))).toMatchObject({ holds: 0, fails: 0 })
    const accounts = withClaims(consistent('final'), stated('procurementGoods', '0.00'))
    expect(judgedBy(procurementAndSpending, accounts)).toMatchObject({ holds: 0, unchecked: [] })
  })

  it('is unchecked without the table by economic codes', () => {
    const without = withTable(withClaims(budget, stated('procurementGoods', '0.00')), 'economicSummary', undefined)
    expect(judgedBy(procurementAndSpending, without).unchecked).toEqual(['没有支出经济分类汇总表'])
  })
})
