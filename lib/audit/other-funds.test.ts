import { describe, expect, it } from 'vitest'
import { consistent, withCell, withTable } from './audit-fixture'
import { hasOtherFunds, openByOtherFunds } from './other-funds'
import { PHASES } from '@/lib/budget/phase'

describe('hasOtherFunds', () => {
  it.each(PHASES)('sees money beside the three funds (%s)', (phase) => {
    expect(hasOtherFunds(consistent(phase))).toBe(false)
    expect(hasOtherFunds(consistent(phase, { wide: true }))).toBe(true)
  })

  it('sees savings of other money that only the accounts’ balances tell', () => {
    const wide = consistent('final', { wide: true })
    const noIncome = withCell(withCell(wide, 'income', '合计', 'business', ''), 'income', '合计', 'other', '')
    expect(hasOtherFunds(noIncome)).toBe(false)
    expect(hasOtherFunds(withCell(noIncome, 'balance', '上年结转结余', 'amount', '44.00'))).toBe(true)
  })

  it('does not know where the table has no column for it and its sum is more than the funds', () => {
    const made = consistent('budget')
    const sums = (columns: readonly string[]) =>
      ({ ...made, tables: { ...made.tables, income: { ...made.tables.income, columns } } }) as typeof made
    expect(hasOtherFunds(sums(['total']))).toBeUndefined()
    expect(hasOtherFunds(sums(['total', 'generalPublic', 'governmentFund']))).toBe(false)
  })

  it('does not know without an income table', () => {
    const none = withTable(consistent('budget'), 'income', undefined)
    expect(hasOtherFunds(none)).toBeUndefined()
    expect(openByOtherFunds(none).unchecked).toBe('收入表没有或者不分资金，不知是否另有单位资金')
    expect(openByOtherFunds(consistent('budget'))).toEqual({})
  })
})
