import type { Money } from '@/lib/budget/money'
import { NARROW, place, textLines, textWidth, type Drawing, type DrawnLabel, type DrawnMark } from './drawing'
import { drawingRatio } from './drawing-ratio'

/** A column of a chart over time or of a walk from one sum to another. */
export interface YearBar {
  readonly key: string
  /** What stands below it: the year, the part that changed. */
  readonly name: string
  /** `absent` leaves a gap, and says why. */
  readonly kind: 'published' | 'corrected' | 'derived' | 'change' | 'absent'
  /** Where it stands: from nothing, or from where the one before ended. */
  readonly from: Money
  readonly to: Money
  /** Words before a figure stand on a line of their own where columns are narrow. */
  readonly label: string
  /** By the document's own words, beside the published one. */
  readonly corrected?: { readonly money: Money; readonly label: string } | undefined
  /** For the tooltip, beside the figure. */
  readonly note?: string | undefined
}

/** Columns from a zero that is always there: published solid, derived hollow, corrected hatched, gaps left open. */
export function toYearBars(bars: readonly YearBar[]): Drawing {
  const sums = bars.flatMap(({ from, to, corrected }) => [from, to, corrected?.money ?? from])
  const highest = sums.reduce((most, sum) => (sum > most ? sum : most), 0n as Money)
  const slot = 100 / Math.max(bars.length, 1)
  const scrolls = bars.length > MOST
  const room = (slot * (scrolls ? SCROLLED : NARROW)) / 100 - 3
  const scale: Scale = { slot, room, heightOf: (money) => drawingRatio(money, highest) * HEIGHT }
  const base: DrawnMark = { id: 'base', className: 'chart-rule', shape: box(0, BASE, 100, 1) }
  const drawn = bars.map((bar, i) => drawBar(bar, slot * (i + 0.5), scale))
  const walks = bars.flatMap((bar, i) => walkTo(bars[i + 1], bar, slot * (i + 0.5), scale))
  const named = Math.max(...bars.map(({ name }) => textLines(name, SIZE, room).length), 1)
  return {
    height: BASE + 14 + LINE * named,
    marks: [base, ...walks, ...drawn.flatMap(({ marks }) => marks)],
    labels: drawn.flatMap(({ labels }) => labels),
    ...(scrolls && { scrolls }),
  }
}

const HEIGHT = 210
/** Room for a label of two lines over the highest column. */
const TOP = 40
const BASE = TOP + HEIGHT
const SIZE = 13
const LINE = 16
/** Columns whose figures have room beside each other on a phone; more of them scroll in their frame, in these pixels at the least. */
const MOST = 5
const SCROLLED = 760

interface Scale {
  /** A column's share of the width. */
  readonly slot: number
  /** What a label may take of it on a phone, in pixels. */
  readonly room: number
  readonly heightOf: (money: Money) => number
}

function drawBar(bar: YearBar, centre: number, scale: Scale): { marks: DrawnMark[]; labels: DrawnLabel[] } {
  const name = labelOf(bar.name, { x: centre, y: BASE + 4, from: 'above' }, scale)
  if (bar.kind === 'absent') {
    const why = labelOf(bar.label, { x: centre, y: BASE - 8, from: 'below' }, scale)
    return { marks: [], labels: [...name, ...why.map((each) => ({ ...each, size: 12, tone: 'muted' as const }))] }
  }
  const [low, high] = bar.from < bar.to ? [bar.from, bar.to] : [bar.to, bar.from]
  const [top, bottom] = [BASE - scale.heightOf(high), BASE - scale.heightOf(low)]
  const [left, width] = columnOf(centre, scale.slot)
  const own = bar.corrected ? width * PAIRED : width
  const says = { name: bar.name, lines: [bar.label, bar.note].filter((line) => line !== undefined) }
  const shape = {
    ...box(left, top, own, Math.max(bottom - top, 1)),
    ...(bar.kind === 'corrected' && { hatched: true }),
  }
  const mark: DrawnMark = { id: bar.key, className: `bar-${bar.kind}`, shape, says }
  if (!bar.corrected) {
    return { marks: [mark], labels: [...name, ...labelOf(bar.label, { x: centre, y: top - 7, from: 'below' }, scale)] }
  }
  // Each of the two labels grows away from the other column, whichever is the higher.
  const over = labelOf(bar.label, { x: left + own, y: top - 7, anchor: 'end', from: 'below' }, scale)
  const beside = drawCorrected(bar, bar.corrected, { right: left + width, width: own }, scale)
  return { marks: [mark, ...beside.marks], labels: [...name, ...over, ...beside.labels] }
}

/** Published and corrected share the column. */
const PAIRED = 0.47

function drawCorrected(
  { key, name }: YearBar,
  { money, label }: NonNullable<YearBar['corrected']>,
  { right, width }: { readonly right: number; readonly width: number },
  scale: Scale,
) {
  const height = scale.heightOf(money)
  const left = right - width
  const shape = { ...box(left, BASE - height, width, Math.max(height, 1)), hatched: true }
  const mark: DrawnMark = { id: `${key}-corrected`, className: 'bar-corrected', shape, says: { name, lines: [label] } }
  const at: At = { x: left, y: BASE - height - 7, anchor: 'start', from: 'below' }
  return { marks: [mark], labels: labelOf(label, at, scale) }
}

/** From where a change begins or ends to the column beside it: what one walks over. */
function walkTo(next: YearBar | undefined, bar: YearBar, centre: number, { slot, heightOf }: Scale): DrawnMark[] {
  if (next === undefined || bar.kind === 'absent' || (bar.kind !== 'change' && next.kind !== 'change')) return []
  const [left, width] = columnOf(centre, slot)
  const shape = box(left + width, BASE - heightOf(bar.to), slot - width, 1)
  return [{ id: `${bar.key}-walk`, className: 'chart-rule', shape }]
}

function columnOf(centre: number, slot: number): readonly [left: number, width: number] {
  const width = Math.min(slot * 0.56, 16)
  return [centre - width / 2, width]
}

interface At {
  readonly x: number
  readonly y: number
  readonly anchor?: 'start' | 'middle' | 'end'
  /** Whether lines are set down from `y` or stand on it. */
  readonly from: 'above' | 'below'
}

/** On one line where that fits between its neighbours; on a phone else a word above its figure, or a name on several lines. */
function labelOf(text: string, { x, y, anchor = 'middle', from }: At, { room }: Scale): DrawnLabel[] {
  const set = (lines: readonly string[], only?: 'wide' | 'narrow'): DrawnLabel[] =>
    lines.map((line, i) => ({
      text: line,
      x: place(x),
      anchor,
      size: SIZE,
      y: place(from === 'above' ? y + (i + 1) * LINE : y - (lines.length - 1 - i) * LINE),
      ...(only && { only }),
    }))
  if (textWidth(text, SIZE) <= room) return set([text])
  const lines = text.includes(' ') ? text.split(' ') : textLines(text, SIZE, room)
  return [...set([text], 'wide'), ...set(lines, 'narrow')]
}

const box = (x: number, y: number, width: number, height: number) =>
  ({ kind: 'box', x: place(x), y: place(y), width: place(width), height: place(height) }) as const
