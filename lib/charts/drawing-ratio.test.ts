import { expect, it } from 'vitest'
import { moneyOf, ZERO, type Money } from '@/lib/budget/money'
import { drawingRatio } from './drawing-ratio'

const wan = (text: string): Money => moneyOf(text, '万元') ?? ZERO

it('is good to a millionth, and nought without a base', () => {
  expect(drawingRatio(wan('1'), wan('3'))).toBe(0.333333)
  expect(drawingRatio(wan('497.31'), wan('497.31'))).toBe(1)
  expect(drawingRatio(wan('-1'), wan('4'))).toBe(-0.25)
  expect(drawingRatio(wan('1'), ZERO)).toBe(0)
})
