import { describe, expect, it } from 'vitest'
import { judged, outcomes } from '@/lib/audit/judged-fixture'
import { rowsOfOtherFunds } from './rows-of-other-funds'

const table = (...items: (readonly [string, string])[]) => ({
  ...{ unit: '万元', columns: ['total'] },
  rows: items.map(([code, text], i) => ({
    row: i + 1,
    level: 'item',
    code,
    name: '虚构支出',
    cells: { total: { text } },
  })),
})
const judge = (generalPublic: object, governmentFund?: object) =>
  judged(rowsOfOtherFunds, { tables: { generalPublic, ...(governmentFund && { governmentFund }) } })

describe('rows-of-other-funds', () => {
  it('finds an item without money that another fund pays for', () => {
    expect(judge(table(['2010350', '9.00'], ['2290402', '']), table(['2290402', '7.00']))).toMatchObject([
      { outcome: 'fails', sentence: '表 5 列了没有金额的科目：“2290402 虚构支出”（金额在表 9）。' },
      { outcome: 'holds' },
    ])
  })

  it('holds where each has its money, or nobody has', () => {
    const both = judge(table(['2010350', '9.00'], ['2010399', '']), table(['2290402', '7.00']))
    expect(outcomes(both)).toEqual(['holds', 'holds'])
    expect(judge(table(['2290402', '']))).toEqual([])
  })
})
