import { describe, expect, it } from 'vitest'
import { consistent, judgedBy, withCell, withClaims, withTable, words } from '@/lib/audit/audit-fixture'
import { PHASES } from '@/lib/budget/phase'
import type { Claim } from '@/lib/budget/statement'
import { statementAddsUp } from './statement-adds-up'

const budget = consistent('budget')
const claim = (subject: Claim['subject'], text: string, more: Partial<Claim> = {}): Partial<Claim> => ({ subject, amount: words(text), ...more }) // prettier-ignore
const judge = (...claims: readonly Partial<Claim>[]) => judgedBy(statementAddsUp, withClaims(budget, ...claims))

describe('statement-adds-up', () => {
  it.each(PHASES)('holds in each section (%s)', (phase) => {
    for (const wide of [false, true])
      expect(judgedBy(statementAddsUp, consistent(phase, { wide }))).toMatchObject({
        holds: 3,
        sentences: [],
        unchecked: [],
      })
  })

  it('finds parts that do not come to their whole', () => {
    const { sentences, severities, findings } = judge(claim('procurement', '130.00'), claim('procurementGoods', '20.00'), claim('procurementWorks', '30.00'), claim('procurementServices', '60.00')) // prettier-ignore
    expect(sentences).toEqual([
      '说明第一节的政府采购比同一节里各项相加多 20.00 万元：前者 130.00 万元，后者 110.00 万元。',
    ])
    expect(severities).toEqual(['error'])
    expect(findings[0]?.expected?.parts).toHaveLength(3)
    expect(judge(claim('threePublic', '3.00'), claim('vehicles', '2.00'), claim('reception', '0.50')).fails).toBe(1)
  })

  it('claims no sum of one part, of two sentences on one part, of another section, year or phase', () => {
    const whole = claim('expenditure', '309.00')
    expect(judge(whole, claim('basic', '246.00'))).toMatchObject({ holds: 0, fails: 0 })
    const both = [claim('basic', '1.00'), claim('project', '1.00')] as const
    expect(judge(whole, ...both, claim('project', '2.00'))).toMatchObject({ fails: 0 })
    expect(judge(whole, ...both.map((each) => ({ ...each, section: 2 })))).toMatchObject({ fails: 0 })
    expect(judge(whole, ...both.map((each) => ({ ...each, year: 2024 })))).toMatchObject({ fails: 0 })
    expect(judge(whole, ...both.map((each) => ({ ...each, basis: 'executed' as const })))).toMatchObject({ fails: 0 })
    expect(judge(whole, whole, ...both)).toMatchObject({ fails: 0 })
  })

  it('counts what a section names besides, by its own name', () => {
    const spent = [claim('expenditure', '320.00'), claim('basic', '246.00'), claim('project', '63.00')] as const
    expect(judge(...spent).fails).toBe(1)
    expect(judge(...spent, claim('expenditureKind', '11.00', { label: '上缴上级支出' }))).toMatchObject({
      holds: 1,
      fails: 0,
    })
    const income = [
      claim('income', '320.00'),
      claim('generalPublicIncome', '284.00'),
      claim('governmentFundIncome', '25.00'),
    ] as const
    expect(judge(...income).fails).toBe(1)
    expect(judge(...income, claim('incomeSource', '11.00', { label: '事业收入' }))).toMatchObject({
      holds: 1,
      fails: 0,
    })
  })

  it('adds up sources of income, 财政拨款 among them', () => {
    const sources = [claim('income', '309.00'), claim('appropriationIncome', '309.00')] as const
    const business = (text: string) => claim('incomeSource', text, { label: '事业收入' })
    expect(judge(...sources, business('0.00'))).toMatchObject({ holds: 1, fails: 0 })
    expect(judge(...sources, business('309.00')).sentences).toEqual([
      '说明第一节的收入总计比同一节里各项相加少 309.00 万元：前者 309.00 万元，后者 618.00 万元。',
    ])
  })

  it('claims no sum where the tables have what the sentences pass over', () => {
    const income = [
      claim('income', '405.00'),
      claim('generalPublicIncome', '284.00'),
      claim('governmentFundIncome', '25.00'),
    ] as const
    expect(judgedBy(statementAddsUp, withClaims(consistent('budget', { wide: true }), ...income))).toMatchObject({
      fails: 0,
    })
    const table = budget.tables.expenditure
    const reserve = withTable(budget, 'expenditure', { ...table, columns: [...(table?.columns ?? []), 'reserve'] })
    const spent = [claim('expenditure', '320.00'), claim('basic', '246.00'), claim('project', '63.00')] as const
    expect(
      judgedBy(statementAddsUp, withClaims(withCell(reserve, 'expenditure', '合计', 'reserve', '11.00'), ...spent))
        .fails,
    ).toBe(0)
  })

  it('is unchecked where a part is no number', () => {
    expect(
      judge(claim('expenditure', '309.00'), claim('basic', '246. 0 0'), claim('project', '63.00')).unchecked,
    ).toHaveLength(1)
  })
})
