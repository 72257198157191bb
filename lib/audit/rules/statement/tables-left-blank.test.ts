import { describe, expect, it } from 'vitest'
import { consistent, judgedBy, withClaims, withTable, words } from '@/lib/audit/audit-fixture'
import type { Claim } from '@/lib/budget/statement'
import { tablesLeftBlank } from './tables-left-blank'

const budget = consistent('budget')
const blank = (state: string) => withTable(budget, 'threePublic', { ...budget.tables.threePublic, state, rows: [] })
const judge = (state: string, ...claims: readonly Partial<Claim>[]) =>
  judgedBy(tablesLeftBlank, withClaims(blank(state), ...claims))
const reception = (text: string, more: Partial<Claim> = {}) =>
  ({ subject: 'reception', amount: words(text), ...more }) as const

describe('tables-left-blank', () => {
  it('finds an amount that is told beside an empty table', () => {
    const { sentences, severities } = judge('empty', reception('3.00'))
    expect(sentences).toEqual(['说明第一节的公务接待费是 3.00 万元，表 8 没有数据。'])
    expect(severities).toEqual(['conflict'])
    expect(judge('declaredEmpty', reception('3.00')).sentences).toEqual([
      '说明第一节的公务接待费是 3.00 万元，表 8 写明没有数据。',
    ])
  })

  it('holds for nothing beside nothing', () => {
    expect(judge('empty', reception('0.00'))).toMatchObject({ holds: 1, fails: 0 })
  })

  it('says nothing of another year, of a table with rows, of one that is not there', () => {
    expect(judge('empty', reception('3.00', { year: 2000 }))).toMatchObject({ holds: 0, fails: 0 })
    const beside = [
      withClaims(budget, reception('3.00')),
      withClaims(withTable(budget, 'threePublic', undefined), reception('3.00')),
    ]
    for (const document of beside) expect(judgedBy(tablesLeftBlank, document)).toMatchObject({ holds: 0, fails: 0 })
  })

  it('is unchecked where the sentence’s figure is open', () => {
    const open = { text: '3.00', resolved: { text: '3.00', how: 'placed', certainty: 'open' } } as const
    expect(judge('empty', { subject: 'reception', amount: open })).toMatchObject({
      fails: 0,
      unchecked: ['数字的读法未定'],
    })
  })
})
