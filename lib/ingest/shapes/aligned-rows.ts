import { compared } from '@/lib/ingest/normalise/words'
import { isSumLabel, type Column, type PlacedSegment } from './aligned-columns'
import { isNumeric, type AlignedLine } from './aligned-lines'
import { OF_SUMS } from './ordinal-of'

/** A row of the body: its lines put together. */
export interface AlignedRow {
  readonly lines: readonly AlignedLine[]
  readonly placed: readonly PlacedSegment[]
}

/** A line, or some that stand together, with what stands under each column. */
interface Draft {
  readonly lines: AlignedLine[]
  readonly placed: PlacedSegment[]
}

export interface PlacedLine {
  readonly line: AlignedLine
  readonly placed: readonly PlacedSegment[]
}

/**
 * Rows out of lines: names run on over lines, and what stands a little higher in its cell than the rest is printed on a
 * line of its own. Lines between two blank ones are a row where no two of them fill the same cell; elsewhere a row begins
 * with a code, a number in a list or a sum, and takes the amounts that no other row has room for. Sides that stand beside
 * each other have rows of their own: a name may run on in one and end in the other.
 */
export function rowsOf(lines: readonly PlacedLine[], columns: readonly Column[]): AlignedRow[] {
  const sides = sidesOf(columns)
  if (sides.length < 2) return rowsOfSide(lines, columns)
  const order = new Map(lines.map(({ line }, i) => [line, i]))
  const begin = ({ lines: own }: AlignedRow) => order.get(own[0]!) ?? 0
  const bySide = sides.map((_, side) => {
    const own = lines.flatMap(({ line, placed }) => {
      const inside = placed.filter((one) => sideOf(one, placed, sides) === side)
      return inside.length > 0 ? [{ line, placed: inside }] : []
    })
    return rowsOfSide(own, columns)
  })
  const rows = new Map<number, AlignedRow>()
  for (const row of bySide.flat()) {
    const beside = rows.get(begin(row))
    const all = beside ? [...new Set([...beside.lines, ...row.lines])] : row.lines
    rows.set(begin(row), { lines: all, placed: [...(beside?.placed ?? []), ...row.placed] })
  }
  return [...rows.entries()].sort(([a], [b]) => a - b).map(([, row]) => row)
}

/** Columns by side: labels to the right of amounts, with amounts of their own, begin another. */
function sidesOf(columns: readonly Column[]): (readonly number[])[] {
  const sides: number[][] = []
  for (const [i, { amounts }] of columns.entries()) {
    const open = sides.at(-1)
    const begins = !open || (!amounts && columns[i - 1]?.amounts === true)
    if (begins && columns.slice(i).some((later) => later.amounts && later.lines.size > 0)) sides.push([i])
    else open?.push(i)
  }
  return sides
}

/** An amount without a label on its side belongs to the label before it that has no amount: a sum reaches over two sides. */
function sideOf(
  { column }: PlacedSegment,
  placed: readonly PlacedSegment[],
  sides: readonly (readonly number[])[],
): number {
  const found = sides.findIndex((side) => side.includes(column))
  const own = found < 0 ? sides.length - 1 : found
  const on = (side: number) => placed.filter((one) => sides[side]?.includes(one.column))
  const isWordless = on(own).every(({ segment }) => isNumeric(segment.text))
  const before = own > 0 ? on(own - 1) : []
  const isBare = before.length > 0 && before.every(({ segment }) => isSumOf(segment.text))
  return isWordless && isBare ? own - 1 : own
}

function rowsOfSide(lines: readonly PlacedLine[], columns: readonly Column[]): AlignedRow[] {
  const coded =
    lines.filter(({ placed }) => placed.some(({ segment }) => CODE.test(segment.text))).length * 3 > lines.length
  const words = lines.flatMap(({ placed }) => placed.find(({ segment }) => !isNumeric(segment.text)) ?? [])
  const numbered = words.filter(({ segment }) => ORDINAL.test(segment.text)).length
  if (!coded && numbered >= FEWEST_NUMBERED && numbered * 3 >= words.length) return listedRows(lines, columns)
  const table = { columns, coded }
  const drafts: Draft[] = []
  const blocks = blocksOf(lines)
  const amountsIn = (block: readonly PlacedLine[]) =>
    block.filter(({ placed }) => placed.some(({ column }) => columns[column]?.amounts === true)).length
  const parted = blocks.filter((block) => amountsIn(block) === 1).length * 4 >= blocks.length * 3
  for (const block of blocks) {
    const merges = block.length > 1 && block.length <= MOST_LINES
    const whole = !merges ? undefined : (mergedBlock(block, table) ?? (parted ? brokenName(block, table) : undefined))
    if (whole) drafts.push(whole)
    else drafts.push(...block.map(({ line, placed }) => ({ lines: [line], placed: [...placed] })))
  }
  return settled(drafts, table)
}

const FEWEST_NUMBERED = 3

/**
 * Rows of a list with numbers: each begins with its number, or as a sum. A line without either goes on with the label
 * above, where that fills its cell, and so does an amount where the label above has none.
 */
function listedRows(lines: readonly PlacedLine[], columns: readonly Column[]): AlignedRow[] {
  const rows: Draft[] = []
  let ahead: PlacedLine[] = []
  const widest = Math.max(...lines.flatMap(({ placed }) => placed.map((one) => (isWords(one) ? widthOf(one) : 0))))
  for (const { line, placed } of lines) {
    const above = rows.at(-1)
    const label = placed.filter(isWords)
    if (above && (!beginsEntry(label) || endsSum(above, label)) && goesOn(above, { line, placed }, columns, widest)) {
      above.lines.push(line)
      above.placed.push(...placed)
    } else if (!above && label.length === 0) ahead.push({ line, placed })
    else {
      const own = [...ahead, { line, placed }]
      rows.push({ lines: own.map((one) => one.line), placed: own.flatMap((one) => [...one.placed]) })
      ahead = []
    }
  }
  return rows
}

/** 当年收入, and 小计 below it. */
const endsSum = (above: Draft, [label]: readonly PlacedSegment[]): boolean =>
  label !== undefined &&
  isSumLabel(label.segment.text) &&
  /^[本当]年(?:收入|支出)$/.test(
    compared(
      above.placed
        .filter(isWords)
        .map(({ segment }) => segment.text)
        .join(''),
    ),
  )

function goesOn(above: Draft, { placed }: PlacedLine, columns: readonly Column[], widest: number): boolean {
  const isFree = placed.every(
    (one) =>
      isWords(one) ||
      columns[one.column]?.amounts !== true ||
      above.placed.every(({ column }) => column !== one.column),
  )
  const labels = above.placed.filter(isWords)
  const [last] = labels.slice(-1)
  const words = placed.filter(isWords)
  if (!isFree || last === undefined) return false
  if (words.length === 0) return true
  if (words.some(({ column }) => labels.every((one) => one.column !== column))) return false
  const isShort = words.every((one) => widthOf(one) <= SHORT)
  if (!ORDINAL.test(labels[0]?.segment.text ?? '')) return isShort && beginsEntry(labels)
  return isShort || widthOf(last) + ROOM >= widest
}

/** A piece no longer than that is no label of its own. */
const SHORT = 4
/** In places: a full line ends no further from the edge. */
const ROOM = 2

const isWords = ({ segment }: PlacedSegment): boolean => !isNumeric(segment.text)
const widthOf = ({ segment }: PlacedSegment): number => segment.right - segment.left

const isSumOf = (text: string): boolean => isSumLabel(text) || OF_SUMS.test(compared(text))

function beginsEntry([first]: readonly PlacedSegment[]): boolean {
  const text = first?.segment.text ?? ''
  return ORDINAL.test(text) || isSumOf(text)
}

interface Table {
  readonly columns: readonly Column[]
  /** Most rows have a code. */
  readonly coded: boolean
}

/** Of one row. */
const MOST_LINES = 6
const CODE = /^\d{2,7}$/
const ORDINAL = /^(?:[一二三四五六七八九十]{1,3}、|[(（][一二三四五六七八九十]{1,3}[)）]|\d{1,2}[.、]|其中[:：])/

function blocksOf(lines: readonly PlacedLine[]): PlacedLine[][] {
  const blocks: PlacedLine[][] = []
  for (const line of lines) {
    const open = blocks.at(-1)
    const before = open?.at(-1)
    if (open && before && line.line.number === before.line.number + 1 && line.line.page === before.line.page)
      open.push(line)
    else blocks.push([line])
  }
  return blocks
}

function mergedBlock(block: readonly PlacedLine[], table: Table): Draft | undefined {
  const draft: Draft = { lines: [], placed: [] }
  for (const { line, placed } of block) {
    if (draft.lines.length > 0 && !fits(draft, placed, table)) return undefined
    draft.lines.push(line)
    draft.placed.push(...placed)
  }
  return draft
}

/** Where blank lines part the rows, lines without one between them and with amounts in only one of them are a row whose name is broken. */
function brokenName(block: readonly PlacedLine[], { columns }: Table): Draft | undefined {
  const all = block.flatMap(({ placed }) => placed)
  const filled = block.filter(({ placed }) => placed.some(({ column }) => columns[column]?.amounts === true))
  const begins = all.filter(
    ({ segment }) => CODE.test(segment.text) || ORDINAL.test(segment.text) || isSumLabel(segment.text),
  )
  if (filled.length !== 1 || begins.length > 0) return undefined
  return { lines: block.map(({ line }) => line), placed: all }
}

/** Whether no cell would be filled twice, but for a name that runs on. */
function fits(draft: Draft, placed: readonly PlacedSegment[], { columns, coded }: Table): boolean {
  const ownCode = placed.some(({ segment }) => CODE.test(segment.text))
  const begun = draft.placed.some(({ segment }) => CODE.test(segment.text))
  return placed.every(({ segment, column }) => {
    const there = draft.placed.filter((one) => one.column === column)
    if (there.length === 0) return true
    if (
      columns[column]?.amounts === true ||
      isNumeric(segment.text) ||
      there.some((one) => isNumeric(one.segment.text))
    )
      return false
    if (isSumLabel(segment.text) || there.some((one) => isSumLabel(one.segment.text))) return false
    return coded
      ? !(ownCode && begun)
      : !ORDINAL.test(segment.text) && there.some((one) => ORDINAL.test(one.segment.text))
  })
}

/** Lines without a beginning of their own go to the row above or below. */
function settled(drafts: readonly Draft[], table: Table): AlignedRow[] {
  const rows: Draft[] = []
  /** What stood above the beginning of its row. */
  let ahead: Draft | undefined
  for (const [i, draft] of drafts.entries()) {
    const above = rows.at(-1)
    if (begins(draft, table)) {
      if (ahead && fits(draft, ahead.placed, table)) rows.push(joined(ahead, draft))
      else rows.push(...(ahead ? [ahead] : []), draft)
      ahead = undefined
      continue
    }
    const below = drafts.slice(i + 1).find((one) => begins(one, table))
    const all = ahead ? joined(ahead, draft) : draft
    const up = above !== undefined && !ahead && fits(above, draft.placed, table)
    const down = below !== undefined && fits(below, all.placed, table)
    const words = draft.placed.every(({ segment }) => !isNumeric(segment.text))
    const goesUp = up && (!down || (words ? !lacksName(below, table) : isCloser(above, draft, below)))
    if (goesUp) rows[rows.length - 1] = joined(above, draft)
    else if (down) ahead = all
    else rows.push(...(ahead ? [ahead] : []), draft)
  }
  return ahead ? [...rows, ahead] : rows
}

const joined = (above: Draft, below: Draft): Draft => ({
  lines: [...above.lines, ...below.lines],
  placed: [...above.placed, ...below.placed],
})

function begins({ placed }: Draft, { coded, columns }: Table): boolean {
  if (placed.some(({ segment }) => isSumLabel(segment.text))) return true
  if (coded) return placed.some(({ segment, column }) => CODE.test(segment.text) && columns[column]?.amounts !== true)
  const words = placed.filter(({ segment }) => !isNumeric(segment.text))
  if (words.length === 0) return false
  return (
    words.some(({ segment }) => ORDINAL.test(segment.text)) ||
    words.length < placed.length ||
    !/^.{1,4}$/.test(words[0]?.segment.text ?? '')
  )
}

const lacksName = (draft: Draft | undefined, { coded }: Table): boolean =>
  coded && draft !== undefined && draft.placed.every(({ segment }) => isNumeric(segment.text))

/** Amounts by themselves belong to the row that has none, or that stands nearer. */
function isCloser(above: Draft, draft: Draft, below: Draft): boolean {
  const amounts = ({ placed }: Draft) =>
    placed.filter(({ segment }) => isNumeric(segment.text) && !CODE.test(segment.text)).length
  const [up, down] = [amounts(above), amounts(below)]
  if ((up === 0) !== (down === 0)) return up === 0
  const number = draft.lines[0]?.number ?? 0
  return number - (above.lines.at(-1)?.number ?? 0) < (below.lines[0]?.number ?? 0) - number
}
