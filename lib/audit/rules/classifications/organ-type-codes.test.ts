import { describe, expect, it } from 'vitest'
import { consistent, judgedBy, withRow, withTable } from '@/lib/audit/audit-fixture'
import { organTypeCodes } from './organ-type-codes'

// 事业运行 (an institution) with the government codes of institutions.
const budget = consistent('budget')

describe('organ-type-codes', () => {
  it('holds for an institution with 505 and 506, and codes that tell no spender', () => {
    expect(judgedBy(organTypeCodes, budget)).toMatchObject({ holds: 2, sentences: [], unchecked: [] })
  })

  it('finds an organ’s codes in it, once for the table', () => {
    const organ = ['30101', '30107'].reduce(
      (so, code) => withRow(so, 'basicEconomic', code, { governmentCode: '50101' }),
      budget,
    )
    const { sentences, severities, findings } = judgedBy(organTypeCodes, organ)
    expect(sentences).toEqual([
      '表 6 有 2 行（合计 150.00 万元）用了机关的政府经济分类 50101，而按功能分类这是事业单位。',
    ])
    expect(severities).toEqual(['conflict'])
    expect(findings[0]?.expected?.parts).toHaveLength(2)
  })

  it('finds an institution’s codes in an organ', () => {
    const organ = withRow(budget, 'expenditure', '2010350', { code: '2010301', name: '行政运行' })
    const { sentences } = judgedBy(organTypeCodes, organ)
    expect(sentences).toHaveLength(2)
    expect(sentences[0]).toMatch(
      /^表 6 有 7 行（合计 240\.00 万元）用了事业单位的政府经济分类 50501、50502、50601，而按功能分类这是行政机关。$/,
    )
  })

  it('is unchecked where both stand in one table, where several bodies do, and where no item tells', () => {
    const note = '机关与事业单位在一张表里，或功能分类没有写明'
    expect(judgedBy(organTypeCodes, consistent('budget', { units: 2 })).unchecked).toEqual([note, note])
    const both = withRow(budget, 'expenditure', '2010302', { name: '行政运行' })
    expect(judgedBy(organTypeCodes, both).unchecked).toEqual([note, note])
    const neither = withRow(budget, 'expenditure', '2010350', { name: '其他支出' })
    expect(judgedBy(organTypeCodes, neither).unchecked).toEqual([note, note])
  })

  it('says nothing of a table without government codes, and is not for accounts', () => {
    const bare = withTable(withTable(budget, 'basicEconomic', undefined), 'economicSummary', undefined)
    expect(judgedBy(organTypeCodes, bare)).toMatchObject({ holds: 0, unchecked: [] })
    expect(judgedBy(organTypeCodes, consistent('final'))).toMatchObject({ holds: 0, unchecked: [] })
  })
})
