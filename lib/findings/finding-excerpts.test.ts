import { describe, expect, it } from 'vitest'
import jianxi from '@/data/disclosures/jianxi/zhengwu-fuwu-zhongxin-2024-final.json'
import xigong from '@/data/disclosures/xigong/113-2025-budget.json'
import { disclosureSchema } from '@/lib/budget/disclosure'
import { TABLE_KEYS, tableOf } from '@/lib/budget/tables'
import { toColumnHeads } from '@/lib/documents/column-heads'
import { leafTitles, toFindingExcerpts } from './finding-excerpts'

const accounts = { document: 'a', title: '决算', disclosure: disclosureSchema.parse(jianxi) }
const budget = { document: 'b', title: '预算', disclosure: disclosureSchema.parse(xigong) }

const place = (document: string, at: string | undefined, more: object = {}) => ({
  document,
  at,
  text: '',
  table: undefined,
  row: undefined,
  column: undefined,
  ...more,
})

describe('the rows around a finding', () => {
  it('are those of its figures and one beside, in the columns it is about', () => {
    const at = ['L343:3-9', 'L365:11-15'].map((each) => place('a', each, { table: 'generalPublic' }))
    const { excerpts, words } = toFindingExcerpts([accounts], at)
    expect(words).toEqual([])
    expect(excerpts).toMatchObject([
      { number: 5, heads: ['本年支出 › 小计'], address: '/documents/a#table-generalPublic' },
    ])
    const rows = excerpts[0]?.rows ?? []
    expect(rows.map(({ cells }) => cells[0]?.here)).toEqual([true, false, false, true, false])
    expect(rows.map(({ skipped }) => skipped)).toEqual([0, 0, 8, 0, 0])
    expect(rows[3]).toMatchObject({ code: '221', label: '住房保障支出', cells: [{ text: '0.00' }] })
  })

  it('of a sentence stand with what it says of which year', () => {
    const claim = accounts.disclosure.claims.find(({ amount }) => amount?.at)
    const { excerpts } = toFindingExcerpts([accounts], [place('a', claim?.amount?.at)])
    expect(excerpts).toMatchObject([{ number: undefined, first: '说的是', heads: ['金额'] }])
    expect(excerpts[0]?.rows.flatMap(({ cells }) => cells.filter((cell) => cell?.here))).toHaveLength(1)
  })

  it('of two documents are told apart', () => {
    const { excerpts } = toFindingExcerpts(
      [accounts, budget],
      [
        place('a', 'L343:3-9', { table: 'generalPublic' }),
        place('b', 'L589:3-10', { table: 'expenditure', row: 1, column: 'total' }),
      ],
    )
    expect(excerpts.map(({ document, number }) => [document, number])).toEqual([
      ['a', 5],
      ['b', 3],
    ])
  })

  it('are words and a place where no row has them; a sum of ours has no place', () => {
    const { excerpts, words } = toFindingExcerpts(
      [accounts],
      [place('a', 'L9:1-5', { text: '下属单位' }), place('a', 'L9:1-5'), place('a', undefined, { text: '3.00' })],
    )
    expect([excerpts, words]).toEqual([[], [{ document: 'a', at: 'L9:1-5', text: '下属单位' }]])
  })

  it('mark a row as a whole by its name', () => {
    const row = accounts.disclosure.tables.generalPublic?.rows[3]
    const { excerpts } = toFindingExcerpts([accounts], [place('a', row?.at, { table: 'generalPublic' })])
    expect(excerpts[0]?.rows.filter(({ here }) => here)).toMatchObject([{ label: row?.name }])
  })
})

it('a column is called by every head above it, however they are spread', () => {
  for (const phase of ['budget', 'final'] as const) {
    for (const key of TABLE_KEYS) {
      const columns = tableOf(phase, key)?.columns ?? []
      const names = columns.map(({ under, title }) => [...under, title].join(' › '))
      expect(leafTitles(toColumnHeads(columns))).toEqual(names)
    }
  }
})
