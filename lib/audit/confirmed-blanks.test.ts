import { describe, expect, it } from 'vitest'
import { consistent, judgedBy, placed, withCell } from './audit-fixture'
import { confirmedBlanks } from './confirmed-blanks'
import { columnsAddUp } from './rules/within-tables/columns-add-up'
import { runAudit } from './run-audit'

const budget = consistent('budget')

describe('confirmedBlanks', () => {
  it('are those that a sum of something holds without', () => {
    const confirmed = confirmedBlanks(placed(budget))
    expect(confirmed.size).toBeGreaterThan(10)
    // 合计 of 支出 has a 基本支出 of 246.00: read as blank, no sum holds without it.
    const missed = placed(withCell(budget, 'expenditure', '合计', 'basic', ''))
    expect([...confirmedBlanks(missed)].filter((key) => key.startsWith('expenditure/合计/'))).not.toContain(
      'expenditure/合计/basic',
    )
  })

  it('are none where every blank has a place, as the empty cell of a grid has', () => {
    expect(confirmedBlanks(budget).size).toBe(0)
  })

  it('leave what rests on a blank that nothing bears out unchecked, never found', () => {
    const missed = placed(withCell(budget, 'expenditure', '合计', 'basic', ''))
    const { unchecked, sentences } = judgedBy(columnsAddUp, missed)
    expect(sentences).toEqual([])
    expect(unchecked).toContainEqual(expect.stringMatching(/^“表 3“合计”行.*读作空白，别处没有印证$/))
    expect(runAudit({ disclosure: missed }).findings.map(({ sentence }) => sentence)).toEqual([])
  })

  it('let a changed figure be found beside blanks that something bears out', () => {
    const changed = placed(withCell(budget, 'expenditure', '合计', 'total', '309.02'))
    expect(judgedBy(columnsAddUp, changed).sentences).toEqual([expect.stringContaining('309.02')])
  })
})
