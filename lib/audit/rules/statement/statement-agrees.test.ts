import { describe, expect, it } from 'vitest'
import { consistent, judgedBy, withClaims, words } from '@/lib/audit/audit-fixture'
import { PHASES } from '@/lib/budget/phase'
import type { Claim } from '@/lib/budget/statement'
import { statementAgrees } from './statement-agrees'

const budget = consistent('budget')
const claim = (
  section: number,
  subject: Claim['subject'],
  text: string,
  more: Partial<Claim> = {},
): Partial<Claim> => ({
  ...{ section, subject, amount: words(text) },
  ...more,
})
const judge = (...claims: readonly Partial<Claim>[]) => judgedBy(statementAgrees, withClaims(budget, ...claims))

describe('statement-agrees', () => {
  it.each(PHASES)('holds where sections repeat each other (%s)', (phase) => {
    for (const wide of [false, true]) {
      const { holds, sentences } = judgedBy(statementAgrees, consistent(phase, { wide }))
      expect([sentences, holds]).toEqual([[], 2])
    }
  })

  it('finds two amounts for one thing', () => {
    const { sentences, severities } = judge(claim(3, 'operating', '15.00'), claim(9, 'operating', '16.00'))
    expect(sentences).toEqual([
      '说明第九节的机构运转经费比说明第三节的机构运转经费多 1.00 万元：前者 16.00 万元，后者 15.00 万元。',
    ])
    expect(severities).toEqual(['conflict'])
  })

  it('is unchecked where projects told by themselves may be some of them: those under performance goals', () => {
    const own = [claim(3, 'expenditure', '309.00'), claim(3, 'project', '63.00')]
    const goals = claim(14, 'project', '309.00')
    expect(judge(...own, goals)).toMatchObject({ fails: 0, unchecked: ['句子说的可能只是其中一部分'] })
    // Beside 基本支出 the whole is meant.
    expect(judge(...own, claim(14, 'basic', '246.00'), goals).fails).toBe(1)
    expect(judge(...own, claim(5, 'project', '62.00')).fails).toBe(1)
  })

  it('tells years, plan and execution, labels and funds apart', () => {
    const one = claim(3, 'operating', '15.00')
    expect(judge(one, claim(9, 'operating', '16.00', { year: 2024 })).sentences).toEqual([])
    expect(judge(one, claim(9, 'operating', '16.00', { basis: 'adjusted' })).sentences).toEqual([])
    expect(judge(one, claim(9, 'operating', '16.00', { label: '本级' })).sentences).toEqual([])
    expect(judge(one, claim(3, 'operating', '16.00')).sentences).toEqual([])
    const all = [claim(3, 'expenditure', '309.00'), claim(3, 'project', '63.00')] as const
    expect(judge(...all, claim(5, 'generalPublic', '284.00'), claim(5, 'project', '38.00')).sentences).toEqual([])
    expect(judge(...all, claim(4, 'expenditure', '309.00'), claim(4, 'project', '38.00')).sentences).toHaveLength(1)
  })

  it('lets one section speak of 总计 and another of 本年合计, where the tables have both', () => {
    const wide = consistent('budget', { wide: true })
    const both = [claim(1, 'income', '405.00'), claim(2, 'income', '362.00')] as const
    expect(judgedBy(statementAgrees, withClaims(wide, ...both)).sentences).toEqual([])
    expect(judgedBy(statementAgrees, withClaims(budget, ...both)).sentences).toHaveLength(1)
    expect(judgedBy(statementAgrees, withClaims(wide, both[0], claim(2, 'income', '363.00'))).sentences).toHaveLength(1)
  })

  it('asks nothing of words for several things, and is unchecked where something is no number', () => {
    expect(judge(claim(3, 'other', '15.00'), claim(9, 'other', '16.00'))).toMatchObject({ holds: 0, fails: 0 })
    expect(judge(claim(3, 'operating', '15.00'), claim(9, 'operating', '16. 0')).unchecked).toHaveLength(1)
  })
})
