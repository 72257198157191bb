import { describe, expect, it } from 'vitest'
import { judged, outcomes } from '@/lib/audit/judged-fixture'
import { saidNone } from './said-none'

const fund = (text: string, at = 'L5-L6') => ({
  tables: {
    governmentFund: {
      ...{ state: 'filled', title: '', unit: '万元', at, columns: ['total'] },
      rows: [{ row: 1, level: 'total', name: '合计', cells: { total: { text, at: 'L5:1-4' } } }],
    },
  },
})
const WORDS = ['测试局 2025 年无政府性基金预算', '拨款安排的支出。']

describe('said-none', () => {
  it('finds money in a table that the text says has none', () => {
    expect(judged(saidNone, fund('8.00'), WORDS)).toMatchObject([
      { outcome: 'fails', left: { at: 'L1-L2' }, right: { at: 'L5:1-4' } },
    ])
  })

  it('finds a note of no figures below figures', () => {
    const text = ['一、概况', '', '', '', '合计 8.00', '备注：故此表无数据。']
    expect(judged(saidNone, fund('8.00'), text)).toMatchObject([{ outcome: 'fails', left: { at: 'L6' } }])
  })

  it('holds where there is none, and asks nothing where nothing is said', () => {
    expect(outcomes(judged(saidNone, fund(''), WORDS))).toEqual(['holds'])
    expect(judged(saidNone, fund('8.00'), ['政府性基金支出 8.00 万元。'])).toEqual([])
    expect(judged(saidNone, {}, WORDS)).toEqual([])
  })
})
