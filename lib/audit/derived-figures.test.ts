import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { consistentDisclosure } from '@/lib/testing/consistent-disclosure'
import type { Disclosure } from '@/lib/budget/disclosure'
import type { Claim } from '@/lib/budget/statement'
import { derivedFigures } from './derived-figures'

const [made] = fc.sample(consistentDisclosure({ phase: 'budget' }), { numRuns: 1, seed: 5 }) as [Disclosure]
const withClaims = (...claims: readonly Partial<Claim>[]): Disclosure => ({
  ...made,
  claims: claims.map((claim, i) => ({
    ...{ section: 1, subject: 'generalPublic', year: 2025, basis: 'initial', at: `L${i + 1}`, unit: '万元' },
    ...claim,
  })) as Claim[],
})
const lastYear = (...claims: readonly Partial<Claim>[]) =>
  derivedFigures(withClaims(...claims)).filter(({ kind }) => kind === 'lastYear')

describe('last year, out of this year’s change', () => {
  it('goes back by the change, whichever way it went', () => {
    const stated = { amount: { text: '778.96' }, change: { text: '48.33' }, baseYear: 2024 }
    expect(lastYear({ ...stated, direction: 'down' })).toMatchObject([
      { year: 2024, amount: '827.29', arithmetic: '778.96 + 48.33 = 827.29' },
    ])
    expect(lastYear({ ...stated, direction: 'up' })).toMatchObject([{ amount: '730.63' }])
    expect(lastYear({ ...stated, change: { text: '-48.33' }, direction: 'down' })).toMatchObject([{ amount: '827.29' }])
  })

  it('is the same where the sentence says so, and nothing where it says nothing', () => {
    expect(lastYear({ amount: { text: '1.50' }, direction: 'same', baseYear: 2024 })).toMatchObject([
      { amount: '1.50' },
    ])
    expect(lastYear({ amount: { text: '1.50' } })).toEqual([])
    expect(lastYear({ amount: { text: '1.50' }, direction: 'up', baseYear: 2024 })).toEqual([])
  })

  it('does not follow from what was left open', () => {
    const resolved = { text: '48.33', how: 'placed', certainty: 'open' } as const
    const stated = { amount: { text: '778.96' }, baseYear: 2024, direction: 'up' } as const
    expect(lastYear({ ...stated, change: { text: '48.33', resolved } })).toEqual([])
    expect(lastYear({ ...stated, amount: { text: '778.96', resolved }, change: { text: '48.33' } })).toEqual([])
  })

  it('takes both sides from the income of the section when the sentence speaks of both', () => {
    const income = { subject: 'income' as const, amount: { text: '10.00' } }
    const both = {
      subject: 'incomeAndExpenditure' as const,
      change: { text: '4.00' },
      direction: 'up' as const,
      baseYear: 2024,
    }
    expect(lastYear(income, both)).toMatchObject([
      { subject: 'income', amount: '6.00' },
      { subject: 'expenditure', amount: '6.00' },
    ])
  })
})

describe('what a piece costs', () => {
  const costs = (
    total: string,
    ...targets: readonly { name: string; number: string; unit: string; operator?: string }[]
  ) => {
    const indicators = targets.map(({ name, number, unit, operator = '=' }) => ({
      ...{ row: 2, kind: 'output', name, target: { text: `${number}${unit}`, operator, number, unit } },
    }))
    const row = { row: 1, level: 'project', name: '虚构项目', cells: { total: { text: total } }, indicators }
    const table = { state: 'filled', title: '虚构', unit: '万元', columns: ['total'], rows: [row] }
    const disclosure = { ...made, claims: [], tables: { projectPerformance: table } } as unknown as Disclosure
    return derivedFigures(disclosure)
  }

  it('divides the project’s money by its one quantity, for people by month too', () => {
    expect(costs('197.53', { name: '人员数量', number: '45', unit: '人' })).toMatchObject([
      { quantity: '45', countUnit: '人', bound: 'exact', yuan: '43895.56', yuanPerMonth: '3657.96' },
    ])
  })

  it('says that a least quantity makes it at most so much, and a most quantity at least', () => {
    expect(costs('10.00', { name: '购置', number: '4', unit: '台', operator: '>=' })).toMatchObject([
      { bound: 'atMost' },
    ])
    expect(costs('10.00', { name: '购置', number: '4', unit: '台', operator: '<=' })).toMatchObject([
      { bound: 'atLeast' },
    ])
  })

  it('counts a monthly quantity twelve times', () => {
    expect(costs('1.20', { name: '受理月均量', number: '100', unit: '件' })).toMatchObject([
      { quantity: '1200', yuan: '10.00' },
    ])
  })

  it('derives nothing from several quantities, from one piece, from shares and times', () => {
    const laptop = { name: '笔记本', number: '90', unit: '台' }
    expect(costs('513', laptop, { name: '台式机', number: '750', unit: '台' })).toEqual([])
    expect(costs('513', { name: '平台', number: '1', unit: '个' })).toEqual([])
    expect(costs('513', { name: '合格率', number: '95', unit: '%' })).toEqual([])
    expect(costs('513', { name: '完成时间', number: '12', unit: '月' })).toEqual([])
  })
})
