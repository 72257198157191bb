import { describe, expect, it } from 'vitest'
import { consistent, consistentWithOthers, judgedBy, withClaims, words } from '@/lib/audit/audit-fixture'
import { PHASES } from '@/lib/budget/phase'
import type { Claim } from '@/lib/budget/statement'
import { statedShares } from './stated-shares'

const budget = consistent('budget')
const whole = (text: string, more: Partial<Claim> = {}): Partial<Claim> => ({
  subject: 'expenditure',
  amount: words(text),
  ...more,
})
const part = (text: string, share: string, more: Partial<Claim> = {}): Partial<Claim> => ({
  ...{ subject: 'basic', amount: words(text), share: words(share) },
  ...more,
})
const judge = (...claims: readonly Partial<Claim>[]) => judgedBy(statedShares, withClaims(budget, ...claims))

describe('stated-shares', () => {
  it.each(PHASES)('holds in a statement of its own figures (%s)', (phase) => {
    const { holds, sentences, unchecked } = judgedBy(statedShares, consistentWithOthers(phase, { wide: true }))
    expect([sentences, unchecked]).toEqual([[], []])
    expect(holds).toBeGreaterThan(5)
  })

  it('finds a share that is another’s', () => {
    const { sentences, severities, findings } = judge(whole('300.00'), part('200.00', '33.33'))
    expect(sentences).toEqual([
      '说明第一节的基本支出写占 33.33%，按写明的数算是 66.67%：200.00 万元除以说明第一节的支出总计 300.00 万元。',
    ])
    expect(severities).toEqual(['error'])
    expect(findings).toMatchObject([{ published: { text: '33.33' }, expected: { text: '300.00' } }])
  })

  it('takes the whole that its own section names last', () => {
    const general = whole('250.00', { subject: 'generalPublic' })
    expect(judge(whole('300.00'), general, part('200.00', '80')).holds).toBe(1)
    expect(judge(whole('300.00'), general, part('200.00', '66.67')).fails).toBe(1)
    expect(judge(whole('300.00', { section: 2 }), part('200.00', '66.67')).unchecked).toEqual(['没有写明部分或总数'])
    expect(judge(part('200.00', '66.67'), whole('300.00')).unchecked).toHaveLength(1)
    const plan = whole('300.00', { basis: 'adjusted' })
    expect(judge(plan, part('200.00', '66.67')).unchecked).toHaveLength(1)
  })

  it('only asks where a plan is told as a share of what was spent', () => {
    const evaluated = part('66.50', '100', { subject: 'selfEvaluation', basis: 'initial', shareOf: 'project' })
    const spent = whole('71.87', { subject: 'project', basis: 'executed' })
    const accounts = withClaims(consistent('final'), spent, evaluated)
    expect(judgedBy(statedShares, accounts)).toMatchObject({ severities: ['doubt'] })
    const same = withClaims(consistent('final'), spent, { ...evaluated, basis: 'executed' })
    expect(judgedBy(statedShares, same).severities).toEqual(['error'])
  })

  it('lets an item be a share of its class, or of all', () => {
    const general = whole('300.00', { subject: 'generalPublic' })
    const line = (label: string, text: string, share: string) => part(text, share, { subject: 'functionLine', label })
    const upper = line('一般公共服务支出', '200.00', '66.67')
    const label = '一般公共服务支出 · 政府办公厅（室）及相关机构事务'
    expect(judge(general, upper, line(label, '50.00', '25')).holds).toBe(2)
    expect(judge(general, upper, line(label, '50.00', '16.67')).holds).toBe(2)
    expect(judge(general, upper, line(label, '50.00', '20')).sentences).toEqual([
      `说明第一节“${label}”写占 20%，按写明的数算是 16.67%：50.00 万元除以说明第一节的一般公共预算支出 300.00 万元。`,
    ])
  })

  it('allows what rounding of small figures can do, and no more', () => {
    // 0.104 of 0.296 is printed as 0.10 of 0.30.
    expect(judge(whole('0.30'), part('0.10', '35.14')).holds).toBe(1)
    expect(judge(whole('0.30'), part('0.10', '36.00')).fails).toBe(1)
    expect(judge(whole('3000.00'), part('1000.00', '33.36')).severities).toEqual(['error'])
  })

  it('weighs a hundredth of a percent as rounding: shares are made to come to a hundred', () => {
    expect(judge(whole('21955.35'), part('13994.31', '63.75')).severities).toEqual(['rounding'])
    expect(judge(whole('21955.35'), part('13994.31', '63.76')).severities).toEqual(['error'])
    // Without decimals one more is a whole percent.
    expect(judge(whole('21955.35'), part('13994.31', '66')).severities).toEqual(['error'])
  })

  it('finds shares of nothing, once for a section, as a matter of form', () => {
    const of = (subject: Claim['subject']) => part('0.00', '0.00', { subject })
    const { sentences, severities } = judge(whole('0.00', { subject: 'threePublic' }), of('abroad'), of('reception'))
    expect(sentences).toEqual([
      '说明第一节的“三公”经费是 0，“因公出国（境）费”、“公务接待费”仍写占 0.00%：总数是 0，没有比例可言。',
    ])
    expect(severities).toEqual(['form'])
    expect(judge(whole('300.00'), part('0.00', '0.00')).holds).toBe(1)
  })

  it('is unchecked where the whole is not there, and where no number is printed', () => {
    expect(judge(whole('300.00'), part('200.00', '大部分')).unchecked).toEqual(['没有写明部分或总数'])
    expect(judge(whole('300.00'), part('200.00', '66', { subject: 'other' })).unchecked).toEqual(['没有写明部分或总数'])
  })
})
