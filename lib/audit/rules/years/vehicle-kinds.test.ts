import { describe, expect, it } from 'vitest'
import { consistentWithOthers, judgedBy, withClaims, words } from '@/lib/audit/audit-fixture'
import type { AuditCase } from '@/lib/audit/rule'
import type { Claim } from '@/lib/budget/statement'
import { vehicleKinds } from './vehicle-kinds'

const { disclosure, previous } = consistentWithOthers('budget') as AuditCase
const stock = (total: number, kinds: Readonly<Record<string, number>>): Partial<Claim>[] => [
  { subject: 'vehicleCount', basis: 'executed', count: words(String(total)) },
  ...Object.entries(kinds).map(([label, n]) => ({
    ...({ subject: 'vehicleCount', basis: 'executed' } as const),
    ...{ label, count: words(String(n)) },
  })),
]
function judge(now: Partial<Claim>[], before: Partial<Claim>[]) {
  if (!previous) throw new Error('no document of last year')
  return judgedBy(vehicleKinds, {
    disclosure: withClaims(disclosure, ...now),
    previous: withClaims(previous, ...before),
  })
}

describe('vehicle-kinds', () => {
  it('finds a vehicle that became one of another kind', () => {
    const { sentences, severities, findings } = judge(
      stock(1, { 一般公务用车: 1, 执法用车: 0 }),
      stock(1, { 一般公务用车: 0, 执法用车: 1 }),
    )
    expect(sentences).toEqual([
      '车辆总数与上年的文件一样是 1 辆，而“一般公务用车”由 0 辆变为 1 辆、“执法用车”由 1 辆变为 0 辆。',
    ])
    expect(severities).toEqual(['doubt'])
    expect(findings).toMatchObject([{ expected: { document: previous?.document.sha256 } }])
  })

  it('holds where nothing changed, and is silent where the number did', () => {
    const same = stock(2, { 一般公务用车: 1, 执法用车: 1 })
    expect(judge(same, same)).toMatchObject({ holds: 1, fails: 0 })
    expect(judge(stock(3, { 一般公务用车: 1, 执法用车: 2 }), same)).toMatchObject({ holds: 0, fails: 0, unchecked: [] })
  })

  it('is unchecked where the kinds do not come to the total, or are called otherwise', () => {
    const same = stock(2, { 一般公务用车: 1, 执法用车: 1 })
    expect(judge(stock(2, { 一般公务用车: 1, 执法用车: 0 }), same)).toMatchObject({
      fails: 0,
      unchecked: ['各类车辆相加不等于总数'],
    })
    expect(judge(stock(2, { 一般公务用车: 1, 执法执勤用车: 1 }), same)).toMatchObject({
      fails: 0,
      unchecked: ['两年写的车辆种类不同'],
    })
  })
})
