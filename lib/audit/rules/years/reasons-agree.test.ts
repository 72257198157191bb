import { describe, expect, it } from 'vitest'
import { judged, outcomes } from '@/lib/audit/judged-fixture'
import { reasonsAgree } from './reasons-agree'

const table = (basic: string) => ({
  ...{ unit: '万元', columns: ['basic'] },
  rows: [{ row: 1, level: 'total', name: '合计', cells: { basic: { text: basic } } }],
})
const claim = (subject: string, direction: string, change: string, reason?: string) => ({
  ...{ section: 1, subject, year: 2025, basis: 'initial', unit: '万元', at: 'L1' },
  ...{ direction, change: { text: change }, reason },
})
const judge = (direction: string, reason = '虚构人员增加', basic = '9.00') =>
  judged(
    reasonsAgree,
    {
      claims: [claim('incomeAndExpenditure', 'up', '8.00', reason), claim('generalPublic', direction, '3.00')],
      tables: { expenditure: table(basic), generalPublic: table('9.00') },
    },
    [],
  )

describe('reasons-agree', () => {
  it('finds more staff as a reason while the fund that pays for it fell', () => {
    const found = judge('down')
    expect(found).toMatchObject([{ outcome: 'fails', left: { text: '8.00' }, right: { text: '3.00' } }])
    expect(found[0]).toHaveProperty('sentence', expect.stringContaining('写减少 3.00 万元。'))
  })

  it('holds where the fund grew, and asks nothing of other reasons and of other money for staff', () => {
    expect(outcomes(judge('up'))).toEqual(['holds'])
    expect(judge('down', '虚构项目增加')).toEqual([])
    expect(judge('down', '虚构人员增加', '12.00')).toEqual([])
  })
})
