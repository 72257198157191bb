import { describe, expect, it } from 'vitest'
import { moneyOf, type Money } from '@/lib/budget/money'
import { amountText, changeText, printedText, shareText } from './amount'

const wan = (text: string): Money => moneyOf(text, '万元') ?? (0n as Money)

describe('amounts for people', () => {
  it.each([
    ['778.96', '778.96'],
    ['4178.87', '4178.87'],
    ['12345.6', '12,345.60'],
    ['1234567.89', '1,234,567.89'],
    ['-48.33', '−48.33'],
    ['0', '0.00'],
  ])('%s is shown as %s', (printed, shown) => expect(amountText(wan(printed))).toBe(shown))

  it('gives a change its sign', () => {
    expect(changeText(wan('5'))).toBe('+5.00')
    expect(changeText(wan('-5'))).toBe('−5.00')
    expect(changeText(wan('0'))).toBe('0.00')
  })

  it('keeps printed decimals, and leaves alone what is no number', () => {
    expect(printedText('4')).toBe('4')
    expect(printedText('11.5')).toBe('11.5')
    expect(printedText('12345')).toBe('12,345')
    expect(printedText('1,234.50')).toBe('1234.50')
    expect(printedText('—')).toBe('—')
    expect(printedText('')).toBe('')
  })

  it('names no share of nothing', () => {
    expect(shareText(wan('281.65'), wan('778.96'))).toBe('36.16%')
    expect(shareText(wan('1'), wan('0'))).toBeUndefined()
  })
})
