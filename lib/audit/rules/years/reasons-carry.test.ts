import { describe, expect, it } from 'vitest'
import { consistent, judgedBy, withClaims, withRows, words } from '@/lib/audit/audit-fixture'
import type { AuditCase } from '@/lib/audit/rule'
import type { Claim } from '@/lib/budget/statement'
import { reasonsCarry } from './reasons-carry'

const budget = withRows(consistent('budget'), 'economicSummary', (rows) => [
  ...rows,
  {
    ...{ ...rows.at(-1), row: 99, departmentCode: '30239', departmentName: '其他交通费用', governmentCode: '50201' },
    cells: { total: { text: '3.00' } },
  },
])
const claim = (change: string, reason: string): Partial<Claim> => ({
  ...{ subject: 'vehicleRunning', amount: words('12.00'), change: words(change), direction: 'up', reason },
})
const judge = (told: Partial<Claim>, more: Partial<AuditCase> = {}) =>
  judgedBy(reasonsCarry, { disclosure: withClaims(budget, told), text: ['原文'], ...more })

describe('reasons-carry', () => {
  it('finds an excess that is greater than what is said to have been booked by mistake', () => {
    const { sentences, severities } = judge(claim('10.00', '公务员交通补贴误计入'))
    expect(sentences).toEqual([
      '说明第一节的公务用车运行费多出 10.00 万元，说明写是误计入了另一项；表 7“30239/50201 其他交通费用”一共只有 3.00 万元，不够 10.00 万元。',
    ])
    expect(severities).toEqual(['doubt'])
  })

  it('takes the right figure that the document names rather than the whole change, which has other reasons too', () => {
    const figure = { place: { table: 'threePublic', column: 'vehicleRunning' }, published: '12.00', root: true }
    const corrected = (to: string) =>
      ({ corrected: [{ correction: {}, figures: [{ ...figure, corrected: to }] }] }) as unknown as Partial<AuditCase>
    const two = claim('11.00', '一是交通补贴误计入，二是业务增加')
    expect(judge(two, corrected('2.00')).sentences).toEqual([expect.stringContaining('多出 10.00 万元')])
    expect(judge(two, corrected('10.00'))).toMatchObject({ holds: 1, fails: 0 })
    expect(judge(two)).toMatchObject({ fails: 0, unchecked: ['误计入的是哪个科目、多少，对不上表'] })
  })

  it('holds where it carries, is unchecked where nobody knows the item, and silent without a mistake', () => {
    expect(judge(claim('3.00', '交通补贴误计入'))).toMatchObject({ holds: 1, fails: 0 })
    expect(judge(claim('3.00', '某项开支误计入'))).toMatchObject({ fails: 0, unchecked: [expect.any(String)] })
    expect(judge(claim('3.00', '业务增加'))).toMatchObject({ holds: 0, fails: 0, unchecked: [] })
  })
})
