import { describe, expect, it } from 'vitest'
import type { AuditCase } from '@/lib/audit/rule'
import { tablesPresent } from './tables-present'

const table = (state: string) => ({ state, title: '2025 年虚构表', unit: '万元', columns: [], rows: [] })
const judge = (tables: object, rawTables: readonly object[] = [], claim: object = {}) => {
  const claims = [{ at: 'L9', year: 2025, unit: '万元', ...claim }]
  const disclosure = { form: 'henan-budget', identity: { phase: 'budget', year: 2025 }, tables, rawTables, claims }
  return [...tablesPresent.judge({ disclosure } as unknown as AuditCase)]
}

describe('tables-present', () => {
  it('holds for a table with rows, and for an empty one that says why', () => {
    const outcomes = judge({ balance: table('filled'), stateCapital: table('declaredEmpty') })
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['holds', 'holds'])
  })

  it('finds what the contents promise and the document lacks, and what is empty without a word', () => {
    expect(judge({ operating: table('missing'), threePublic: table('empty') })).toMatchObject([
      { outcome: 'fails', sentence: '表 8《2025年虚构表》没有数据，表里和说明里都没有写明没有这项收支。' },
      { outcome: 'fails', sentence: '表 11《2025年虚构表》列在目录里，正文里没有。' },
    ])
  })

  it('takes a sentence that there is no such money for an explanation, and a table of its name that nobody knew for unsettled', () => {
    for (const said of [{ none: true }, { amount: { text: '0' } }])
      expect(judge({ governmentFund: table('empty') }, [], { subject: 'governmentFund', ...said })).toMatchObject([
        { outcome: 'holds' },
      ])
    const other = { subject: 'governmentFund', amount: { text: '5.00' } }
    expect(judge({ governmentFund: table('empty') }, [], other)).toMatchObject([{ outcome: 'fails' }])
    expect(judge({ operating: table('missing') }, [{ title: '表 11 虚构表' }])).toMatchObject([
      { outcome: 'unchecked', note: '有一张同名的表没有认出来' },
    ])
  })

  it('finds once that there are no tables at all; one that nobody knows is one', () => {
    expect(judge({})).toMatchObject([{ outcome: 'fails', left: { at: 'L9' } }])
    expect(judge({}, [{}])).toEqual([])
  })
})
