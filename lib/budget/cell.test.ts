import { describe, expect, it } from 'vitest'
import { cellMoney, cellSchema, cellText, type Cell } from './cell'

const broken: Cell = {
  text: '497.3 1',
  at: 'L538:15-22',
  resolved: { text: '497.31', how: 'rejoined', certainty: 'certain' },
}

describe('a cell', () => {
  it('is used as resolved and kept as printed', () => {
    expect(cellText(broken)).toBe('497.31')
    expect(cellMoney(broken, '万元')).toBe(49_731_000_000n)
    expect(broken.text).toBe('497.3 1')
  })

  it('has no money when blank, dashed, unreadable or not there', () => {
    for (const text of ['', '—', '497.3 1']) expect(cellMoney({ text }, '万元')).toBeUndefined()
    expect(cellMoney(undefined, '万元')).toBeUndefined()
    expect(cellText(undefined)).toBeUndefined()
    expect(cellText({ text: '' })).toBe('')
  })

  it('counts in the unit it is printed in', () => {
    expect(cellMoney({ text: '10000' }, '元')).toBe(cellMoney({ text: '1' }, '万元'))
  })

  it('needs a resolution to say how and how surely', () => {
    expect(cellSchema.safeParse(broken).success).toBe(true)
    expect(cellSchema.safeParse({ text: '1', resolved: { text: '2' } }).success).toBe(false)
    expect(cellSchema.safeParse({ text: '1', at: 'somewhere' }).success).toBe(false)
    expect(cellSchema.safeParse({ text: 1 }).success).toBe(false)
    expect(cellSchema.safeParse({ text: '1', note: '' }).success).toBe(false)
  })
})
