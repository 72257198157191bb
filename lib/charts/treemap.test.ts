import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Money } from '@/lib/budget/money'
import { NARROW, textWidth, WIDE, type Box, type DrawnLabel } from './drawing'
import { toTreemap, type TreemapGroup } from './treemap'

const group = (key: string, ...amounts: bigint[]): TreemapGroup => ({
  key,
  name: `类${key}`,
  items: amounts.map((money, i) => ({
    key: `${key}-${i}`,
    name: `目${i}`,
    money: money as Money,
    label: String(money),
  })),
})
const boxes = (groups: readonly TreemapGroup[]) =>
  toTreemap(groups).marks.map(({ id, shape }) => ({ id, ...(shape as Box) }))
const area = ({ width, height }: Box) => width * height

describe('toTreemap', () => {
  it('gives each its share of the area, the largest group and the largest item first', () => {
    const drawn = boxes([group('a', 10n), group('b', 20n, 70n)])
    expect(drawn.map(({ id }) => id)).toEqual(['b-1', 'b-0', 'a-0'])
    const whole = drawn.reduce((sum, each) => sum + area(each), 0)
    expect(drawn.map((each) => Math.round((area(each) / whole) * 100))).toEqual([70, 20, 10])
  })

  it('leaves out what is nothing, and is empty where there is nothing', () => {
    expect(boxes([group('a', 0n, 5n), group('b', 0n)]).map(({ id }) => id)).toEqual(['a-1'])
    expect(toTreemap([]).marks).toEqual([])
    expect(toTreemap([group('a', 0n)]).key).toEqual([])
  })

  it('names every group in the key, in the colour of its areas; past the sixth they share one', () => {
    const { key = [], marks } = toTreemap(Array.from({ length: 8 }, (_, i) => group(String(i), BigInt(100 - i))))
    expect(key.map(({ text }) => text)).toEqual(Array.from({ length: 8 }, (_, i) => `类${i}`))
    expect(key.at(-1)?.className).toBe('chart-cat-6')
    marks.forEach((mark, i) => expect(mark.className).toContain(key[i]?.className))
  })

  it('tells every area’s figure, also of those without room for it', () => {
    const { marks } = toTreemap([group('a', 1_000_000n, 1n)])
    expect(marks.map(({ says }) => says?.lines[0])).toEqual(['1000000', '1'])
  })

  it('never overlaps, never leaves the frame, and writes only where there is room', () => {
    const groups = fc
      .array(fc.array(fc.bigInt({ min: 0n, max: 10n ** 10n }), { minLength: 1, maxLength: 12 }), { maxLength: 7 })
      .map((all) => all.map((amounts, i) => group(String(i), ...amounts)))
    fc.assert(
      fc.property(groups, (all) => {
        const drawing = toTreemap(all)
        const drawn = drawing.marks.map(({ shape }) => shape as Box)
        drawn.forEach((a, i) => {
          expect(Math.min(a.x, a.y, a.width, a.height)).toBeGreaterThanOrEqual(-EDGE)
          expect(a.x + a.width).toBeLessThanOrEqual(100 + EDGE)
          expect(a.y + a.height).toBeLessThanOrEqual(drawing.height + EDGE)
          drawn.slice(i + 1).forEach((b) => expect(overlap(a, b)).toBeLessThan(EDGE))
        })
        for (const label of drawing.labels) expect(drawn.some((box) => fits(label, box))).toBe(true)
      }),
    )
  })
})

/** Places are rounded to a thousandth. */
const EDGE = 0.01

const along = (a: number, aEnd: number, b: number, bEnd: number) => Math.min(aEnd, bEnd) - Math.max(a, b)
const overlap = (a: Box, b: Box): number =>
  Math.min(along(a.x, a.x + a.width, b.x, b.x + b.width), along(a.y, a.y + a.height, b.y, b.y + b.height))

function fits({ text, x, y, dx = 0, size = 13, only }: DrawnLabel, box: Box): boolean {
  const width = (box.width / 100) * (only === 'wide' ? WIDE : NARROW)
  const inside = x >= box.x - EDGE && x <= box.x + EDGE && y > box.y && y <= box.y + box.height
  return inside && dx + textWidth(text, size) <= width
}
