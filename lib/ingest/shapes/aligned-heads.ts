import { compared } from '@/lib/ingest/normalise/words'
import { gathered, type Column } from './aligned-columns'
import { isGroupWord, isNeverUnder, isWord } from './aligned-head-words'
import type { AlignedLine, Segment } from './aligned-lines'

/** A head with the columns it reaches over, from 0, and how deep it stands. */
export interface HeadCell {
  readonly text: string
  readonly at: string
  readonly first: number
  readonly last: number
  readonly depth: number
  /** How many rows of heads it takes. */
  readonly rows: number
}

export interface Headed {
  /** With those that only a head tells: no amount stands in them. */
  readonly columns: readonly Column[]
  readonly cells: readonly HeadCell[]
  readonly depth: number
}

interface Piece {
  readonly segment: Segment
  readonly line: number
}

interface Group {
  readonly text: string
  readonly at: string
  readonly line: number
  /** Of the printed words, on the page. */
  readonly middle: number
  first: number
  last: number
}

/**
 * Heads over their columns. A head of one column may be broken over lines; one over several stands in the middle of them,
 * so that its reach is told by its middle.
 */
export function headedColumns(lines: readonly AlignedLine[], body: readonly Column[]): Headed {
  const columns = withHeadColumns(lines, body)
  const stacks: Piece[][] = columns.map(() => [])
  const groups: Group[] = []
  const standing = lines.flatMap(({ segments }, line) =>
    reaches(segments, columns).map((reach) => ({ ...reach, line })),
  )
  for (const { segment, over, line } of standing) if (over.length === 1) stacks[over[0]!]?.push({ segment, line })
  for (const { segment, over, line } of standing.filter((one) => one.over.length > 1)) {
    // A group has heads below it over all of its columns, or over none: a wide head reaches into its neighbours.
    const bare = over.filter((column) => !stacks[column]?.some((piece) => piece.line > line))
    const own = bare.length > 0 ? bare : over
    const [first, last] = [own[0]!, own.at(-1)!]
    if (own.length === 1) stacks[first] = [...(stacks[first] ?? []), { segment, line }].sort((a, b) => a.line - b.line)
    else groups.push({ text: segment.text, at: segment.at, line, middle: middleOf(segment), first, last })
  }
  const leaves = stacks.map((stack, column) => leafOf(stack, column, groups))
  const joined = withBrokenGroups(groups)
  const numbers = lines.map(({ number }) => number)
  for (const line of new Set(joined.map((group) => group.line))) {
    const alone = stacks.flat().every((piece) => piece.line !== line)
    for (const { own, first, last } of realmsOf(joined, line, columns)) {
      if (!alone || own.length < 2 || !shareColumns(own, columns, first, last))
        for (const group of own) reach(group, joined, stacks, columns, numbers)
    }
  }
  return { columns, ...cellsOf(joined, leaves) }
}

/** Heads of single columns as they stand, each with the column of the body below it; one without is a blank column. */
function withHeadColumns(lines: readonly AlignedLine[], body: readonly Column[]): Column[] {
  const leaves = gathered(leafSegments(lines), false, 'apart').sort((a, b) => a.left - b.left)
  const below = columnsBelow(leaves, body)
  const columns: Column[] = body.map((column) => ({ ...column, lines: new Set(column.lines) }))
  leaves.forEach(({ left, right }, i) => {
    const column = columns[below[i] ?? -1]
    if (column) column.head = { left, right }
  })
  // A blank column stands between its neighbours, wherever they are printed.
  const blank = leaves.flatMap((leaf, i): Column[] => {
    if (below[i] !== undefined) return []
    return [
      {
        ...leaf,
        amounts: true,
        lines: new Set(),
        head: leaf,
        after: below.slice(0, i).findLast((one) => one !== undefined) ?? -1,
      },
    ]
  })
  return [
    ...blank.filter(({ after }) => after === -1),
    ...columns.flatMap((column, i) => [column, ...blank.filter(({ after }) => after === i)]),
  ]
}

/** The heads of single columns of labels: one of amounts may reach over the labels before them. */
export const labelHeads = (lines: readonly AlignedLine[]): Segment[] =>
  leafSegments(lines).flatMap(({ segment }) =>
    isGroupWord(segment.text) || OF_AMOUNTS.test(compared(segment.text)) ? [] : [segment],
  )

const OF_AMOUNTS = /^金额$|[预决]算数$/

/** Heads that are no groups: a group is known by its words, or by standing alone above heads to its left and right. */
function leafSegments(lines: readonly AlignedLine[]) {
  return lines.flatMap((line, i) =>
    line.segments.flatMap((segment) => {
      const lower = lines.slice(i + 1).flatMap(({ segments }) => segments)
      const near = { left: segment.left - 2, right: segment.right + 2 }
      const isOver = isGroupWord(segment.text) && lower.some((one) => overlaps(one, near))
      const isGroup = isOver || standsBetween(segment, lines, i)
      return isGroup ? [] : [{ line, segment }]
    }),
  )
}

/** Nothing stands under it, and the nearest heads to either side all stand lower. */
function standsBetween(segment: Segment, lines: readonly AlignedLine[], own: number): boolean {
  const lower = lines.slice(own + 1).flatMap(({ segments }) => segments)
  if (lower.some((one) => overlaps(one, segment))) return false
  const upper = lines.slice(0, own + 1).flatMap(({ segments }) => segments.filter((one) => one !== segment))
  const left = lower.filter(({ right }) => right <= segment.left).sort((a, b) => b.right - a.right)[0]
  const right = lower.filter((one) => one.left >= segment.right).sort((a, b) => a.left - b.left)[0]
  const isFree = (one: Segment | undefined) =>
    one !== undefined &&
    !upper.some((above) => overlaps(above, one) && !overlaps(above, segment) && !isGroupWord(above.text))
  return isFree(left) && isFree(right)
}

const overlaps = (a: { left: number; right: number }, b: { left: number; right: number }): boolean =>
  a.left < b.right && a.right > b.left

/** For each head the column below it: in order, as near as can be, and every column of amounts with a head. */
function columnsBelow(heads: readonly Column[], columns: readonly Column[]): (number | undefined)[] {
  const costs: number[][] = [[0]]
  for (let c = 1; c <= columns.length; c++) costs[0]![c] = costs[0]![c - 1]! + costOfBare(columns[c - 1]!)
  for (let h = 1; h <= heads.length; h++) {
    costs[h] = [h * COST_OF_BLANK]
    for (let c = 1; c <= columns.length; c++) {
      costs[h]![c] = Math.min(
        costs[h - 1]![c - 1]! + costOfPair(heads[h - 1]!, columns[c - 1]!),
        costs[h]![c - 1]! + costOfBare(columns[c - 1]!),
        costs[h - 1]![c]! + COST_OF_BLANK,
      )
    }
  }
  const below: (number | undefined)[] = heads.map(() => undefined)
  let [h, c] = [heads.length, columns.length]
  while (h > 0 && c > 0) {
    const cost = costs[h]![c]!
    if (cost === costs[h - 1]![c - 1]! + costOfPair(heads[h - 1]!, columns[c - 1]!)) below[--h] = --c
    else if (cost === costs[h]![c - 1]! + costOfBare(columns[c - 1]!)) c--
    else h--
  }
  return below
}

/** In places of a line: how far a head may stand beside its column before a blank column is likelier. */
const COST_OF_BLANK = 7
const costOfBare = ({ amounts }: Column): number => (amounts ? 40 : 8)

function costOfPair(a: Column, b: Column): number {
  const gap = Math.max(a.left - b.right, b.left - a.right, 0)
  return gap + Math.abs(a.left + a.right - b.left - b.right) / 16
}

/** The columns that each head of a line stands over; a column under two of them is the one's that stands over more of it. */
function reaches(segments: readonly Segment[], columns: readonly Column[]) {
  const shared = ({ left, right }: Segment, column: Column | undefined) => {
    const own = column?.head ?? column
    return own === undefined ? 0 : Math.min(right, own.right) - Math.max(left, own.left)
  }
  const owners = columns.map((column) => {
    const over = segments.filter((segment) => shared(segment, column) > 0)
    return over.sort((a, b) => shared(b, column) - shared(a, column))[0]
  })
  return segments.map((segment) => {
    const over = columns.flatMap((_, i) => (owners[i] === segment ? [i] : []))
    if (over.length > 0) return { segment, over }
    // A head of two columns may stand between them.
    const next = columns.findIndex((column) => (column.head ?? column).left >= segment.right)
    const between = next > 0 && shared(segment, columns[next - 1]) <= 0 ? [next - 1, next] : []
    return { segment, over: between }
  })
}

/** What of a stack of pieces is the head of the column itself; what stands above it as a word of its own is a group's. */
function leafOf(stack: Piece[], column: number, groups: Group[]): { text: string; at: string } | undefined {
  const [top] = stack
  if (!top) return undefined
  const texts = stack.map(({ segment }) => segment.text)
  const textFrom = (from: number, to?: number) => texts.slice(from, to).join('')
  let cuts: readonly number[] = [0]
  let best = Infinity
  for (const way of waysToCut(texts.length)) {
    const cost = way.reduce((sum, from, i) => {
      const last = i === way.length - 1
      return sum + (isWord(compared(textFrom(from, way[i + 1]))) ? 0 : last ? 3 : 2) + i * 0.1
    }, 0)
    if (cost < best) [best, cuts] = [cost, way]
  }
  cuts.slice(0, -1).forEach((from, i) => {
    const { segment, line } = stack[from] ?? top
    groups.push({
      ...{ text: textFrom(from, cuts[i + 1]), at: segment.at, line, middle: middleOf(segment) },
      ...{ first: column, last: column },
    })
  })
  const from = cuts.at(-1) ?? 0
  const leaf = { text: textFrom(from), at: (stack[from] ?? top).segment.at }
  stack.splice(0, from)
  return leaf
}

/** Where a stack may be cut into heads, each way as the beginnings of the parts. */
function waysToCut(length: number): number[][] {
  const ways: number[][] = [[0]]
  for (let a = 1; a < length; a++) {
    ways.push([0, a])
    for (let b = a + 1; b < length; b++) ways.push([0, a, b])
  }
  return ways
}

/** A group broken over lines, one piece under the other. */
function withBrokenGroups(groups: readonly Group[]): Group[] {
  const joined: Group[] = []
  for (const group of [...groups].sort((a, b) => a.line - b.line)) {
    const above = joined.find(
      (one) => one.line === group.line - 1 && one.first === group.first && one.last === group.last,
    )
    const whole = above && compared(above.text + group.text)
    if (above && whole !== undefined && !isWord(compared(group.text)) && isWord(whole)) {
      joined[joined.indexOf(above)] = { ...above, text: above.text + group.text }
    } else joined.push({ ...group })
  }
  return joined
}

/** The groups of a line, by the group above them that they stand in: 功能分类 and 支出用途 part 支出 and leave 收入 whole. */
function realmsOf(groups: readonly Group[], line: number, columns: readonly Column[]) {
  const own = groups.filter((group) => group.line === line)
  const whole = { own, first: 0, last: columns.length - 1 }
  const above = groups.filter((group) => group.line < line)
  const upper = above.filter((group) => group.line === Math.max(...above.map((one) => one.line)))
  if (own.length < 2 || upper.length < 2) return [whole]
  const realmOf = ({ middle }: Group) =>
    upper.find(({ first, last }) => {
      const [a, b] = [columns[first], columns[last]]
      return a && b && (a.head ?? a).left <= middle && middle <= (b.head ?? b).right
    })
  const realms = new Set(own.map(realmOf))
  if (realms.has(undefined)) return [whole]
  return upper.flatMap((realm) => {
    const inside = own.filter((group) => realmOf(group) === realm)
    return inside.length === 0 ? [] : [{ own: inside, first: realm.first, last: realm.last }]
  })
}

/** A line of nothing but groups parts the columns among them, so that each stands as near to its middle as can be. */
function shareColumns(
  groups: readonly Group[],
  columns: readonly Column[],
  firstColumn: number,
  lastColumn: number,
): boolean {
  const ordered = [...groups].sort((a, b) => a.middle - b.middle)
  const [labels] = ordered
  const amountsFrom = columns.findIndex(({ amounts }) => amounts)
  const away = (group: Group, first: number, last: number) => {
    const [a, b] = [columns[first], columns[last]]
    if (!a || !b || first > group.first || last < group.last) return Infinity
    const mixed = group === labels && isOfLabels(group) && last >= amountsFrom && amountsFrom >= 0
    return Math.abs(((a.head ?? a).left + (b.head ?? b).right) / 2 - group.middle) ** 2 + (mixed ? 10_000 : 0)
  }
  // best[k][end]: the first k groups over the columns before `end`.
  const best: { cost: number; from: number }[][] = [[{ cost: 0, from: 0 }]]
  for (const [k, group] of ordered.entries()) {
    const row: { cost: number; from: number }[] = []
    for (let end = firstColumn + 1; end <= lastColumn + 1; end++) {
      for (let from = firstColumn + k; from < end; from++) {
        const before = k === 0 ? (from === firstColumn ? 0 : Infinity) : (best[k]?.[from]?.cost ?? Infinity)
        const cost = before + away(group, from, end - 1)
        if (cost < (row[end]?.cost ?? Infinity)) row[end] = { cost, from }
      }
    }
    best.push(row)
  }
  let end = lastColumn + 1
  if (best[ordered.length]?.[end] === undefined) return false
  for (let k = ordered.length; k > 0; k--) {
    const from = best[k]?.[end]?.from ?? 0
    const group = ordered[k - 1]
    if (group) [group.first, group.last] = [from, end - 1]
    end = from
  }
  return true
}

const isOfLabels = ({ text }: Group): boolean => /项目|科目|分类/.test(text) && !/支出$|收入$/.test(text)

/** Widens a group to the columns whose middle is nearest to its own. */
function reach(
  group: Group,
  groups: readonly Group[],
  stacks: readonly (readonly Piece[])[],
  columns: readonly Column[],
  numbers: readonly number[],
): void {
  const taken = new Set(
    groups.flatMap((one) => (one !== group && one.line === group.line ? rangeOf(one.first, one.last) : [])),
  )
  const labels = isOfLabels(group)
  const besideLabels = groups.some((one) => one !== group && one.line === group.line && isOfLabels(one))
  const hasSibling = groups.some((one) => one !== group && one.line === group.line && !isOfLabels(one))
  // 项目 over codes and names ends where amounts begin.
  const isForeign = (column: number) =>
    isNeverUnder(group.text, (stacks[column] ?? []).map(({ segment }) => segment.text).join('')) ||
    (labels && columns[column]?.amounts === true) ||
    (besideLabels && columns[column]?.amounts === false)
  // Heads below one group stand at one height; one beside the group is as tall as both, and stands higher.
  const heightOf = (column: number) => {
    const own = (stacks[column] ?? []).map(({ line }) => numbers[line] ?? line)
    return own.length === 0 ? undefined : own.reduce((sum, line) => sum + line, 0) / own.length
  }
  const below = rangeOf(group.first, group.last).flatMap((column) => heightOf(column) ?? [])
  const standsLevel = (column: number) => {
    const height = heightOf(column)
    return height === undefined || below.every((other) => Math.abs(other - height) <= 1)
  }
  const isOpen = (column: number) =>
    !isForeign(column) &&
    standsLevel(column) &&
    !taken.has(column) &&
    (stacks[column] ?? []).every(({ line }) => line > group.line) &&
    (stacks[column] ?? []).length > 0
  const ways: { first: number; last: number; away: number }[] = []
  for (let first = group.first; first >= 0 && (first === group.first || isOpen(first)); first--) {
    for (let last = group.last; last < columns.length && (last === group.last || isOpen(last)); last++) {
      const [a, b] = [columns[first], columns[last]]
      if (!a || !b) continue
      ways.push({ first, last, away: Math.abs(((a.head ?? a).left + (b.head ?? b).right) / 2 - group.middle) })
    }
  }
  // As wide as its middle allows: one over three columns stands above the middle one.
  const nearest = Math.min(...ways.map(({ away }) => away))
  const [best = group] = ways
    .filter(({ away }) => away <= nearest + (besideLabels && !hasSibling ? FAR_OFF_CENTRE : OFF_CENTRE))
    .sort((a, b) => b.last - b.first - (a.last - a.first) || a.away - b.away)
  group.first = best.first
  group.last = best.last
}

/** In places of a line; the only group beside that of the labels holds all amounts. */
const OFF_CENTRE = 4
const FAR_OFF_CENTRE = 16

const rangeOf = (first: number, last: number): number[] => Array.from({ length: last - first + 1 }, (_, i) => first + i)

const middleOf = ({ left, right }: Segment): number => (left + right) / 2

function cellsOf(groups: readonly Group[], leaves: readonly ({ text: string; at: string } | undefined)[]) {
  const holds = (outer: Group, first: number, last: number) => outer.first <= first && outer.last >= last
  const depthOf = (group: Group) =>
    groups.filter(
      (outer) =>
        outer !== group &&
        holds(outer, group.first, group.last) &&
        (outer.first < group.first || outer.last > group.last || outer.line < group.line),
    ).length
  const leafDepths = leaves.map((_, c) => groups.filter((group) => holds(group, c, c)).length)
  const depth = 1 + Math.max(0, ...leafDepths, ...groups.map(depthOf))
  const cells: HeadCell[] = [
    ...groups.map((group) => ({
      text: group.text,
      at: group.at,
      first: group.first,
      last: group.last,
      depth: depthOf(group),
      // A head without any below it is the head of its columns itself.
      rows: leaves.slice(group.first, group.last + 1).some((leaf) => leaf !== undefined) ? 1 : depth - depthOf(group),
    })),
    // All in the last row, however high they stand: rows of heads are then rows of like heads.
    ...leaves.flatMap((leaf, c) => (leaf ? [{ ...leaf, first: c, last: c, depth: depth - 1, rows: 1 }] : [])),
  ]
  return { cells, depth }
}
