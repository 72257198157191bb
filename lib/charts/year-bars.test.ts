import { describe, expect, it } from 'vitest'
import { ZERO, type Money } from '@/lib/budget/money'
import type { Box, Drawing } from './drawing'
import { toYearBars, type YearBar } from './year-bars'

const bar = (key: string, to: bigint, more: Partial<YearBar> = {}): YearBar => ({
  key,
  name: key,
  kind: 'published',
  from: ZERO,
  to: to as Money,
  label: `${to}`,
  ...more,
})
const gap = (key: string): YearBar => bar(key, 0n, { kind: 'absent', label: '未收录' })
const boxOf = (drawing: Drawing, id: string) => drawing.marks.find((mark) => mark.id === id)?.shape as Box
const bottom = ({ y, height }: Box) => y + height

describe('toYearBars', () => {
  it('stands every column on a zero line, as high as its sum', () => {
    const drawing = toYearBars([bar('2024', 50n), bar('2025', 100n)])
    const base = boxOf(drawing, 'base').y
    expect(bottom(boxOf(drawing, '2024'))).toBe(base)
    expect(boxOf(drawing, '2024').height * 2).toBe(boxOf(drawing, '2025').height)
  })

  it('keeps published, derived and corrected apart by their marks, and each label by its words', () => {
    const drawing = toYearBars([
      bar('2023', 80n, { kind: 'derived', label: '推算 80', note: '90 − 10 = 80' }),
      bar('2024', 90n, { corrected: { money: 40n as Money, label: '更正 40' } }),
    ])
    expect(drawing.marks.map(({ id, className }) => [id, className])).toEqual([
      ['base', 'chart-rule'],
      ['2023', 'bar-derived'],
      ['2024', 'bar-published'],
      ['2024-corrected', 'bar-corrected'],
    ])
    expect(boxOf(drawing, '2024-corrected').hatched).toBe(true)
    expect(drawing.marks[1]?.says?.lines).toEqual(['推算 80', '90 − 10 = 80'])
  })

  it('leaves a gap where there is nothing, with its reason', () => {
    const drawing = toYearBars([bar('2022', 5n), gap('2023'), bar('2024', 5n)])
    expect(boxOf(drawing, '2023')).toBeUndefined()
    expect(drawing.labels.map(({ text }) => text)).toContain('未收录')
    const middles = ['2022', '2024'].map((id) => boxOf(drawing, id).x + boxOf(drawing, id).width / 2)
    expect(middles.map(Math.round)).toEqual([17, 83])
  })

  it('measures by the highest there is, a corrected sum as well', () => {
    const drawing = toYearBars([bar('2024', 10n, { corrected: { money: 40n as Money, label: '更正 40' } })])
    expect(boxOf(drawing, '2024-corrected').y).toBeGreaterThan(0)
    expect(boxOf(drawing, '2024-corrected').height).toBe(boxOf(drawing, '2024').height * 4)
  })

  it('sets the two labels of a corrected year away from each other', () => {
    const drawing = toYearBars([bar('2024', 10n, { corrected: { money: 10n as Money, label: '更正 10' } })])
    const [published, corrected] = ['10', '更正 10'].map((text) => drawing.labels.find((label) => label.text === text))
    expect([published?.anchor, corrected?.anchor]).toEqual(['end', 'start'])
    expect(corrected?.x).toBeGreaterThan(published?.x ?? Infinity)
    const [left, right] = [boxOf(drawing, '2024'), boxOf(drawing, '2024-corrected')]
    expect(left.x + left.width).toBeLessThan(right.x)
  })

  it('walks over the changes: each begins where the one before ended', () => {
    const drawing = toYearBars([
      bar('before', 60n, { kind: 'derived' }),
      bar('up', 100n, { kind: 'change', from: 60n as Money }),
      bar('down', 70n, { kind: 'change', from: 100n as Money }),
      bar('now', 70n),
    ])
    const [up, down] = [boxOf(drawing, 'up'), boxOf(drawing, 'down')]
    expect(bottom(up)).toBeCloseTo(boxOf(drawing, 'before').y, 2)
    expect(down.y).toBeCloseTo(up.y, 2)
    expect(bottom(down)).toBeCloseTo(boxOf(drawing, 'now').y, 2)
    expect(boxOf(drawing, 'up-walk').y).toBeCloseTo(up.y, 2)
    expect(drawing.marks.filter(({ id }) => id.endsWith('-walk'))).toHaveLength(3)
  })

  it('joins no two years', () => {
    expect(toYearBars([bar('2024', 1n), bar('2025', 2n)]).marks.some(({ id }) => id.endsWith('-walk'))).toBe(false)
  })

  it('sets word above figure, and long names on more lines, where a phone has no room', () => {
    const years = Array.from({ length: 5 }, (_, i) =>
      bar(`${2021 + i}`, 10n, { label: '推算 1234.56', kind: 'derived' }),
    )
    const narrow = toYearBars(years).labels.filter(({ only }) => only === 'narrow')
    expect(narrow.map(({ text }) => text).slice(0, 2)).toEqual(['推算', '1234.56'])
    expect(toYearBars([...years.slice(1), bar('政府性基金预算', 1n)]).height).toBeGreaterThan(toYearBars(years).height)
  })

  it('scrolls more columns than a phone has room for', () => {
    const years = Array.from({ length: 9 }, (_, i) => bar(`${2017 + i}`, 10n))
    expect(toYearBars(years).scrolls).toBe(true)
    expect(toYearBars(years.slice(4)).scrolls).toBeUndefined()
  })

  it('draws a zero as a line on the base, and nothing of nothing', () => {
    expect(boxOf(toYearBars([bar('2024', 0n)]), '2024').height).toBe(1)
    expect(toYearBars([]).marks).toHaveLength(1)
  })
})
