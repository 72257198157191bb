import { describe, expect, it } from 'vitest'
import { consistent, consistentWithOthers, judgedBy, withClaims } from '@/lib/audit/audit-fixture'
import type { Disclosure } from '@/lib/budget/disclosure'
import { PHASES } from '@/lib/budget/phase'
import type { Claim } from '@/lib/budget/statement'
import { againstLastYear } from './against-last-year'

const { disclosure, previous = disclosure } = consistentWithOthers('budget')
const judge = (now: Disclosure, before: Disclosure | undefined) =>
  judgedBy(againstLastYear, { disclosure: now, previous: before })
const saying = (now: Disclosure, subject: Claim['subject'], change: string): Disclosure => ({
  ...now,
  claims: now.claims.map((claim) =>
    claim.subject === subject && claim.change
      ? { ...claim, amount: { text: claim.amount?.text ?? '', at: 'L9:1-6' }, change: { text: change } }
      : claim,
  ),
})

describe('against-last-year', () => {
  it.each(PHASES)('holds where last year’s document says what follows (%s)', (phase) => {
    for (const wide of [false, true]) {
      const { holds, unchecked, sentences } = judgedBy(againstLastYear, consistentWithOthers(phase, { wide }))
      expect([sentences, unchecked]).toEqual([[], []])
      expect(holds).toBeGreaterThan(7)
    }
  })

  it('finds another figure there, and says of which document it is', () => {
    const { findings, sentences } = judge(saying(disclosure, 'governmentFund', '1.05'), previous)
    expect(sentences).toEqual([
      '由本年说明推得的 2024 年政府性基金支出比 2024 年预算公开的政府性基金支出少 1.00 万元：前者 23.95 万元，后者 24.95 万元。',
    ])
    expect(findings).toMatchObject([
      {
        ...{ severity: 'conflict', difference: '-1.00' },
        published: { text: '23.95', at: 'L9:1-6', parts: [{ at: 'L9:1-6', text: '25.00' }, { text: '1.05' }] },
        expected: { document: '1'.repeat(64), table: 'governmentFund', column: 'total', text: '24.95' },
      },
    ])
  })

  it('is rounding where each of the two figures that it follows from may be a hundredth off', () => {
    for (const change of ['0.06', '0.07'])
      expect(judge(saying(disclosure, 'governmentFund', change), previous).severities).toEqual(['rounding'])
    expect(judge(saying(disclosure, 'governmentFund', '0.08'), previous).severities).toEqual(['conflict'])
  })

  it('holds 总计 against 总计, and where nothing was carried over against what it fits', () => {
    const accounts = consistent('final')
    const before = consistentWithOthers('final', { wide: true }).previous
    const stated = {
      subject: 'incomeAndExpenditure',
      amount: { text: '309.00' },
      direction: 'down',
      baseYear: 2024,
    } as const
    // 554.05 with what is carried over on either side.
    const whole = withClaims(accounts, { ...stated, change: { text: '245.05' } })
    expect(judge(whole, before)).toMatchObject({ holds: 2, sentences: [] })
    const neither = withClaims(accounts, { ...stated, change: { text: '245.50' } })
    expect(judge(neither, before).sentences).toHaveLength(2)
    const carried = consistentWithOthers('final', { wide: true }).disclosure
    const thisYear = withClaims(carried, {
      ...{ ...stated, direction: 'up', amount: { text: '555.00' }, change: { text: '43.55' } },
    })
    // 511.45 came in last year, of 554.05: a sum that counts what was carried over is not held against one that does not.
    expect(judge(thisYear, before).sentences).toMatchObject([
      expect.stringContaining(
        '2024 年收入总计比 2024 年决算公开的收入总计少 42.60 万元：前者 511.45 万元，后者 554.05 万元',
      ),
      expect.stringContaining('2024 年支出总计'),
    ])
  })

  it('tells basic expenditure of all money from that of one fund', () => {
    const { disclosure: now, previous: before } = consistentWithOthers('final', { wide: true })
    const all = withClaims(
      now,
      { subject: 'expenditure', amount: { text: '405.00' }, section: 3 },
      {
        ...{ subject: 'basic', section: 3, amount: { text: '258.00' }, change: { text: '0.45' } },
        ...{ direction: 'up', baseYear: 2024 },
      },
    )
    expect(judge(all, before)).toMatchObject({ holds: 1, sentences: [] })
  })

  it('says nothing of another year than the one before', () => {
    const older = withClaims(disclosure, {
      ...{ subject: 'generalPublic', amount: { text: '284.00' }, change: { text: '100.00' } },
      ...{ direction: 'up', baseYear: 2023 },
    })
    expect(judge(older, previous)).toMatchObject({ holds: 0, fails: 0, unchecked: [] })
  })

  it('is unchecked without last year’s document, and with one that is not comparable', () => {
    const other = (identity: Partial<Disclosure['identity']>) =>
      judge(disclosure, { ...previous, identity: { ...previous.identity, ...identity } }).unchecked
    expect(judge(disclosure, undefined).unchecked).toEqual(['没有上年的同类文件'])
    const not = ['不是同一单位、同一口径的文件，不能相比']
    expect(other({ scope: 'unit', unit: '901001' })).toEqual(not)
    expect(other({ department: '902' })).toEqual(not)
    expect(other({ phase: 'final' })).toEqual(not)
    expect(other({ year: 2023 })).toEqual(not)
    expect(other({ year: 2025 })).toEqual(not)
    expect(other({})).toEqual([])
  })
})
