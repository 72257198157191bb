import { describe, expect, it } from 'vitest'
import { consistent, consistentWithOthers, judgedBy, withClaims, words } from '@/lib/audit/audit-fixture'
import { PHASES } from '@/lib/budget/phase'
import type { Claim } from '@/lib/budget/statement'
import { changesAddUp } from './changes-add-up'

const budget = consistent('budget')
const changed = (
  subject: Claim['subject'],
  amount: string,
  change: string,
  direction: 'up' | 'down' = 'up',
): Partial<Claim> => ({
  ...{ subject, amount: words(amount), change: words(change), direction, baseYear: 2024 },
})
const same = (subject: Claim['subject'], amount: string): Partial<Claim> => ({ subject, amount: words(amount), direction: 'same', baseYear: 2024 }) // prettier-ignore
const judge = (...claims: readonly Partial<Claim>[]) => judgedBy(changesAddUp, withClaims(budget, ...claims))

describe('changes-add-up', () => {
  it.each(PHASES)('holds in a statement whose figures follow from last year’s (%s)', (phase) => {
    const { holds, sentences, unchecked } = judgedBy(changesAddUp, consistentWithOthers(phase))
    expect([sentences, unchecked]).toEqual([[], []])
    expect(holds).toBeGreaterThan(1)
  })

  it('finds parts whose changes do not come to the change of the whole', () => {
    const { sentences, severities, findings } = judge(changed('basic', '246.00', '5.00'), changed('personnel', '183.00', '8.00'), changed('publicFunds', '63.00', '2.00', 'down')) // prettier-ignore
    expect(sentences).toEqual([
      '说明第一节里基本支出的增减额比各部分的增减相加少 1.00 万元：前者 5.00 万元，后者 6.00 万元。',
    ])
    expect(severities).toEqual(['error'])
    expect(findings[0]?.difference).toBe('-1.00')
  })

  it('counts 减少 as minus and 持平 as nothing', () => {
    expect(judge(changed('basic', '246.00', '6.00'), changed('personnel', '183.00', '8.00'), changed('publicFunds', '63.00', '-2.00', 'down')).holds).toBe(1) // prettier-ignore
    expect(
      judge(changed('basic', '246.00', '8.00'), changed('personnel', '183.00', '8.00'), same('publicFunds', '63.00'))
        .holds,
    ).toBe(1)
  })

  const funds = [
    changed('generalPublic', '284.00', '10.00'),
    changed('governmentFund', '25.00', '4.00', 'down'),
  ] as const

  it('finds funds whose changes are less than that of the whole that they make up', () => {
    expect(judge(changed('expenditure', '309.00', '6.00'), ...funds).holds).toBe(1)
    expect(judge(changed('expenditure', '309.00', '9.00'), ...funds).sentences).toEqual([
      '说明第一节里支出总计的增减额比各部分的增减相加多 3.00 万元：前者 9.00 万元，后者 6.00 万元。',
    ])
  })

  it('leaves it open where there is, or last year may have been, money besides the funds', () => {
    expect(judge(changed('expenditure', '320.00', '9.00'), ...funds)).toMatchObject({
      fails: 0,
      unchecked: ['总额里另有资金，不在这几项里'],
    })
    expect(judge(changed('expenditure', '309.00', '2.00'), ...funds)).toMatchObject({
      fails: 0,
      unchecked: ['上年的总额里可能另有资金'],
    })
    for (const phase of PHASES)
      expect(judgedBy(changesAddUp, consistentWithOthers(phase, { wide: true })).fails).toBe(0)
  })

  it('claims nothing where a part has money and says no change', () => {
    const silent = { subject: 'governmentFund', amount: words('25.00') } as const
    expect(judge(changed('expenditure', '309.00', '9.00'), changed('generalPublic', '284.00', '10.00'), same('stateCapital', '0.00'), silent)).toMatchObject({ holds: 0, fails: 0 }) // prettier-ignore
    expect(judge(changed('basic', '246.00', '5.00'), changed('personnel', '183.00', '8.00'))).toMatchObject({
      holds: 0,
      fails: 0,
    })
  })

  it('is unchecked where a change is no number', () => {
    expect(judge(changed('basic', '246.00', '5. 0'), changed('personnel', '183.00', '3.00'), changed('publicFunds', '63.00', '2.00')).unchecked).toHaveLength(1) // prettier-ignore
  })
})
