import { describe, expect, it } from 'vitest'
import { MAP_IDENTITIES, NARROW_MAP, WIDE_MAP, type TablesMap } from './tables-map'

const corners = (points: string) => points.split(' ').map((corner) => corner.split(',').map(Number) as [number, number])

describe.each([
  ['wide', WIDE_MAP],
  ['narrow', NARROW_MAP],
])('the %s map', (_, map: TablesMap) => {
  it('draws each identity, and none that is not told in words', () => {
    expect([...new Set(map.lines.map(({ number }) => number))].sort((a, b) => a - b)).toEqual(
      MAP_IDENTITIES.map(({ number }) => number),
    )
  })

  it('keeps boxes apart and within the drawing', () => {
    for (const [i, a] of map.boxes.entries()) {
      expect(a.x >= 0 && a.x + a.width <= map.width && a.y + a.height <= map.height, a.name).toBe(true)
      for (const b of map.boxes.slice(i + 1)) {
        const apart = a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y
        expect(apart, `${a.name} ${b.name}`).toBe(true)
      }
    }
  })

  it('draws lines straight, from the edge of a box to the edge of another', () => {
    for (const { points, number } of map.lines) {
      const all = corners(points)
      for (const [i, [x, y]] of all.slice(1).entries()) {
        const [fromX, fromY] = all[i] ?? [NaN, NaN]
        expect(x === fromX || y === fromY, `${number}: ${points}`).toBe(true)
      }
      for (const [x, y] of [all[0] ?? [NaN, NaN], all.at(-1) ?? [NaN, NaN]]) {
        const touches = map.boxes.some(
          (box) => x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height,
        )
        expect(touches, `${number}: ${points}`).toBe(true)
      }
    }
  })
})
