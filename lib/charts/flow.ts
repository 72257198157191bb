import { sumMoney, type Money } from '@/lib/budget/money'
import { drawingRatio } from './drawing-ratio'
import { NARROW, place, textLines, type Drawing, type DrawnLabel, type DrawnMark, type Stretch } from './drawing'

export interface FlowItem {
  readonly key: string
  readonly name: string
  readonly money: Money
  /** The amount, ready to read. */
  readonly label: string
}

interface FlowInput {
  readonly sources: readonly FlowItem[]
  readonly uses: readonly FlowItem[]
  /** What stands in the middle: the total as the document states it. */
  readonly total: { readonly name: string; readonly label: string }
}

/** Where the money comes from, on the left, and where it goes, on the right; both through the total. Nothing is added to even them out. */
export function toFlow({ sources, uses, total }: FlowInput): Drawing {
  const [left, right] = [sources, uses].map((items) => items.filter(({ money }) => money > 0n))
  const whole = largest([left, right].map((items = []) => sumMoney(items.map(({ money }) => money))))
  const sides = [
    sideOf(left ?? [], whole, { node: 0, middle: MIDDLE - NODE / 2, side: 'source' }),
    sideOf(right ?? [], whole, { node: 100 - NODE, middle: MIDDLE + NODE / 2, side: 'use' }),
  ]
  const through = Math.max(...sides.map(({ through: each }) => each))
  const middle: DrawnMark = {
    id: 'total',
    className: 'flow-node',
    shape: { kind: 'box', x: place(MIDDLE - NODE / 2), y: TOP, width: NODE, height: place(through) },
    says: { name: total.name, lines: [total.label] },
  }
  return {
    height: Math.ceil(TOP + Math.max(through, ...sides.map(({ height }) => height)) + 4),
    marks: [...sides.flatMap(({ bands }) => bands), ...sides.flatMap(({ nodes }) => nodes), middle],
    labels: [
      { text: `${total.name} ${total.label}`, x: MIDDLE, y: TOP - 8, anchor: 'middle', size: 14 },
      ...sides.flatMap(({ labels }) => labels),
    ],
  }
}

const NODE = 1.2
const MIDDLE = 50
const TOP = 28
/** Pixels of the whole. */
const FULL = 200
const GAP = 6
const LEAST = 2
const SIZE = 13
const LINE = 17
const BESIDE = 8
/** What a name may take on a phone, so that it stays on its own side of the middle. */
const ROOM = NARROW / 2 - 2 * BESIDE - 4

interface Side {
  readonly node: number
  readonly middle: number
  readonly side: 'source' | 'use'
}

/** One column: each item in a slot with room for its words, its stream to the middle without any gap. */
function sideOf(items: readonly FlowItem[], whole: Money, { node, middle, side }: Side) {
  const bands: DrawnMark[] = []
  const nodes: DrawnMark[] = []
  const labels: DrawnLabel[] = []
  let [top, through] = [TOP, TOP]
  for (const item of items) {
    const { key, name, money, label } = item
    const height = Math.max(LEAST, drawingRatio(money, whole) * FULL)
    const outer: Stretch = { x: side === 'source' ? node + NODE : node, top, bottom: top + height }
    const inner: Stretch = { x: middle, top: through, bottom: through + height }
    const [from, to] = side === 'source' ? [outer, inner] : [inner, outer]
    const id = `${side}-${key}`
    bands.push({ id: `${id}-stream`, className: 'flow-stream', shape: { kind: 'band', from, to }, of: id })
    const shape = { kind: 'box', x: place(node), y: place(top), width: NODE, height: place(height) } as const
    nodes.push({ id, className: `flow-node flow-${side}`, shape, says: { name, lines: [label] } })
    const lines = textLines(name, SIZE, ROOM)
    labels.push(...labelsOf(item, lines, { side, top, height }))
    top += Math.max(height, 25 + LINE * lines.length) + GAP
    through += height
  }
  return { bands, nodes, labels, height: top - TOP - GAP, through: through - TOP }
}

interface Slot {
  readonly side: Side['side']
  readonly top: number
  readonly height: number
}

/** Name and amount beside the node; a long name takes more lines on a phone. */
function labelsOf({ name, label }: FlowItem, lines: readonly string[], { side, top, height }: Slot): DrawnLabel[] {
  const at = {
    x: side === 'source' ? NODE : 100 - NODE,
    dx: side === 'source' ? BESIDE : -BESIDE,
    anchor: side === 'source' ? ('start' as const) : ('end' as const),
    size: SIZE,
  }
  const set = (names: readonly string[]): DrawnLabel[] => {
    const first = Math.max(top + 14, top + height / 2 - 3 - ((names.length - 1) * LINE) / 2)
    const y = (line: number) => place(first + line * LINE)
    return [
      ...names.map((text, i) => ({ ...at, text, y: y(i) })),
      { ...at, text: label, y: y(names.length), tone: 'muted' },
    ]
  }
  if (lines.length === 1) return set(lines)
  return [
    ...set([name]).map((each) => ({ ...each, only: 'wide' as const })),
    ...set(lines).map((each) => ({ ...each, only: 'narrow' as const })),
  ]
}

const largest = (sums: readonly Money[]): Money => sums.reduce((most, sum) => (sum > most ? sum : most), 0n as Money)
