import { describe, expect, it } from 'vitest'
import { soughtAmount } from './sought-amount'

const wan = (text: string) => soughtAmount(text)?.wan

describe('an amount that is sought', () => {
  it('may be meant in 万元 or in 元 unless it says so', () => {
    expect(wan('197.53')).toEqual(['197.53', '0.019753'])
    expect(wan('197.53万元')).toEqual(['197.53'])
    expect(wan('1500万')).toEqual(['1500.00'])
    expect(wan('7789600元')).toEqual(['778.96'])
    expect(wan('¥300')).toEqual(['0.03'])
    expect(wan('1.2亿')).toEqual(['12000.00'])
    expect(wan('1.23456亿元')).toEqual(['12345.60'])
  })

  it('may be written as people write it', () => {
    expect(wan('1,500')).toEqual(['1500.00', '0.15'])
    expect(wan('１，５００．５０')).toEqual(['1500.50', '0.15005'])
    expect(wan('-48.33')).toEqual(['48.33', '0.004833'])
    expect(wan('−48.33')).toEqual(wan('48.33'))
  })

  it('is none when it is a code, a word or nothing', () => {
    for (const text of ['', '派遣', '410311250000000028808', '007', '0', '0.00', '1,50', '12345热线', '5%'])
      expect(soughtAmount(text), text).toBeUndefined()
  })
})
