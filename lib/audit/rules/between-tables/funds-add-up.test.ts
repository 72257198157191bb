import { describe, expect, it } from 'vitest'
import {
  consistent,
  judgedBy,
  withCell,
  withOpenCell,
  withRows,
  withTable,
  withoutRow,
} from '@/lib/audit/audit-fixture'
import { PHASES } from '@/lib/budget/phase'
import { fundsAddUp } from './funds-add-up'

const budget = consistent('budget')

describe('funds-add-up', () => {
  it.each(PHASES)('holds in the total and code by code (%s)', (phase) => {
    for (const levels of [true, false]) {
      const { holds, unchecked, sentences } = judgedBy(fundsAddUp, consistent(phase, { levels }))
      expect([sentences, unchecked]).toEqual([[], []])
      expect(holds).toBeGreaterThan(12)
    }
  })

  it('finds a total and a code that the tables by fund have otherwise', () => {
    const { sentences, severities, findings } = judgedBy(
      fundsAddUp,
      withCell(budget, 'expenditure', '2210201', 'wages', '13.00'),
    )
    expect(sentences).toEqual([
      '表 3“2210201 住房公积金”行“基本支出 › 人员经费 › 工资福利支出”比三张分资金来源的支出表相加多 1.00 万元：前者 13.00 万元，后者 12.00 万元。',
    ])
    expect(severities).toEqual(['conflict'])
    expect(findings).toMatchObject([
      { difference: '1.00', expected: { table: 'generalPublic', column: 'wages', text: '12.00' } },
    ])
    expect(judgedBy(fundsAddUp, withCell(budget, 'governmentFund', '合计', 'project', '20.00')).sentences).toEqual([
      '表 3“合计”行“项目支出 › 小计”比三张分资金来源的支出表相加多 5.00 万元：前者 63.00 万元，后者 58.00 万元。',
    ])
  })

  it('finds a code that no table by fund has', () => {
    const { sentences } = judgedBy(fundsAddUp, withoutRow(budget, 'generalPublic', '2210201'))
    expect(sentences).toEqual([
      expect.stringMatching(
        /^表 3“2210201 住房公积金”行“合计”比三张分资金来源的支出表相加多 12\.00 万元：前者 12\.00 万元，后者没有。$/,
      ),
      expect.stringContaining('基本支出 › 小计'),
      expect.stringContaining('工资福利支出'),
    ])
  })

  it('finds a code that only a table by fund has, as deep as the table of all expenditure goes', () => {
    const without = ['2210201', '22102', '221'].reduce((so, code) => withoutRow(so, 'expenditure', code), budget)
    expect(judgedBy(fundsAddUp, without).sentences).toContain(
      '表 5“2210201 住房公积金”行“合计”比表 3 里的 2210201 多 12.00 万元：前者 12.00 万元，后者没有。',
    )
    const totals = withRows(budget, 'expenditure', (rows) => rows.slice(0, 1))
    expect(judgedBy(fundsAddUp, totals).sentences).toEqual([])
    const classes = withRows(budget, 'expenditure', (rows) =>
      rows.filter(({ level }) => level === 'total' || level === 'class'),
    )
    expect(judgedBy(fundsAddUp, classes).sentences).toEqual([])
  })

  it('takes a column that a table does not have for no nothing', () => {
    const { generalPublic } = budget.tables
    const columns = generalPublic?.columns.filter((column) => column !== 'total')
    const without = {
      ...budget,
      tables: { ...budget.tables, generalPublic: { ...generalPublic, columns } },
    } as typeof budget
    expect(judgedBy(fundsAddUp, without).sentences).toEqual([])
  })

  it('leaves a code under several units to the rows of its units', () => {
    const units = consistent('budget', { units: 2 })
    expect(judgedBy(fundsAddUp, withCell(units, 'expenditure', '2210201', 'wages', '13.00')).sentences).toEqual([])
  })

  it.each(PHASES)('does not ask for it where there is other money, or nobody tells (%s)', (phase) => {
    const wide = judgedBy(fundsAddUp, consistent(phase, { wide: true }))
    expect([wide.sentences, wide.holds]).toEqual([[], 0])
    expect(new Set(wide.unchecked)).toEqual(new Set(['另有财政专户资金或单位资金，不在这几张表里']))
    const unknown = judgedBy(fundsAddUp, withTable(consistent(phase), 'income', undefined))
    expect(new Set(unknown.unchecked)).toEqual(new Set(['收入表没有或者不分资金，不知是否另有单位资金']))
  })

  it('does not ask where the tables by fund are not there, and is unchecked where a column is open', () => {
    const none = ['generalPublic', 'governmentFund', 'stateCapital'] as const
    const bare = none.reduce((so, key) => withTable(so, key, undefined), budget)
    expect(judgedBy(fundsAddUp, bare)).toMatchObject({ holds: 0, fails: 0 })
    const { unchecked, sentences } = judgedBy(fundsAddUp, withOpenCell(budget, 'generalPublic', '2210201', 'wages'))
    expect(sentences).toEqual([])
    expect(unchecked).toContain('“表 5“2210201 住房公积金”行“基本支出 › 人员经费 › 工资福利支出””的列未定')
    for (const note of unchecked) expect(note).toMatch(/^“表 5“2210201 住房公积金”行.*的列未定$/)
  })
})
