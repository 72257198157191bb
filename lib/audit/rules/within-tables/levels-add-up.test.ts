import { describe, expect, it } from 'vitest'
import { consistent, judgedBy, withCell, withOpenCell, withoutRow, withRows } from '@/lib/audit/audit-fixture'
import { PHASES } from '@/lib/budget/phase'
import { levelsAddUp } from './levels-add-up'

const budget = consistent('budget')

describe('levels-add-up', () => {
  it.each(PHASES)('holds with 类 and 款 and without, of one unit and of several (%s)', (phase) => {
    for (const levels of [true, false])
      for (const units of [1, 3]) {
        const { holds, unchecked, sentences } = judgedBy(levelsAddUp, consistent(phase, { levels, units, wide: true }))
        expect([sentences, unchecked]).toEqual([[], []])
        expect(holds).toBeGreaterThan(20)
      }
  })

  it('finds a 款 that is not the sum of its 项, and the 类 above it', () => {
    const { sentences, severities, findings } = judgedBy(
      levelsAddUp,
      withCell(budget, 'generalPublic', '20103', 'total', '250.00'),
    )
    expect(sentences).toEqual([
      '表 5“201 一般公共服务支出”行“合计”比下一级 1 行相加多 7.00 万元：前者 257.00 万元，后者 250.00 万元。',
      '表 5“20103 政府办公厅（室）及相关机构事务”行“合计”比下一级 2 行相加少 7.00 万元：前者 250.00 万元，后者 257.00 万元。',
    ])
    expect(severities).toEqual(['error', 'error'])
    expect(findings[1]).toMatchObject({
      difference: '-7.00',
      expected: { text: '257.00', parts: [{ text: '38.00' }, { text: '219.00' }] },
    })
  })

  it('finds a row that is not there', () => {
    const { sentences } = judgedBy(levelsAddUp, withoutRow(budget, 'generalPublic', '2010302'))
    expect(sentences).toContainEqual(
      expect.stringContaining(
        '表 5“20103 政府办公厅（室）及相关机构事务”行“合计”比下一级 1 行相加多 38.00 万元：前者 257.00 万元，后者 219.00 万元。',
      ),
    )
  })

  it('sums 人员经费合计 and 公用经费合计 of the accounts from their classes above them', () => {
    const accounts = consistent('final')
    expect(
      judgedBy(levelsAddUp, withCell(accounts, 'basicEconomic', '公用经费合计', 'total', '60.00')).sentences,
    ).toEqual(['公开06表“公用经费合计”行“决算数”比下一级 2 行相加少 3.00 万元：前者 60.00 万元，后者 63.00 万元。'])
  })

  it('takes a departmental code beside two government codes as two rows', () => {
    const twice = withRows(budget, 'basicEconomic', (rows) =>
      rows.flatMap((row) => {
        if (!('governmentCode' in row) || row.cells['total']?.text !== '20.00') return [row]
        const half = { ...row, cells: { ...row.cells, total: { text: '10.00' }, public: { text: '10.00' } } }
        return [half, { ...half, row: 99, governmentCode: '50201' }]
      }),
    )
    expect(twice.tables.basicEconomic?.rows).toHaveLength(10)
    expect(judgedBy(levelsAddUp, twice).sentences).toEqual([])
  })

  it('looks at the tables that other provinces print besides', () => {
    const wide = consistent('budget', { wide: true })
    expect(
      judgedBy(levelsAddUp, withCell(wide, 'appropriationEconomic', '合计', 'public', '1.00')).sentences,
    ).toHaveLength(1)
    expect(
      judgedBy(levelsAddUp, withCell(wide, 'appropriationExpenditure', '2210201', 'wages', '1.00')).sentences,
    ).toHaveLength(1)
  })

  it('adds up what is bought, by kind', () => {
    const wide = consistent('budget', { wide: true })
    expect(judgedBy(levelsAddUp, withCell(wide, 'procurement', '合计', 'total', '1.00')).sentences).toHaveLength(1)
  })

  it('says nothing of a table that prints one level only, and is unchecked where a column is open', () => {
    const items = withRows(budget, 'governmentFund', (rows) => rows.slice(-1))
    expect(judgedBy(levelsAddUp, items).sentences).toEqual([])
    const { unchecked } = judgedBy(levelsAddUp, withOpenCell(budget, 'governmentFund', '22904', 'projectTarget'))
    expect(unchecked.length).toBeGreaterThan(1)
    for (const note of unchecked) expect(note).toMatch(/表 9“22904 .*的列未定$/)
  })
})
