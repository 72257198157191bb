import { describe, expect, it } from 'vitest'
import { consistent, judgedBy, withRow, withRows, withTable, withoutRow } from '@/lib/audit/audit-fixture'
import { rowName } from '@/lib/audit/table-terms'
import { PHASES } from '@/lib/budget/phase'
import { rowsComplete } from './rows-complete'

const budget = consistent('budget', { units: 2 })

describe('rows-complete', () => {
  it.each(PHASES)('holds with 类 and 款 and without, of one unit and of several (%s)', (phase) => {
    for (const levels of [true, false]) {
      const { holds, sentences } = judgedBy(rowsComplete, consistent(phase, { levels, units: 2, wide: true }))
      expect(sentences).toEqual([])
      expect(holds).toBeGreaterThan(4)
    }
  })

  it('finds a table without its sum, unless the department’s row is one', () => {
    const noTotal = withoutRow(budget, 'operating', '合计')
    expect(judgedBy(rowsComplete, noTotal).sentences).toEqual([])
    const { sentences, severities } = judgedBy(rowsComplete, withoutRow(noTotal, 'operating', '901'))
    expect(sentences).toEqual(['表 11 有 8 行，没有合计行。'])
    expect(severities).toEqual(['form'])
    const single = withRows(budget, 'projects', (rows) => rows.slice(-1))
    expect(judgedBy(rowsComplete, single).sentences).toEqual([])
  })

  it('finds a unit that the income table does not have, which contradicts it', () => {
    const { sentences, severities } = judgedBy(rowsComplete, withRow(budget, 'operating', '901002', { code: '901009' }))
    expect(sentences).toEqual(['表 11 列有单位 901009 虚构单位901002，表 2 里没有它。'])
    expect(severities).toEqual(['conflict'])
  })

  it('lets a unit without such money have no row, and knows units by name where a table prints no codes', () => {
    expect(judgedBy(rowsComplete, withoutRow(budget, 'operating', '901002')).sentences).toEqual([])
    const byName = withRows(budget, 'income', (rows) =>
      rows.map((row) => (row.level === 'unit' ? { ...row, code: undefined } : row)),
    )
    expect(judgedBy(rowsComplete, byName).sentences).toEqual([])
    expect(judgedBy(rowsComplete, withRow(byName, 'operating', '901002', { name: '另一单位' })).sentences).toHaveLength(
      1,
    )
  })

  it('finds items without the 款 above them, where the table prints 款; once for the table', () => {
    const one = consistent('budget')
    const orphans = withoutRow(withoutRow(one, 'generalPublic', '20103'), 'generalPublic', '22102')
    const { sentences, severities } = judgedBy(rowsComplete, orphans)
    expect(sentences).toEqual(['表 5 有 3 行没有印出上一级科目，如 2010302 一般行政管理事务。'])
    expect(severities).toEqual(['form'])
  })

  it('finds a 款 without the 项 below it, unless it has no amount', () => {
    const one = consistent('budget')
    const childless = withoutRow(one, 'generalPublic', '2210201')
    expect(judgedBy(rowsComplete, childless).sentences).toEqual([
      '表 5 有 1 行没有印出下一级科目，如 22102 住房改革支出。',
    ])
    const empty = withRows(childless, 'generalPublic', (rows) =>
      rows.map((row) => (rowName(row).startsWith('22102 ') ? { ...row, cells: { total: { text: '0.00' } } } : row)),
    )
    expect(judgedBy(rowsComplete, empty).sentences).toEqual([])
    const sections = withRows(one, 'generalPublic', (rows) => rows.filter(({ level }) => level !== 'item'))
    expect(judgedBy(rowsComplete, sections).sentences).toEqual([])
  })

  it('asks of each unit what it prints, not what another does', () => {
    const lacking = withRows(budget, 'generalPublic', (rows) => {
      const second = rows.findLastIndex(({ level }) => level === 'unit')
      return rows.filter((row, i) => i < second || row.level === 'unit' || row.level === 'item')
    })
    expect(judgedBy(rowsComplete, lacking).sentences).toEqual([])
    const second = withRows(budget, 'generalPublic', (rows) =>
      rows.filter((_, i) => i !== rows.findLastIndex(({ level }) => level === 'section')),
    )
    expect(judgedBy(rowsComplete, second).sentences).toEqual([
      '表 5 有 1 行没有印出上一级科目，如 2210201 住房公积金。',
    ])
  })

  it('finds a balance without 总计 on one side', () => {
    expect(judgedBy(rowsComplete, withoutRow(budget, 'balance', '支出总计'))).toMatchObject({
      severities: ['form'],
      sentences: ['表 1 支出一边的总计行没有印出。'],
    })
  })

  it('says nothing of tables that are empty or not there', () => {
    const empty = withTable(budget, 'operating', { ...budget.tables.operating, state: 'empty', rows: [] })
    expect(judgedBy(rowsComplete, withTable(empty, 'projects', undefined)).sentences).toEqual([])
  })
})
