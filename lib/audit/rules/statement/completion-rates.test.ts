import { describe, expect, it } from 'vitest'
import { consistent, consistentWithOthers, judgedBy, withClaims, words } from '@/lib/audit/audit-fixture'
import type { Claim } from '@/lib/budget/statement'
import { completionRates } from './completion-rates'

const accounts = consistent('final')
const plan = (text: string, more: Partial<Claim> = {}): Partial<Claim> => ({ subject: 'generalPublic', basis: 'initial', amount: words(text), ...more }) // prettier-ignore
const spent = (text: string, rate: string, more: Partial<Claim> = {}): Partial<Claim> => ({
  ...{ subject: 'generalPublic', amount: words(text), completionRate: words(rate), rateOf: 'initial' },
  ...more,
})
const judge = (...claims: readonly Partial<Claim>[]) => judgedBy(completionRates, withClaims(accounts, ...claims))

describe('completion-rates', () => {
  it('holds, rounded or cut off', () => {
    expect(judgedBy(completionRates, consistentWithOthers('final'))).toMatchObject({
      holds: 1,
      sentences: [],
      unchecked: [],
    })
    expect(judge(plan('300.00'), spent('200.00', '66.67')).holds).toBe(1)
    expect(judge(plan('300.00'), spent('200.00', '66.66')).holds).toBe(1)
    expect(judge(plan('300.00'), spent('200.00', '66')).holds).toBe(1)
  })

  it('finds a rate that does not follow', () => {
    const { sentences, severities, findings } = judge(plan('300.00'), spent('200.00', '70.00'))
    expect(sentences).toEqual([
      '说明第一节的一般公共预算支出写完成年初预算的 70.00%，按写明的数算是 66.67%：决算 200.00 万元，年初预算 300.00 万元。',
    ])
    expect(severities).toEqual(['error'])
    expect(findings).toMatchObject([{ published: { text: '70.00' }, expected: { text: '66.67%' } }])
  })

  it('takes the plan that the rate fits, else the one that it names', () => {
    const adjusted = plan('250.00', { basis: 'adjusted' })
    expect(judge(plan('300.00'), adjusted, spent('200.00', '66.67')).holds).toBe(1)
    expect(judge(plan('300.00'), adjusted, spent('200.00', '80.00')).holds).toBe(1)
    expect(judge(plan('300.00'), adjusted, spent('200.00', '90.00', { rateOf: 'adjusted' })).sentences).toEqual([
      '说明第一节的一般公共预算支出写完成全年预算的 90.00%，按写明的数算是 80%：决算 200.00 万元，全年预算 250.00 万元。',
    ])
    const otherSection = plan('200.00', { section: 2 })
    expect(judge(otherSection, spent('200.00', '66.67')).unchecked).toEqual(['没有写明预算数或决算数'])
  })

  it('knows that there is no rate of nothing, as a matter of form', () => {
    expect(judge(plan('0.00'), spent('0.00', '100'))).toMatchObject({
      severities: ['form'],
      sentences: ['说明第一节的一般公共预算支出写完成年初预算的 100%，年初预算是 0，没有基数就没有比例。'],
    })
  })

  it('allows what rounding of small figures can do', () => {
    // 0.034 of 0.096 is printed as 0.03 of 0.10.
    expect(judge(plan('0.10'), spent('0.03', '35.42')).holds).toBe(1)
    expect(judge(plan('0.10'), spent('0.03', '38.00')).fails).toBe(1)
  })

  it('is unchecked where no plan, no amount or no number stands; and says nothing of a budget', () => {
    const unchecked = ['没有写明预算数或决算数']
    expect(judge(spent('200.00', '66.67')).unchecked).toEqual(unchecked)
    expect(judge(plan('300.00'), spent('—', '66.67')).unchecked).toEqual(unchecked)
    expect(judge(plan('300.00'), spent('200.00', '约七成')).unchecked).toEqual(unchecked)
    expect(judgedBy(completionRates, consistent('budget'))).toMatchObject({ holds: 0, unchecked: [] })
  })
})
