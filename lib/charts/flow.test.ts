import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Money } from '@/lib/budget/money'
import { NARROW, textWidth, type Band, type Box, type Drawing, type DrawnLabel } from './drawing'
import { toFlow, type FlowItem } from './flow'

const item = (key: string, money: bigint, name = key): FlowItem => ({
  key,
  name,
  money: money as Money,
  label: `${money}`,
})
const flow = (sources: readonly FlowItem[], uses: readonly FlowItem[]) =>
  toFlow({ sources, uses, total: { name: '总计', label: '100' } })
const shapeOf = (drawing: Drawing, id: string) => drawing.marks.find((mark) => mark.id === id)?.shape

const NAMES = ['住房保障支出', '使用非财政拨款结余（含专用结余）', '甲', '一般公共预算财政拨款收入']
const items = fc
  .array(fc.tuple(fc.bigInt({ min: 0n, max: 10n ** 12n }), fc.constantFrom(...NAMES)), { maxLength: 9 })
  .map((all) => all.map(([money, name], i) => item(String(i), money, name)))

describe('toFlow', () => {
  it('draws both sides to one scale and leaves out what is nothing', () => {
    const drawing = flow([item('a', 75n), item('b', 25n), item('none', 0n)], [item('c', 100n)])
    expect(shapeOf(drawing, 'source-a')).toMatchObject({ height: 150 })
    expect(shapeOf(drawing, 'source-b')).toMatchObject({ height: 50 })
    expect(shapeOf(drawing, 'use-c')).toMatchObject({ height: 200 })
    expect(shapeOf(drawing, 'total')).toMatchObject({ height: 200 })
    expect(shapeOf(drawing, 'source-none')).toBeUndefined()
  })

  it('adds nothing where the sides differ: the shorter one ends where it ends', () => {
    const drawing = flow([item('a', 60n)], [item('c', 100n)])
    expect(shapeOf(drawing, 'source-a')).toMatchObject({ height: 120 })
    expect(shapeOf(drawing, 'use-c')).toMatchObject({ height: 200 })
    expect(drawing.marks).toHaveLength(5)
  })

  it('sets a long name on two lines on a phone, on one where there is room', () => {
    const { labels } = flow([item('a', 1n, '一般公共预算财政拨款收入')], [item('c', 1n, '甲')])
    const set = (only: DrawnLabel['only']) => labels.filter((each) => each.only === only).map(({ text }) => text)
    expect(set('wide')).toEqual(['一般公共预算财政拨款收入', '1'])
    expect(set('narrow')).toEqual(['一般公共预算', '财政拨款收入', '1'])
  })

  it('keeps the smallest in sight, streams without gaps, and labels apart and on their side', () => {
    fc.assert(
      fc.property(items, items, (sources, uses) => {
        const drawing = flow(sources, uses)
        for (const side of ['source', 'use'] as const) {
          let end: number | undefined
          for (const { shape } of drawing.marks.filter(
            ({ id }) => id.startsWith(`${side}-`) && id.endsWith('-stream'),
          )) {
            const middle = side === 'source' ? (shape as Band).to : (shape as Band).from
            if (end !== undefined) expect(middle.top).toBeCloseTo(end, 6)
            end = middle.bottom
          }
        }
        for (const { shape } of drawing.marks.filter(({ className }) => className.includes('flow-node'))) {
          const { x, y, width, height } = shape as Box
          if (shape.kind === 'box' && (sources.length > 0 || uses.length > 0)) expect(height).toBeGreaterThanOrEqual(0)
          expect(x).toBeGreaterThanOrEqual(0)
          expect(x + width).toBeLessThanOrEqual(100)
          expect(y + height).toBeLessThanOrEqual(drawing.height)
        }
        for (const mark of drawing.marks.filter(({ className }) => /flow-(source|use)/.test(className))) {
          expect((mark.shape as Box).height).toBeGreaterThanOrEqual(2)
        }
        for (const only of ['wide', 'narrow'] as const) {
          for (const anchor of ['start', 'end'] as const) {
            const own = drawing.labels.filter((each) => each.anchor === anchor && (each.only ?? only) === only)
            own.forEach((label, i) => {
              const before = own[i - 1]
              if (before) expect(label.y - before.y).toBeGreaterThanOrEqual(16)
              expect(label.y).toBeLessThanOrEqual(drawing.height)
              if (only === 'narrow') expect(textWidth(label.text, 13)).toBeLessThan(NARROW / 2 - 8)
            })
          }
        }
      }),
    )
  })
})
