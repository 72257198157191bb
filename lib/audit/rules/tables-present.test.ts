import { describe, expect, it } from 'vitest'
import type { AuditCase } from '@/lib/audit/rule'
import { tablesPresent } from './tables-present'

const table = (state: string) => ({ state, title: '2025 年虚构表', unit: '万元', columns: [], rows: [] })
const judge = (tables: object, rawTables: readonly object[] = []) => {
  const disclosure = { form: 'henan-budget', identity: { phase: 'budget' }, tables, rawTables, claims: [{ at: 'L9' }] }
  return [...tablesPresent.judge({ disclosure } as unknown as AuditCase)]
}

describe('tables-present', () => {
  it('holds for a table with rows, and for an empty one that says why', () => {
    const outcomes = judge({ balance: table('filled'), stateCapital: table('declaredEmpty') })
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['holds', 'holds'])
  })

  it('finds what the contents promise and the document lacks, and what is empty without a word', () => {
    expect(judge({ operating: table('missing'), threePublic: table('empty') })).toMatchObject([
      { outcome: 'fails', sentence: '表 8《2025年虚构表》没有数据，也没有说明为什么没有。' },
      { outcome: 'fails', sentence: '表 11《2025年虚构表》列在目录里，正文里没有。' },
    ])
  })

  it('finds once that there are no tables at all; one that nobody knows is one', () => {
    expect(judge({})).toMatchObject([{ outcome: 'fails', left: { at: 'L9' } }])
    expect(judge({}, [{}])).toEqual([])
  })
})
