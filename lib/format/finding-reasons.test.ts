import { expect, it } from 'vitest'
import { AUDIT_RULES } from '@/lib/audit/rules'
import { KINDS_OF_RULES, reasonsFor, toleranceText } from './finding-reasons'

it('every rule of the audit has what may explain it, once', () => {
  const told = KINDS_OF_RULES.flatMap(({ rules }) => rules)
  expect(told.toSorted()).toEqual(AUDIT_RULES.map(({ id }) => id).toSorted())
  for (const { id } of AUDIT_RULES) expect(reasonsFor(id).length).toBeGreaterThan(0)
  expect(reasonsFor('no-such-rule')).toHaveLength(1)
})

it('says how the difference stands to rounding', () => {
  const conflict = { severity: 'conflict', hasDifference: true, summed: 0, admitted: false } as const
  expect(toleranceText({ ...conflict, severity: 'rounding', summed: 3 })).toContain('在四舍五入的范围内')
  expect(toleranceText({ ...conflict, severity: 'error', summed: 4 })).toContain('4 个数')
  expect(toleranceText(conflict)).toContain('印在两处')
  expect(toleranceText({ ...conflict, admitted: true })).toContain('文件自己写明')
  expect(toleranceText({ ...conflict, hasDifference: false })).toContain('没有容差可用')
})
