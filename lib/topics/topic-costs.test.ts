import { describe, expect, it } from 'vitest'
import { figureOf } from '@/lib/budget/figure'
import { moneyToText } from '@/lib/budget/money'
import type { TopicQuantity } from './topic'
import { againstCap, countOf, type TopicProject } from './topic-costs'

const people: TopicQuantity = {
  title: '人数',
  per: '人',
  units: ['人', '名'],
  any: ['人数'],
  none: [],
  monthly: true,
  add: false,
}
const pieces: TopicQuantity = { ...people, title: '电脑', per: '台', monthly: false, add: true }
const indicator = (number: string, operator: string | null = null, name = '人数', unit = '人') => ({
  name,
  operator,
  unit,
  number,
  target: undefined,
})
const project = (
  wan: string,
  indicators: ReturnType<typeof indicator>[],
): Pick<TopicProject, 'quantities' | 'total'> => ({
  total: figureOf({ text: wan }, '万元', { table: 'projects', column: 'total' }),
  quantities: [{ quantity: 0, indicators }],
})
const yuan = (count: ReturnType<typeof countOf>) => count?.cost && moneyToText(count.cost.money, '元')

describe('what one costs', () => {
  it('is the amount over people and months, with its arithmetic', () => {
    const count = countOf(project('197.53', [indicator('45')]), [people])
    expect(count?.cost?.arithmetic).toBe('1,975,300.00 元 ÷ 45 人 ÷ 12 个月 = 3657.96 元')
    expect(count?.cost?.bound).toBe('exact')
  })

  it('is at most so much where the target is a least', () => {
    const count = countOf(project('513.00', [indicator('90', '>='), indicator('750', '>=')]), [pieces])
    expect(count?.cost).toMatchObject({ bound: 'atMost' })
    expect(yuan(count)).toBe('6107.14')
  })

  it('counts a monthly average twelve times', () => {
    const calls = { ...pieces, per: '件' }
    const count = countOf(project('4.25', [indicator('8000', '>=', '受理月平均量', '件')]), [calls])
    expect(yuan(count)).toBe('0.44')
    expect(count?.cost?.arithmetic).toContain('8000 × 12 件')
  })

  it.each([
    ['several', project('10', [indicator('2'), indicator('3')])],
    ['noAmount', project('', [indicator('2')])],
    ['noNumber', project('10', [indicator('2.5')])],
    ['noNumber', project('10', [indicator('0')])],
  ] as const)('is not known (%s), and why is told', (why, own) => {
    expect(countOf(own, [people])).toMatchObject({ cost: undefined, without: why })
  })

  it('is not asked where nothing counts', () => {
    expect(countOf({ ...project('10', []), quantities: [] }, [people])).toBeUndefined()
  })
})

describe('the document’s own most', () => {
  const count = countOf(project('197.53', [indicator('45')]), [people])

  it('is held against the cost of the same time', () => {
    const cap = indicator('3657.97', '<=', '人均支出每月控制', '元')
    expect(againstCap(count?.cost, people, cap)).toEqual({ relation: 'below', difference: '0.01' })
    expect(againstCap(count?.cost, people, { ...cap, number: '3000' })).toMatchObject({ relation: 'above' })
  })

  it('is left alone where it does not say of which time it is', () => {
    expect(againstCap(count?.cost, people, indicator('300', '<=', '人均支出成本', '元'))).toBeUndefined()
  })
})
