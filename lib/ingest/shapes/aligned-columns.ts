import { isAmount, isNumeric, type AlignedLine, type Segment } from './aligned-lines'

/** A stretch of the page's width in which cells stand one above another. */
export interface Column {
  left: number
  right: number
  /** Amounts stand in it. */
  readonly amounts: boolean
  /** Lines that have a cell in it. */
  readonly lines: Set<AlignedLine>
  /** Where its head stands, which need not be above its cells: heads are centred, amounts are not. */
  head?: { readonly left: number; readonly right: number }
  /** Of a blank column: the one before it. */
  readonly after?: number
}

export interface PlacedSegment {
  readonly segment: Segment
  readonly column: number
  /** It stands over two columns, or over none: where it belongs is a guess. */
  readonly doubtful: boolean
  /** It begins where its column ends: it stands in the middle of several. */
  readonly reaches?: boolean
}

/**
 * The columns of some rows, told by what stands under each other: two cells of one line never share a column, cells that
 * overlap do. Amounts first: they say most plainly where a column is.
 */
export function columnsOf(lines: readonly AlignedLine[], heads: readonly Segment[] = []): Column[] {
  const all = lines.flatMap((line) => line.segments.map((segment) => ({ line, segment })))
  const amounts = withoutJitter(
    gathered(
      all.filter(({ segment }) => isFigure(segment.text)),
      true,
    ),
  )
  const labels = all.some(({ segment: { text } }) => !isFigure(text) && !isSumLabel(text))
  const rest = all.filter(({ segment: { text, left, right } }) => {
    if (isFigure(text) || (labels && isSumLabel(text))) return false
    const column = amounts.find((one) => left < one.right && right > one.left)
    // A zero or a dash below amounts is one of them; a long name may reach into their column from the left.
    return column === undefined || (left < column.left && !isNumeric(text))
  })
  const clipped = rest.map(({ line, segment }) => {
    const next = amounts.find((one) => one.left > segment.left && one.left < segment.right)
    return { line, segment: next ? { ...segment, right: next.left } : segment }
  })
  const columns = [...amounts, ...gathered(clipped, false)].sort((a, b) => a.left - b.left)
  return withoutOffsets(columns, heads)
}

/**
 * A few labels beside a column of labels, in no line with one of them, stand in it: sums are centred, names begin at the
 * left. Heads tell two columns apart; where there are none it may be as many.
 */
function withoutOffsets(columns: readonly Column[], heads: readonly Segment[]): Column[] {
  const times = heads.length > 0 ? FEW : 1
  const kept: Column[] = []
  for (const column of columns) {
    const before = kept.at(-1)
    const [few = 0, many = 0] = before ? [before.lines.size, column.lines.size].sort((a, b) => a - b) : []
    const isOne = before && !before.amounts && !column.amounts && areApart([before, column]) && few * times <= many
    if (isOne && !(hasOwnHead(before, column, heads) && hasOwnHead(column, before, heads))) {
      before.right = Math.max(before.right, column.right)
      for (const line of column.lines) before.lines.add(line)
    } else kept.push({ ...column, lines: new Set(column.lines) })
  }
  return kept
}

const hasOwnHead = (column: Column, other: Column, heads: readonly Segment[]): boolean =>
  heads.some(
    ({ left, right }) => left < column.right && right > column.left && !(left < other.right && right > other.left),
  )

/** One line in so many. */
const FEW = 4

const isFigure = (text: string): boolean => isAmount(text) || text === '0'

export const isSumLabel = (text: string): boolean => /^[合总小]\s*计$/.test(text)

interface Standing {
  readonly line: AlignedLine
  readonly segment: Segment
}

/** With `apart`, a wide one joins no two narrow ones: a group of heads stands over several. */
export function gathered(standing: readonly Standing[], amounts: boolean, apart?: 'apart'): Column[] {
  let columns: Column[] = []
  const byWidth = [...standing].sort((a, b) => widthOf(a.segment) - widthOf(b.segment))
  for (const { line, segment } of byWidth) {
    const over = columns.filter(({ left, right }) => segment.left < right && segment.right > left)
    const free = over.filter(({ lines }) => !lines.has(line))
    if (over.length === 0) columns.push({ ...spanOf(segment), amounts, lines: new Set([line]) })
    else if (over.length === 1 && free.length === 1) join(over[0]!, segment, line)
    else if (apart === undefined && over.length > 1 && free.length === over.length && areApart(over)) {
      const merged = { ...over[0]!, lines: new Set([line]) }
      for (const one of over) {
        join(merged, one, line)
        for (const its of one.lines) merged.lines.add(its)
      }
      join(merged, segment, line)
      columns = [...columns.filter((one) => !over.includes(one)), merged]
    } else nearestTo(segment, free)?.lines.add(line)
  }
  return columns
}

/** Zeros that stand a place or two beside each other in different lines are one column. */
function withoutJitter(columns: readonly Column[]): Column[] {
  const kept: Column[] = []
  for (const column of [...columns].sort((a, b) => a.left - b.left)) {
    const before = kept.at(-1)
    const narrow = before && Math.min(widthOf(before), widthOf(column)) <= 2
    if (before && narrow && column.left - before.right <= JITTER && areApart([before, column])) {
      join(before, column, [...column.lines][0]!)
      for (const line of column.lines) before.lines.add(line)
    } else kept.push(column)
  }
  return kept
}

const JITTER = 3

const widthOf = ({ left, right }: { left: number; right: number }): number => right - left
const spanOf = ({ left, right }: Segment) => ({ left, right })

function join(column: Column, { left, right }: { left: number; right: number }, line: AlignedLine): void {
  column.left = Math.min(column.left, left)
  column.right = Math.max(column.right, right)
  column.lines.add(line)
}

/** No line has cells in two of them. */
function areApart(columns: readonly Column[]): boolean {
  const seen = new Set<AlignedLine>()
  for (const { lines } of columns) {
    for (const line of lines) {
      if (seen.has(line)) return false
      seen.add(line)
    }
  }
  return true
}

/** The column that most of a segment stands over, or the nearest. */
function nearestTo({ left, right }: Segment, columns: readonly Column[]): Column | undefined {
  const shared = (column: Column) => Math.min(right, column.right) - Math.max(left, column.left)
  return [...columns].sort((a, b) => shared(b) - shared(a))[0]
}

/** Each segment of a line under its column; in the order of the line, no two under one unless they are one text. */
export function placedIn({ segments }: AlignedLine, columns: readonly Column[]): PlacedSegment[] {
  return segments.map((segment): PlacedSegment => {
    const numeric = isNumeric(segment.text)
    const shared = columns.map(({ left, right }) => Math.min(segment.right, right) - Math.max(segment.left, left))
    const over = columns.flatMap((column, i) =>
      (shared[i] ?? 0) > 0 && (!isAmount(segment.text) || column.amounts) ? [i] : [],
    )
    if (numeric && !isAmount(segment.text) && over.length > 0)
      return { segment, column: bestOf(over, shared), doubtful: over.length > 1 }
    const words = columns.flatMap((column, i) => (column.amounts ? [] : [i]))
    if (!numeric && HAN.test(segment.text) && words.length > 0)
      return { segment, column: bestOf(words, shared), doubtful: false }
    if (over.length > 0) return { segment, column: bestOf(over, shared), doubtful: over.length > 1 }
    const candidates = numeric ? columns.flatMap((column, i) => (column.amounts ? [i] : [])) : words
    const near = bestOf(candidates.length > 0 ? candidates : [...columns.keys()], shared)
    return { segment, column: near, doubtful: numeric }
  })
}

const HAN = /\p{Script=Han}/u

const bestOf = (columns: readonly number[], shared: readonly number[]): number =>
  columns.reduce((best, i) => ((shared[i] ?? 0) > (shared[best] ?? 0) ? i : best), columns[0] ?? 0)
