import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bandPath, drawnWords, hatchPath, textLines, textWidth } from './drawing'

describe('textLines', () => {
  it('leaves alone what fits, and else makes lines about as long as each other', () => {
    expect(textLines('住房保障支出', 13, 140)).toEqual(['住房保障支出'])
    expect(textLines('一般公共预算财政拨款收入', 13, 140)).toEqual(['一般公共预算', '财政拨款收入'])
  })

  it('never parts a figure, nor begins a line with a closing mark', () => {
    expect(textLines('推算12345.67', 13, 60)).toEqual(['推算', '12345.67'])
    expect(textLines('甲乙丙，丁戊己', 13, 45).every((line) => !line.startsWith('，'))).toBe(true)
  })

  it('loses nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('甲', '乙', '，', '3', '.', ' ') }), fc.nat(200), (text, width) => {
        expect(textLines(text, 13, width + 1).join('')).toBe(text)
      }),
    )
  })

  it('takes a Chinese character for a square', () => {
    expect(textWidth('收入', 10)).toBe(20)
    expect(textWidth('12', 10)).toBeLessThan(20)
  })
})

it('draws a band from one stretch to the other', () => {
  const path = bandPath({ kind: 'band', from: { x: 0, top: 1, bottom: 2 }, to: { x: 10, top: 5, bottom: 8 } })
  expect(path).toBe('M0 1C5 1 5 5 10 5L10 8C5 8 5 2 0 2Z')
})

it('hatches a box without leaving it', () => {
  const path = hatchPath({ kind: 'box', x: 1, y: 10, width: 4, height: 7 })
  expect(path).toBe('M1 10h4v2.5h-4ZM1 16h4v1h-4Z')
})

it('says each label once, though it is set in two ways', () => {
  const at = { x: 0, y: 0 }
  const labels = [
    { ...at, text: '甲' },
    { ...at, text: '乙 1', only: 'wide' as const },
    { ...at, text: '乙', only: 'narrow' as const },
    { ...at, text: '1', only: 'narrow' as const },
  ]
  expect(drawnWords({ height: 1, marks: [], labels })).toBe('甲，乙 1')
})
