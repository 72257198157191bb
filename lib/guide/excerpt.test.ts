import { describe, expect, it } from 'vitest'
import { figureOf } from '@/lib/budget/figure'
import type { ReadingExample } from './list-reading-examples'
import { toExcerpt, toIdentity } from './excerpt'

const cell = (text: string, at?: string) => ({ text, ...(at && { at }) })
const row = (number: number, head: object, total: string, basic = '', at?: string) => ({
  row: number,
  ...head,
  cells: { total: cell(total, at), basic: cell(basic) },
})
const example = (rows: readonly object[], state = 'filled') =>
  ({
    phase: 'budget',
    year: 2030,
    department: '虚构局',
    page: '/a/b/2030',
    document: '0123456789ab',
    corrected: [{ at: 'L1:1-4', corrected: '7.50' }],
    disclosure: {
      form: 'henan-budget',
      identity: { phase: 'budget' },
      claims: [],
      tables: { expenditure: { state, title: '', unit: '万元', columns: ['total', 'basic'], rows } },
    },
  }) as unknown as ReadingExample

const rows = [
  row(1, { level: 'total', name: '合计' }, '9.00', '4.00', 'L1:1-4'),
  row(2, { level: 'department', name: '虚构局' }, '9.00'),
  row(3, { level: 'item', code: '2010101', name: '甲' }, ''),
  row(4, { level: 'item', code: '2010102', name: '乙' }, '5.00'),
  row(5, { level: 'item', code: '2010103', name: '丙' }, '4.00'),
]
const wish = { table: 'expenditure', columns: ['total', 'basic', 'project'], most: 1 } as const

describe('toExcerpt', () => {
  it('shows the sum and the largest lines, in the order of the table, and says how many it leaves out', () => {
    const excerpt = toExcerpt(example(rows), wish)
    expect(excerpt?.rows.map(({ label }) => label)).toEqual(['合计', '乙'])
    expect(toExcerpt(example([...rows].reverse()), { ...wish, most: 2 })?.rows.map(({ label }) => label)).toEqual([
      ...['丙', '乙', '合计'],
    ])
    expect(toExcerpt(example(rows), { ...wish, ofBodies: true })?.rows.map(({ label }) => label)).toEqual([
      ...['合计', '虚构局'],
    ])
    expect(excerpt).toMatchObject({ number: 3, left: 3, address: '/documents/0123456789ab#table-expenditure' })
  })

  it('shows only columns that the document has, a blank as a blank', () => {
    const excerpt = toExcerpt(example(rows), wish)
    expect(excerpt?.heads).toEqual(['合计', '基本支出'])
    expect(excerpt?.rows[1]?.figures.map((figure) => figure?.printed)).toEqual(['5.00', ''])
  })

  it('puts what the document says is right beside what it printed', () => {
    expect(toExcerpt(example(rows), wish)?.rows[0]?.figures[0]).toMatchObject({ printed: '9.00', corrected: '7.50' })
  })

  it('shows nothing of a table that is empty, missing or all blank', () => {
    expect(toExcerpt(example([], 'declaredEmpty'), wish)).toBeUndefined()
    expect(toExcerpt(example([rows[2] ?? {}]), wish)).toBeUndefined()
    expect(toExcerpt(example(rows), { ...wish, table: 'projects' })).toBeUndefined()
  })
})

describe('toIdentity', () => {
  const figure = (text: string) => figureOf({ text }, '万元', { table: 'expenditure', column: 'total' })

  it('says what is between both sides, to the last place', () => {
    expect(toIdentity(figure('0.30'), [figure('0.10'), figure('0.20')])?.difference).toBeUndefined()
    expect(toIdentity(figure('778.96'), [figure('281.65'), figure('497.30')])?.difference).toBe('0.01')
    expect(toIdentity(figure('1.00'), [figure('3.00')])?.difference).toBe('−2.00')
  })

  it('does not take a blank for a zero', () => {
    expect(toIdentity(figure('1.00'), [figure('1.00'), figure('')])).toBeUndefined()
    expect(toIdentity(undefined, [figure('1.00')])).toBeUndefined()
    expect(toIdentity(figure('1.00'), [])).toBeUndefined()
  })
})
