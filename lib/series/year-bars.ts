import type { Money } from '@/lib/budget/money'
import { place, type Drawing, type DrawnLabel, type DrawnMark } from './drawing'
import { drawingRatio } from './drawing-ratio'

/** A column of a chart over time or of a walk from one sum to another. */
export interface YearBar {
  readonly key: string
  /** What stands below it: the year, the part that changed. */
  readonly name: string
  /** `absent` leaves a gap, and says why. */
  readonly kind: 'published' | 'derived' | 'change' | 'absent'
  /** Where it stands: from nothing, or from where the one before ended. */
  readonly from: Money
  readonly to: Money
  readonly label: string
  /** By the document's own words, beside the published one. */
  readonly corrected?: { readonly money: Money; readonly label: string } | undefined
  /** For the tooltip, beside the figure. */
  readonly note?: string | undefined
}

const HEIGHT = 210
const TOP = 26
const BELOW = 30

/** Columns from a zero that is always there: published solid, derived hollow, corrected hatched, gaps left open. */
export function toYearBars(bars: readonly YearBar[]): Drawing {
  const highest = bars.reduce((most, { from, to }) => maxOf(most, maxOf(from, to)), 0n as Money)
  const slot = 100 / Math.max(bars.length, 1)
  const width = Math.min(slot * 0.56, 16)
  const heightOf = (money: Money) => drawingRatio(money, highest) * HEIGHT
  const base = TOP + HEIGHT
  const marks: DrawnMark[] = [{ id: 'base', className: 'chart-rule', shape: box(0, base, 100, 1) }]
  const labels: DrawnLabel[] = []
  bars.forEach((bar, i) => {
    const centre = slot * (i + 0.5)
    const [low, high] = bar.from < bar.to ? [bar.from, bar.to] : [bar.to, bar.from]
    const [top, bottom] = [base - heightOf(high), base - heightOf(low)]
    const x = centre - width / 2
    labels.push({ text: bar.name, x: place(centre), y: base + 20, anchor: 'middle', size: 13 })
    if (bar.kind === 'absent') {
      labels.push({ text: bar.label, x: place(centre), y: base - 8, anchor: 'middle', size: 12, tone: 'muted' })
      return
    }
    const says = { name: bar.name, lines: [bar.label, bar.note].filter((line) => line !== undefined) }
    const shape = box(x, top, bar.corrected ? width * 0.6 : width, Math.max(bottom - top, 1))
    marks.push({ id: bar.key, className: `bar-${bar.kind}`, shape, says })
    const over = bar.corrected ? x + width * 0.3 : centre
    labels.push({ text: bar.label, x: place(over), y: place(top - 7), anchor: 'middle', size: 13 })
    if (!bar.corrected) return
    const tall = heightOf(bar.corrected.money)
    const beside = box(x + width * 0.64, base - tall, width * 0.6, Math.max(tall, 1))
    const own = { name: bar.name, lines: [bar.corrected.label] }
    marks.push({ id: `${bar.key}-corrected`, className: 'bar-corrected', shape: beside, says: own })
    const at = { x: place(x + width * 0.94), y: place(base - tall - 7) }
    labels.push({ text: bar.corrected.label, ...at, anchor: 'middle', size: 12, tone: 'muted' })
  })
  return { height: base + BELOW, marks, labels }
}

const box = (x: number, y: number, width: number, height: number) =>
  ({ kind: 'box', x: place(x), y: place(y), width: place(width), height: place(height) }) as const

const maxOf = (a: Money, b: Money): Money => (a > b ? a : b)
