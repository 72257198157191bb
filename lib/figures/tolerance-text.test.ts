import { expect, it } from 'vitest'
import { toleranceText } from './tolerance-text'

it('says how the difference stands to rounding', () => {
  const conflict = { severity: 'conflict', hasDifference: true, summed: 0, admitted: false } as const
  expect(toleranceText({ ...conflict, severity: 'rounding', summed: 3 })).toContain('在四舍五入的范围内')
  expect(toleranceText({ ...conflict, severity: 'error', summed: 4 })).toContain('4 个数')
  expect(toleranceText(conflict)).toContain('写在两处')
  expect(toleranceText({ ...conflict, admitted: true, summed: 3 })).toContain('文件自己写明')
  expect(toleranceText({ ...conflict, hasDifference: false })).toContain('不是差多少的问题')
})
