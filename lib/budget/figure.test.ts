import { describe, expect, it } from 'vitest'
import { figureOf, figuresOf } from './figure'

const place = { table: 'expenditure', row: 4, column: 'total' } as const

describe('a figure', () => {
  it('keeps what was printed beside what it is worth', () => {
    expect(figureOf({ text: '15000.5', at: 'L2:1-8' }, '元', place)).toEqual({
      ...{ printed: '15000.5', wan: '1.50005', money: 150_005_000n },
      ...{ ...place, at: 'L2:1-8', resolved: undefined },
    })
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
      ...{ printed: '497.3 1', wan: '497.31', money: 49_731_000_000n, resolved },
    })
  })
})
