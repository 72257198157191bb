import { describe, expect, it } from 'vitest'
import { consistent, judgedBy, withCell, withOpenCell, withTable, withoutRow } from '@/lib/audit/audit-fixture'
import { PHASES } from '@/lib/budget/phase'
import { basicByEconomics } from './basic-by-economics'

const budget = consistent('budget')
const accounts = consistent('final')

describe('basic-by-economics', () => {
  it.each(PHASES)('holds with other money beside it and without (%s)', (phase) => {
    for (const wide of [false, true]) {
      const { holds, unchecked, sentences } = judgedBy(basicByEconomics, consistent(phase, { wide, units: 2 }))
      expect([sentences, unchecked]).toEqual([[], []])
      expect(holds).toBe(phase === 'budget' ? 7 : 1)
    }
  })

  it('finds the whole, 人员 and 公用, and a class that the table by function has otherwise', () => {
    const judge = (column: string, text: string) =>
      judgedBy(basicByEconomics, withCell(budget, 'basicEconomic', '合计', column, text)).sentences
    expect(judge('total', '250.00')).toEqual([
      '表 6“合计”行“本年一般公共预算基本支出 › 合计”比表 5“合计”行“基本支出 › 小计”多 4.00 万元：前者 250.00 万元，后者 246.00 万元。',
    ])
    expect(judge('personnel', '180.00')).toEqual([
      '表 6“合计”行“本年一般公共预算基本支出 › 人员经费”比各部分相加少 3.00 万元：前者 180.00 万元，后者 183.00 万元。',
    ])
    expect(judge('public', '64.00')).toEqual([
      expect.stringContaining('公用经费”比各部分相加多 1.00 万元：前者 64.00 万元，后者 63.00 万元'),
    ])
    const { sentences, severities } = judgedBy(basicByEconomics, withoutRow(budget, 'basicEconomic', '30107'))
    expect(sentences).toEqual([
      '表 5“合计”行“基本支出 › 人员经费 › 工资福利支出”比基本支出表里 301 各行相加多 50.00 万元：前者 177.00 万元，后者 127.00 万元。',
    ])
    expect(severities).toEqual(['conflict'])
  })

  it('adds 人员经费合计 and 公用经费合计 of the accounts, which print no sum of both', () => {
    expect(
      judgedBy(basicByEconomics, withCell(accounts, 'basicEconomic', '公用经费合计', 'total', '60.00')).sentences,
    ).toEqual([
      '公开05表“合计”行“本年支出 › 基本支出”比人员经费合计加公用经费合计多 3.00 万元：前者 246.00 万元，后者 243.00 万元。',
    ])
  })

  it('says nothing where one of the tables is not there, and is unchecked where a column is open', () => {
    expect(judgedBy(basicByEconomics, withTable(budget, 'basicEconomic', undefined))).toMatchObject({
      holds: 0,
      fails: 0,
    })
    expect(judgedBy(basicByEconomics, withTable(accounts, 'generalPublic', undefined))).toMatchObject({
      holds: 0,
      fails: 0,
    })
    const { unchecked, sentences } = judgedBy(
      basicByEconomics,
      withOpenCell(budget, 'generalPublic', '合计', 'capital'),
    )
    expect(sentences).toEqual([])
    expect(unchecked.length).toBeGreaterThan(1)
    for (const note of unchecked) expect(note).toMatch(/表 5“合计”行.*的列未定$/)
  })
})
