import { describe, expect, it } from 'vitest'
import type { Money } from '@/lib/budget/money'
import { checkPercent } from './percent'
import { numberText, plainNumber } from './plain-number'

const money = (n: number) => BigInt(n) as Money

describe('checkPercent', () => {
  it('allows rounding and cutting off at the last printed place, and nothing else', () => {
    expect(checkPercent('28', money(24_523), money(86_601)).outcome).toBe('holds')
    expect(checkPercent('71', money(62_078), money(86_601)).outcome).toBe('holds')
    expect(checkPercent('72', money(62_078), money(86_601)).outcome).toBe('holds')
    expect(checkPercent('73', money(62_078), money(86_601))).toEqual({
      ...{ outcome: 'fails', exact: '71.68', rounding: false },
    })
    expect(checkPercent('0%', money(256), money(25_065))).toEqual({
      ...{ outcome: 'fails', exact: '1.02', rounding: false },
    })
    expect(checkPercent('5.85', money(4_833), money(82_729)).outcome).toBe('fails')
  })

  it('calls what was rounded up instead of down, at its last place, rounding', () => {
    expect(checkPercent('66.69', money(223_313), money(334_898))).toMatchObject({ outcome: 'fails', rounding: true })
    expect(checkPercent('30', money(87_893), money(301_516))).toMatchObject({ outcome: 'fails', rounding: true })
    expect(checkPercent('66.70', money(223_313), money(334_898))).toMatchObject({ outcome: 'fails', rounding: false })
  })

  it('has nothing to say of no number and of no base', () => {
    expect(checkPercent('约一半', money(1), money(2)).outcome).toBe('none')
    expect(checkPercent('0', money(0), money(0)).outcome).toBe('none')
  })
})

describe('plainNumber', () => {
  it('reads one decimal with its unit, and nothing that holds two numbers', () => {
    expect(plainNumber(' 98.98 %')).toEqual({ units: 9898n, decimals: 2 })
    expect(plainNumber('-10.00')).toEqual({ units: -1000n, decimals: 2 })
    expect(plainNumber('1-10')).toBeUndefined()
    expect(plainNumber('—')).toBeUndefined()
    expect(plainNumber(undefined)).toBeUndefined()
  })

  it('is written as short as it can be', () => {
    expect(numberText(7050n, 2)).toBe('70.5')
    expect(numberText(100n, 0)).toBe('100')
    expect(numberText(-5n, 1)).toBe('-0.5')
  })
})
