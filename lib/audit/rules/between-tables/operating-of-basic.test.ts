import { describe, expect, it } from 'vitest'
import { consistent, judgedBy, withCell, withOpenCell, withTable, withoutRow } from '@/lib/audit/audit-fixture'
import type { Disclosure } from '@/lib/budget/disclosure'
import { operatingOfBasic } from './operating-of-basic'

const budget = consistent('budget')

/** With a column more, of one row. */
function withColumn(disclosure: Disclosure, column: string, text: string): Disclosure {
  const table = disclosure.tables.operating
  return withCell(withTable(disclosure, 'operating', { ...table, columns: [...(table?.columns ?? []), column] }), 'operating', '30201', column, text) // prettier-ignore
}

describe('operating-of-basic', () => {
  it('holds in the whole and code by code, of one unit and of several', () => {
    expect(judgedBy(operatingOfBasic, budget)).toMatchObject({ holds: 4, sentences: [], unchecked: [] })
    expect(judgedBy(operatingOfBasic, consistent('budget', { units: 3 }))).toMatchObject({ holds: 4, sentences: [] })
  })

  it('finds another whole, another code', () => {
    const judge = (row: string, text: string) =>
      judgedBy(operatingOfBasic, withCell(budget, 'operating', row, 'total', text))
    expect(judge('合计', '60.00').sentences).toEqual([
      '表 11“合计”行“资金来源 › 合计”比表 6“合计”行“本年一般公共预算基本支出 › 公用经费”少 3.00 万元：前者 60.00 万元，后者 63.00 万元。',
    ])
    expect(judge('30201', '21.00').sentences).toEqual([
      '表 11“30201 办公费”行“资金来源 › 合计”比基本支出表里 30201 各行相加多 1.00 万元：前者 21.00 万元，后者 20.00 万元。',
    ])
    expect(judge('30201', '21.00').severities).toEqual(['conflict'])
  })

  it('finds a code that one of both tables does not have', () => {
    expect(judgedBy(operatingOfBasic, withoutRow(budget, 'operating', '31002')).sentences).toEqual([
      '表 6“31002/50601 办公设备购置”行“本年一般公共预算基本支出 › 公用经费”比机构运转经费表里 31002 各行相加多 40.00 万元：前者 40.00 万元，后者没有。',
    ])
    expect(judgedBy(operatingOfBasic, withoutRow(budget, 'basicEconomic', '31002')).sentences).toEqual([
      '表 11“31002 办公设备购置”行“资金来源 › 合计”比基本支出表里 31002 各行相加多 40.00 万元：前者 40.00 万元，后者没有。',
    ])
  })

  it('compares general public money alone where the office is paid for out of other money too', () => {
    const wide = consistent('budget', { wide: true })
    expect(wide.tables.operating?.rows[0]?.cells['total']?.text).toBe('75.00')
    expect(judgedBy(operatingOfBasic, wide)).toMatchObject({ holds: 4, sentences: [] })
    expect(judgedBy(operatingOfBasic, withCell(wide, 'operating', '合计', 'generalPublic', '60.00')).sentences).toEqual(
      [expect.stringContaining('资金来源 › 一般公共预算资金 › 小计”比')],
    )
    const carried = withColumn(wide, 'carriedOverFiscal', '1.00')
    expect(judgedBy(operatingOfBasic, carried)).toMatchObject({ holds: 0, sentences: [] })
    expect(new Set(judgedBy(operatingOfBasic, carried).unchecked)).toEqual(new Set(['结转资金不分预算另列一栏']))
  })

  it('is not for accounts; is unchecked where a column is open, and says nothing of tables that are not there', () => {
    expect(judgedBy(operatingOfBasic, consistent('final'))).toMatchObject({ holds: 0, unchecked: [] })
    expect(judgedBy(operatingOfBasic, withOpenCell(budget, 'operating', '合计', 'total')).unchecked).toHaveLength(1)
    expect(judgedBy(operatingOfBasic, withTable(budget, 'operating', undefined))).toMatchObject({ holds: 0, fails: 0 })
  })
})
