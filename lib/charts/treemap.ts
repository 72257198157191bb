import { compareMoney, sumMoney, type Money } from '@/lib/budget/money'
import { NARROW, place, textLines, textWidth, WIDE, type Box, type Drawing } from './drawing'
import type { DrawnLabel, DrawnMark } from './drawing'
import { drawingRatio } from './drawing-ratio'

export interface TreemapGroup {
  readonly key: string
  readonly name: string
  readonly items: readonly {
    readonly key: string
    readonly name: string
    readonly money: Money
    readonly label: string
  }[]
}

/** Areas by size, each group together and named in the key: what is large is seen at once; what is too small for words says them when asked. */
export function toTreemap(groups: readonly TreemapGroup[]): Drawing {
  const filled = groups
    .map((group) => ({ ...group, items: group.items.filter(({ money }) => money > 0n) }))
    .map((group) => ({ ...group, money: sumMoney(group.items.map(({ money }) => money)) }))
    .filter(({ money }) => money > 0n)
    .sort((a, b) => compareMoney(b.money, a.money))
  const areas = squarify(filled, { x: 0, y: 0, width: WIDTH, height: HEIGHT })
  const marks: DrawnMark[] = []
  const labels: DrawnLabel[] = []
  filled.forEach((group, i) => {
    const area = areas[i]
    if (!area) return
    const items = group.items.toSorted((a, b) => compareMoney(b.money, a.money))
    squarify(items, area).forEach((box, k) => {
      const item = items[k]
      if (!item) return
      const shape: Box = { kind: 'box', ...toDrawing(box) }
      const says = { name: item.name, lines: [item.label, group.name] }
      marks.push({ id: item.key, className: `${colourOf(i)} treemap-cell`, shape, says })
      labels.push(...labelsOf(item.name, item.label, box))
    })
  })
  const key = filled.map(({ name }, i) => ({ className: colourOf(i), text: name }))
  return { height: HEIGHT, marks, labels, key }
}

/** As laid out; at other widths only the widths change. */
const WIDTH = WIDE
const HEIGHT = 320
const PAD = 7
const LINE = 17

/** Six colours; where there are more groups they share the last. */
const colourOf = (group: number): string => `chart-cat-${Math.min(group + 1, 6)}`

type Area = Omit<Box, 'kind'>

const toDrawing = ({ x, y, width, height }: Area): Area => ({
  x: place((x / WIDTH) * 100),
  y: place(y),
  width: place((width / WIDTH) * 100),
  height: place(height),
})

/** Name and amount, in as many lines as it takes, where the area has room for them; on a phone it has less. */
function labelsOf(name: string, label: string, box: Area): DrawnLabel[] {
  const wide = linesOf(name, label, box.height, box.width)
  const narrow = linesOf(name, label, box.height, (box.width * NARROW) / WIDTH)
  const set = (lines: readonly string[], only?: 'wide' | 'narrow') =>
    lines.map((text, i) => ({
      text,
      x: place((box.x / WIDTH) * 100),
      dx: PAD,
      tone: 'onData' as const,
      y: place(box.y + 19 + i * LINE),
      size: i < lines.length - 1 ? 13 : 12,
      ...(only && { only }),
    }))
  return wide.join() === narrow.join() ? set(wide) : [...set(wide, 'wide'), ...set(narrow, 'narrow')]
}

function linesOf(name: string, label: string, height: number, width: number): readonly string[] {
  const room = width - PAD - 4
  const names = room < 2 * 13 ? [] : textLines(name, 13, room)
  const lines = [...names, label]
  const fits = names.length > 0 && textWidth(label, 12) <= room && 8 + lines.length * LINE <= height
  return fits && names.every((line) => textWidth(line, 13) <= room) ? lines : []
}

/** Rows of nearly square areas along the shorter side (Bruls, Huizing, van Wijk). Items come largest first. */
function squarify(items: readonly { readonly money: Money }[], frame: Area): Area[] {
  const whole = sumMoney(items.map(({ money }) => money))
  // What is less than a millionth still has a place: an area of nothing could not be laid out.
  const ratios = items.map(({ money }) => Math.max(drawingRatio(money, whole), 1e-6))
  const sum = ratios.reduce((all, ratio) => all + ratio, 0)
  const sizes = ratios.map((ratio) => (ratio / sum) * frame.width * frame.height)
  const areas: Area[] = []
  let rest = frame
  let from = 0
  while (from < sizes.length) {
    const side = Math.min(rest.width, rest.height)
    let to = from + 1
    while (to < sizes.length && worst(sizes.slice(from, to + 1), side) <= worst(sizes.slice(from, to), side)) to += 1
    const row = sizes.slice(from, to)
    const thick = row.reduce((sum, size) => sum + size, 0) / side
    const upright = rest.width >= rest.height
    let along = upright ? rest.y : rest.x
    for (const size of row) {
      const length = size / thick
      areas.push(
        upright
          ? { x: rest.x, y: along, width: thick, height: length }
          : { x: along, y: rest.y, width: length, height: thick },
      )
      along += length
    }
    rest = upright
      ? { ...rest, x: rest.x + thick, width: rest.width - thick }
      : { ...rest, y: rest.y + thick, height: rest.height - thick }
    from = to
  }
  return areas
}

/** The longest of its areas: how many times longer than wide. */
function worst(row: readonly number[], side: number): number {
  const sum = row.reduce((all, size) => all + size, 0)
  return Math.max(
    ...row.map((size) => Math.max((side * side * size) / (sum * sum), (sum * sum) / (side * side * size))),
  )
}
