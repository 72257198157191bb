import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Money } from '@/lib/budget/money'
import { toStackedBars } from './stacked-bars'

const PARTS = {
  unit: '万元',
  parts: [
    { key: 'a', name: '甲' },
    { key: 'b', name: '乙' },
  ],
}
const bar = (key: string, ...amounts: bigint[]) => ({
  key,
  name: key,
  label: '',
  parts: amounts.map((money, i) => ({ part: i === 0 ? 'a' : 'b', money: money as Money, label: String(money) })),
})

describe('toStackedBars', () => {
  it('begins at zero, ends the longest bar at one, and measures all by one scale', () => {
    const { bars } = toStackedBars(PARTS, [bar('x', 30n, 10n), bar('y', 10n)])
    expect(bars.map(({ spans }) => spans.map(({ from, to }) => [from, to]))).toEqual([
      [
        [0, 0.75],
        [0.75, 1],
      ],
      [[0, 0.25]],
    ])
  })

  it('leaves out parts of nothing, and draws nothing where there is nothing', () => {
    expect(toStackedBars(PARTS, [bar('x', 0n, 5n)]).bars[0]?.spans.map(({ part }) => part)).toEqual(['b'])
    expect(toStackedBars(PARTS, [bar('x', 0n)]).bars[0]?.spans).toEqual([])
    expect(toStackedBars(PARTS, []).bars).toEqual([])
  })

  it('never overlaps, never leaves a gap, never leaves the chart', () => {
    const amounts = fc.array(fc.bigInt({ min: -5n, max: 10n ** 14n }), { minLength: 1, maxLength: 2 })
    fc.assert(
      fc.property(fc.array(amounts, { minLength: 1, maxLength: 12 }), (rows) => {
        for (const { spans } of toStackedBars(
          PARTS,
          rows.map((row, i) => bar(String(i), ...row)),
        ).bars) {
          spans.forEach((span, i) => {
            expect(span.from).toBe(spans[i - 1]?.to ?? 0)
            expect(span.to).toBeGreaterThanOrEqual(span.from)
            expect(span.to).toBeLessThanOrEqual(1)
          })
        }
      }),
    )
  })
})
