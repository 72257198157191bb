import { describe, expect, it } from 'vitest'
import { figureOf, figuresOf, quotedOf, sumOfFigures } from './figure'

const place = { table: 'expenditure', row: 4, column: 'total' } as const

describe('what stands in a unit of its own', () => {
  it('is shown as printed and is no amount, whatever it looks like', () => {
    const target = quotedOf({ text: '2000 元', at: 'L2:1-8' }, place)
    expect(target).toMatchObject({ printed: '2000 元', wan: undefined, money: undefined, at: 'L2:1-8' })
    expect(quotedOf({ text: '' }, place)?.wan).toBe('')
    expect(quotedOf(undefined, place)).toBeUndefined()
    const resolved = { text: '2000 元', how: 'placed', certainty: 'open' } as const
    expect(quotedOf({ text: '2000 元', resolved }, place)?.open).toEqual({ wan: undefined, money: undefined })
  })
})

describe('a figure', () => {
  it('keeps what was printed beside what it is worth', () => {
    expect(figureOf({ text: '15000.5', at: 'L2:1-8' }, '元', place)).toEqual({
      printed: '15000.5',
      wan: '1.50005',
      money: 150_005_000n,
      ...place,
      at: 'L2:1-8',
      resolved: undefined,
    })
  })

  it('of 元 stands in 万元 with its decimals, and without the noughts behind them', () => {
    const wan = (text: string) => figureOf({ text }, '元', place)?.wan
    expect(['31214205.80', '156211123', '10000', '0', ''].map(wan)).toEqual([
      ...['3121.42058', '15621.1123', '1.00', '0.00', ''],
    ])
  })

  it('tells an absent column, a blank cell, a nought and a dash apart', () => {
    const { absent, blank, nought, dash } = figuresOf(
      { blank: { text: '' }, nought: { text: '0.00' }, dash: { text: '—' } },
      '万元',
      place,
      ['absent', 'blank', 'nought', 'dash'],
    )
    expect(absent).toBeUndefined()
    expect(blank).toMatchObject({ printed: '', wan: '', money: undefined })
    expect(nought).toMatchObject({ printed: '0.00', wan: '0.00', money: 0n })
    expect(dash).toMatchObject({ printed: '—', wan: undefined, money: undefined })
  })

  it('is worth what it was resolved to', () => {
    const resolved = { text: '497.31', how: 'rejoined', certainty: 'certain' } as const
    expect(figureOf({ text: '497.3 1', resolved }, '万元', place)).toMatchObject({
      printed: '497.3 1',
      wan: '497.31',
      money: 49_731_000_000n,
      resolved,
    })
  })

  it('that was left open is no amount, keeps what it may be, and takes the sum of others with it', () => {
    const resolved = { text: '12.00', how: 'placed', certainty: 'open' } as const
    const open = figureOf({ text: '12.00', at: 'L3', resolved }, '元', place)
    expect(open).toMatchObject({ printed: '12.00', wan: undefined, money: undefined })
    expect(open?.open).toEqual({ wan: '0.0012', money: 120_000n })
    const [two, blank] = [figureOf({ text: '2' }, '万元', place), figureOf({ text: '' }, '万元', place)]
    expect(sumOfFigures([two, blank, undefined, two])).toBe(400_000_000n)
    expect(sumOfFigures([two, open])).toBeUndefined()
  })
})
