import { describe, expect, it } from 'vitest'
import { consistent, consistentWithOthers, judgedBy, withClaims, words } from '@/lib/audit/audit-fixture'
import { PHASES } from '@/lib/budget/phase'
import type { Claim } from '@/lib/budget/statement'
import { statedChanges } from './stated-changes'

const budget = consistent('budget')
const changed = (amount: string, change: string, percent: string, direction: Claim['direction']): Partial<Claim> => ({
  ...{ subject: 'generalPublic', amount: words(amount), change: words(change), changePercent: words(percent) },
  ...{ ...(direction && { direction }), baseYear: 2024 },
})
const judge = (...claims: readonly Partial<Claim>[]) => judgedBy(statedChanges, withClaims(budget, ...claims))

describe('stated-changes', () => {
  it.each(PHASES)('holds in a statement whose figures follow from last year’s (%s)', (phase) => {
    const { holds, sentences, unchecked } = judgedBy(statedChanges, consistentWithOthers(phase, { wide: true }))
    expect([sentences, unchecked]).toEqual([[], []])
    expect(holds).toBeGreaterThan(6)
  })

  it('goes back by the change, up or down, with or without a sign', () => {
    expect(judge(changed('120.00', '20.00', '20.00', 'up')).holds).toBe(1)
    expect(judge(changed('80.00', '20.00', '20.00', 'down')).holds).toBe(1)
    expect(judge(changed('80.00', '-20.00', '20.00', 'down')).holds).toBe(1)
  })

  it('finds a rate of this year’s figure instead of last year’s', () => {
    const { sentences, severities, findings } = judge(changed('120.00', '20.00', '16.67', 'up'))
    expect(sentences).toEqual([
      '说明第一节的一般公共预算支出写增加 16.67%；按增加 20.00 万元、本年 120.00 万元推算，上年是 100.00 万元，应是 20%。',
    ])
    expect(severities).toEqual(['error'])
    expect(findings).toMatchObject([{ published: { text: '16.67' }, expected: { text: '20%' } }])
  })

  it('takes the amount of both sides (收支) from the income of the section', () => {
    const income = { subject: 'income', amount: words('120.00') } as const
    const both = {
      subject: 'incomeAndExpenditure',
      change: words('20.00'),
      changePercent: words('20'),
      direction: 'up',
    } as const
    expect(judge(income, both).holds).toBe(1)
    expect(judge({ ...income, section: 2 }, both).unchecked).toEqual(['没有写明金额或增减额'])
  })

  it('knows that there is no rate where nothing was there before; 100 % and 0 % are how many write it, told once', () => {
    const { sentences, severities } = judge(changed('5.00', '5.00', '100', 'up'), changed('0.00', '0.00', '0.00', 'up'))
    expect(sentences).toEqual([
      '有 2 处上年金额为 0，仍写了增减的百分比：说明第一节的一般公共预算支出写 100%、说明第一节的一般公共预算支出写 0.00%。基数为 0 时没有比例可算。',
    ])
    expect(severities).toEqual(['form'])
    expect(judge(changed('5.00', '5.00', '50', 'up')).severities).toEqual(['doubt'])
  })

  it('allows what rounding of small figures can do, and no more', () => {
    // 0.034 less than 0.136, a quarter, is printed as 0.03 and 0.10.
    expect(judge(changed('0.10', '0.03', '25.00', 'down')).holds).toBe(1)
    expect(judge(changed('0.10', '0.03', '30.00', 'down')).fails).toBe(1)
    expect(judge(changed('0.01', '0.01', '50.00', 'down')).fails).toBe(0)
  })

  it('is unchecked where last year’s figure was too small to be printed, which makes a great percentage', () => {
    expect(judge(changed('0.86', '0.86', '34400', 'up'))).toMatchObject({
      fails: 0,
      unchecked: ['上年数小得算不出比例'],
    })
    expect(judge(changed('0.86', '0.86', '2000', 'up')).severities).toEqual(['doubt'])
  })

  it('is unchecked without amount, change or number', () => {
    const { amount: _, ...withoutAmount } = changed('120.00', '20.00', '20', 'up')
    const note = ['没有写明金额或增减额']
    expect(judge(withoutAmount).unchecked).toEqual(note)
    expect(judge(changed('120.00', '—', '20', 'up')).unchecked).toEqual(note)
    expect(judge(changed('120.00', '20.00', '两成', 'up')).unchecked).toEqual(note)
    expect(judge({ subject: 'generalPublic', amount: words('1.00') })).toMatchObject({ holds: 0, unchecked: [] })
  })
})
