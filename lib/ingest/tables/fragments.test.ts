import { describe, expect, it } from 'vitest'
import type { RawRow } from '@/lib/ingest/raw-table'
import { joinFragments } from './fragments'

const row = (line: number, ...texts: readonly string[]): RawRow => ({
  row: line,
  at: `L${line}`,
  cells: texts.map((text, column) => ({ text, column, at: `L${line}` })),
})
const texts = (rows: readonly RawRow[]) => rows.map(({ cells }) => cells.map(({ text }) => text))

describe('joinFragments', () => {
  it('puts the end of a name that a page break has cut to its beginning', () => {
    expect(texts(joinFragments([row(1, '30201', '虚构', '1.00'), row(3, '', '经费', '')], [1]))).toEqual([
      ['30201', '虚构 经费', '1.00'],
    ])
  })

  it('puts no word to an amount: a row that has slipped stays a row', () => {
    const rows = [row(1, '30201', '虚构', '1.00'), row(3, '', '', '虚构经费')]
    expect(joinFragments(rows, [1])).toEqual(rows)
  })
})
