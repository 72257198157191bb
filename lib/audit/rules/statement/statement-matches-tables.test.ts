import { describe, expect, it } from 'vitest'
import {
  consistent,
  consistentWithOthers,
  judgedBy,
  withCell,
  withClaims,
  withOpenCell,
  withTable,
  words,
} from '@/lib/audit/audit-fixture'
import { PHASES } from '@/lib/budget/phase'
import type { Claim } from '@/lib/budget/statement'
import { statementMatchesTables } from './statement-matches-tables'

const budget = consistent('budget')
const wide = consistent('budget', { wide: true })
const accounts = consistent('final', { wide: true })
const claim = (subject: Claim['subject'], text: string, more: Partial<Claim> = {}): Partial<Claim> => ({ subject, amount: words(text), ...more }) // prettier-ignore
const judge = (document: typeof budget, ...claims: readonly Partial<Claim>[]) =>
  judgedBy(statementMatchesTables, withClaims(document, ...claims))

describe('statement-matches-tables', () => {
  it.each(PHASES)('holds for every sentence of its own figures (%s)', (phase) => {
    for (const more of [{}, { wide: true }]) {
      const { holds, sentences, unchecked } = judgedBy(statementMatchesTables, consistentWithOthers(phase, more))
      expect([sentences, unchecked]).toEqual([[], []])
      expect(holds).toBeGreaterThan(13)
    }
  })

  it('finds an amount that its table has otherwise', () => {
    const { sentences, severities, findings } = judge(budget, claim('governmentFund', '26.00', { section: 8 }))
    expect(sentences).toEqual([
      '说明第八节的政府性基金支出比表 9“合计”行“合计”多 1.00 万元：前者 26.00 万元，后者 25.00 万元。',
    ])
    expect(severities).toEqual(['conflict'])
    expect(findings).toMatchObject([
      { difference: '1.00', expected: { table: 'governmentFund', row: 1, column: 'total' } },
    ])
    expect(judge(accounts, claim('personnel', '180.00')).sentences).toEqual([
      '说明第一节的人员经费比公开06表“人员经费合计”行“决算数”少 3.00 万元：前者 180.00 万元，后者 183.00 万元。',
    ])
    expect(judge(accounts, claim('appropriation', '500.00')).sentences).toEqual([
      expect.stringContaining('公开04表收入“收入合计”'),
    ])
  })

  it('is unchecked where 支出合计 after the items of a section may be that of a class', () => {
    const class1 = claim('functionLine', '100.00', { section: 5, label: '行政运行' })
    const note = '句子说的可能只是其中一部分'
    expect(judge(budget, class1, claim('expenditure', '120.00', { section: 5 })).unchecked).toContain(note)
    const two = [claim('expenditure', '120.00', { section: 5 }), claim('expenditure', '80.00', { section: 5 })]
    expect(judge(budget, ...two)).toMatchObject({ fails: 0, unchecked: [note, note] })
    expect(judge(budget, claim('expenditure', '120.00', { section: 5 })).fails).toBe(1)
  })

  it('knows basic and project expenditure by the money that their section speaks of', () => {
    const general = claim('generalPublic', '284.00')
    expect(judge(budget, general, claim('project', '38.00'))).toMatchObject({ holds: 2, fails: 0 })
    expect(judge(budget, general, claim('project', '63.00')).sentences).toEqual([
      expect.stringContaining('表 5“合计”行“项目支出'),
    ])
    expect(judge(budget, claim('expenditure', '309.00'), claim('project', '63.00'))).toMatchObject({
      holds: 2,
      fails: 0,
    })
  })

  it('knows functional items by name, under the codes that print it once', () => {
    const line = (label: string, text: string) => claim('functionLine', text, { label })
    expect(judge(budget, line('住房保障支出 · 住房改革支出 · 住房公积金', '12.00')).holds).toBe(1)
    expect(judge(budget, line('住房保障支出', '13.00')).sentences).toEqual([
      '说明第一节“住房保障支出”比表 5“221 住房保障支出”行“合计”多 1.00 万元：前者 13.00 万元，后者 12.00 万元。',
    ])
    expect(judge(budget, line('教育支出', '13.00'))).toMatchObject({ holds: 0, fails: 0 })
    expect(judge(consistent('budget', { units: 2 }), line('住房保障支出', '13.00'))).toMatchObject({
      holds: 0,
      fails: 0,
    })
  })

  it('takes 总计 and 本年合计, and a fund’s income with what was carried over or without', () => {
    expect(judge(wide, claim('income', '405.00'), claim('income', '362.00'))).toMatchObject({ holds: 2, fails: 0 })
    expect(judge(wide, claim('income', '400.00')).sentences).toEqual([
      '说明第一节的收入总计比表 1 收入“收入总计”行“金额”少 5.00 万元：前者 400.00 万元，后者 405.00 万元。',
    ])
    expect(judge(accounts, claim('income', '512.00'), claim('expenditure', '405.00')).holds).toBe(2)
    expect(judge(wide, claim('governmentFundIncome', '25.00'), claim('governmentFundIncome', '65.00')).holds).toBe(2)
    expect(judge(wide, claim('governmentFundIncome', '40.00')).sentences).toEqual([
      '说明第一节的政府性基金收入比各部分相加少 25.00 万元：前者 40.00 万元，后者 65.00 万元。',
    ])
  })

  it('holds 三公 of the accounts against plan or execution, whichever it says', () => {
    const planned = withCell(accounts, 'threePublic', '全年预算数', 'reception', '2.00')
    expect(judge(planned, claim('reception', '2.00', { basis: 'adjusted' })).holds).toBe(1)
    expect(judge(planned, claim('reception', '2.00')).fails).toBe(1)
  })

  it('lets 机构运转经费 be less than 公用经费 where it has no table, never more', () => {
    const without = withTable(budget, 'operating', undefined)
    expect(judge(without, claim('operating', '60.00'))).toMatchObject({ holds: 1, fails: 0 })
    expect(judge(without, claim('operating', '64.00')).sentences).toEqual([
      '说明第一节的机构运转经费超过表 6“合计”行“本年一般公共预算基本支出 › 公用经费” 1.00 万元：前者 64.00 万元，后者 63.00 万元。',
    ])
    expect(judge(budget, claim('operating', '60.00')).fails).toBe(1)
  })

  it('leaves other years and labelled amounts alone, and is unchecked where a column is open', () => {
    expect(judge(budget, claim('income', '1.00', { year: 2024 }))).toMatchObject({ holds: 0, fails: 0 })
    expect(judge(budget, claim('income', '1.00', { basis: 'adjusted' }))).toMatchObject({ holds: 0, fails: 0 })
    expect(judge(budget, claim('reception', '1.00', { label: '外宾接待' }))).toMatchObject({ holds: 0, fails: 0 })
    expect(
      judge(withOpenCell(budget, 'governmentFund', '合计', 'total'), claim('governmentFund', '26.00')).unchecked,
    ).toEqual(['“表 9“合计”行“合计””的列未定'])
  })
})
