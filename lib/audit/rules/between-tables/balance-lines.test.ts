import { describe, expect, it } from 'vitest'
import { consistent, judgedBy, withCell, withOpenCell } from '@/lib/audit/audit-fixture'
import { PHASES } from '@/lib/budget/phase'
import { balanceLines } from './balance-lines'

const budget = consistent('budget')

describe('balance-lines', () => {
  it.each(PHASES)('holds line by line where all money is appropriations (%s)', (phase) => {
    const { holds, sentences } = judgedBy(balanceLines, consistent(phase))
    expect(sentences).toEqual([])
    expect(holds).toBeGreaterThan(0)
  })

  it('names the class in which the two balances part', () => {
    const { sentences, severities } = judgedBy(
      balanceLines,
      withCell(budget, 'appropriationBalance', '一般公共服务支出', 'total', ''),
    )
    expect(sentences).toEqual([
      expect.stringMatching(
        /^表 1 支出“.*一般公共服务支出”行“金额”比表 4 支出“.*”行“合计”多 .* 万元：前者 .* 万元，后者空白。$/,
      ),
    ])
    expect(severities).toEqual(['conflict'])
  })

  it('is unchecked where a figure is open, and where there is other money too', () => {
    const open = withOpenCell(
      withCell(budget, 'appropriationBalance', '一般公共服务支出', 'total', '1.00'),
      'appropriationBalance',
      '一般公共服务支出',
      'total',
    )
    expect(judgedBy(balanceLines, open)).toMatchObject({ fails: 0, unchecked: [expect.stringContaining('列未定')] })
    const other = withCell(consistent('budget', { wide: true }), 'income', '合计', 'business', '5.00')
    const { fails, unchecked } = judgedBy(
      balanceLines,
      withCell(other, 'appropriationBalance', '一般公共服务支出', 'total', ''),
    )
    expect(fails).toBe(0)
    expect(unchecked.length).toBeGreaterThan(0)
  })
})
