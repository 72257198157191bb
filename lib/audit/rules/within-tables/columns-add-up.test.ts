import { describe, expect, it } from 'vitest'
import { consistent, judgedBy, withCell, withOpenCell } from '@/lib/audit/audit-fixture'
import { PHASES } from '@/lib/budget/phase'
import { columnsAddUp } from './columns-add-up'

const budget = consistent('budget')
const judge = (...of: Parameters<typeof withCell>) => judgedBy(columnsAddUp, withCell(...of))

describe('columns-add-up', () => {
  it.each(PHASES)('holds in every row of every table (%s)', (phase) => {
    for (const wide of [false, true]) {
      const { holds, unchecked, sentences } = judgedBy(columnsAddUp, consistent(phase, { wide, units: 3 }))
      expect([sentences, unchecked]).toEqual([[], []])
      expect(holds).toBeGreaterThan(40)
    }
  })

  it('asks no kind of spending of what is carried into next year', () => {
    const row = (number: number, role: string, total: string, project: string) => ({
      ...{
        row: number,
        side: 'expenditure',
        role,
        label: role,
        cells: { total: { text: total }, project: { text: project } },
      },
    })
    const given = (carried: string, total: string) => {
      const rows = [
        row(1, 'thisYear', '5.00', '5.00'),
        row(2, 'carriedOver', carried, ''),
        row(3, 'total', total, '5.00'),
      ]
      const balance = { ...budget.tables.balance, columns: ['total', 'project'], rows }
      return judgedBy(columnsAddUp, { ...budget, tables: { balance } } as unknown as typeof budget).sentences
    }
    expect(given('2.00', '7.00')).toEqual([])
    expect(given('', '7.00')).toHaveLength(1)
  })

  it('finds the row whose sum is not the sum of its columns', () => {
    const { sentences, severities, findings } = judge(budget, 'expenditure', '2080505', 'basic', '15.50')
    expect(sentences).toEqual([
      '表 3“2080505 机关事业单位基本养老保险缴费支出”行“合计”比同一行各栏相加少 0.50 万元：前者 15.00 万元，后者 15.50 万元。',
      '表 3“2080505 机关事业单位基本养老保险缴费支出”行“基本支出 › 小计”比同一行各栏相加多 0.50 万元：前者 15.50 万元，后者 15.00 万元。',
    ])
    expect(severities).toEqual(['error', 'error'])
    expect(findings[0]).toMatchObject({
      published: { table: 'expenditure', row: 10, column: 'total', text: '15.00' },
      expected: { text: '15.50', parts: [{ column: 'basic', text: '15.50' }] },
    })
  })

  it('finds 其中：财政拨款 that is more than what it is part of, not what is less', () => {
    expect(judge(budget, 'economicSummary', '30201', 'appropriation', '20.10').sentences).toEqual([
      expect.stringContaining('0.10 万元：前者 20.10 万元，后者 20.00 万元。'),
    ])
    expect(judge(budget, 'economicSummary', '30201', 'appropriation', '19.00').sentences).toEqual([])
  })

  it('is rounding within half a unit of each figure', () => {
    const { severities, sentences } = judge(budget, 'threePublic', '年初预算数', 'total', '3.01')
    // One part alone is the same amount and rounds alike.
    expect(severities).toEqual(['rounding'])
    expect(sentences[0]).toMatch(/多 0\.01 万元：.+，在四舍五入的范围内。$/)
    expect(judge(budget, 'threePublic', '年初预算数', 'total', '3.02').severities).toEqual(['error'])
  })

  it('asks nothing of a column that only sums are printed of', () => {
    const table = budget.tables.expenditure
    const bare = (table?.rows ?? []).reduce(
      (so, row) =>
        ['projectOperating', 'projectTarget'].reduce(
          (of, column) => withCell(of, 'expenditure', `${row.code ?? row.name}`, column, ''),
          so,
        ),
      budget,
    )
    expect(judgedBy(columnsAddUp, bare).sentences).toEqual([])
  })

  it('is unchecked where a column is open, and where something is printed that is no number', () => {
    expect(judgedBy(columnsAddUp, withOpenCell(budget, 'income', '合计', 'governmentFund'))).toMatchObject({
      sentences: [],
      // Whatever stands beside an open figure may stand in another column too.
      unchecked: ['本年收入 › 一般公共预算 › 小计', '总计', '本年收入 › 合计'].map(
        (column) => `“表 2“合计”行“${column}””的列未定`,
      ),
    })
    expect(judge(budget, 'income', '合计', 'governmentFund', '25.0 0').unchecked).toEqual([
      '“表 2“合计”行“本年收入 › 政府性基金””不是一个数',
    ])
  })
})
