import { compareMoney, sumMoney, type Money } from '@/lib/budget/money'
import { place, textWidth, type Box, type Drawing, type DrawnLabel, type DrawnMark } from './drawing'
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

/** Areas by size, each group together: what is large is seen at once; what is too small for words says them when asked. */
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
      marks.push({ id: item.key, className: `chart-cat-${(i % 6) + 1} treemap-cell`, shape, says })
      labels.push(...labelsOf(item.name, item.label, box))
    })
  })
  return { height: HEIGHT, marks, labels }
}

/** As drawn at full width; at others only the widths change. */
const WIDTH = 760
const HEIGHT = 320
/** A phone: what fits here fits everywhere. */
const NARROW = 340

type Area = Omit<Box, 'kind'>

const toDrawing = ({ x, y, width, height }: Area): Area => ({
  x: place((x / WIDTH) * 100),
  y: place(y),
  width: place((width / WIDTH) * 100),
  height: place(height),
})

function labelsOf(name: string, label: string, box: Area): DrawnLabel[] {
  const needed = Math.max(textWidth(name, 13), textWidth(label, 12)) + 14
  if (box.height < 42 || needed > box.width) return []
  const wideOnly = needed > (box.width * NARROW) / WIDTH
  const at = { x: place((box.x / WIDTH) * 100), dx: 7, tone: 'onData' as const, ...(wideOnly && { wideOnly }) }
  return [
    { text: name, ...at, y: place(box.y + 19), size: 13 },
    { text: label, ...at, y: place(box.y + 36), size: 12 },
  ]
}

/** Rows of nearly square areas along the shorter side (Bruls, Huizing, van Wijk). Items come largest first. */
function squarify(items: readonly { readonly money: Money }[], frame: Area): Area[] {
  const whole = sumMoney(items.map(({ money }) => money))
  const sizes = items.map(({ money }) => drawingRatio(money, whole) * frame.width * frame.height)
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
