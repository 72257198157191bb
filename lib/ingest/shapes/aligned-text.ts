import type { Phase } from '@/lib/budget/phase'
import { parseSourcePosition } from '@/lib/budget/source-position'
import { isTableNumber, looksLikeTableTitle, tableKeyOf } from '@/lib/ingest/normalise/table-titles'
import { compared, withoutMarks, withoutSpaces } from '@/lib/ingest/normalise/words'
import type { IndexedBlock, Ledger, Outline } from '@/lib/ingest/outline'
import type { SourceCell, SourceDocument, SourceGrid } from '@/lib/ingest/source-document'
import { typeTables, type TypedTables } from '@/lib/ingest/tables/type-tables'
import { columnsOf, isSumLabel, placedIn, type Column, type PlacedSegment } from './aligned-columns'
import { formHeads } from './aligned-form-heads'
import { headedColumns, labelHeads, type HeadCell, type Headed } from './aligned-heads'
import {
  alignedLine,
  cutAtColumns,
  headLine,
  isAmount,
  isNumeric,
  type AlignedLine,
  type HanWidth,
} from './aligned-lines'
import { purchaseRows } from './aligned-purchases'
import { samePlaces } from './aligned-pages'
import { sideSaid } from './ordinal-of'
import { rowsOf, type AlignedRow, type PlacedLine } from './aligned-rows'
import { withDoubtedSums } from './doubted-sums'
import { toRawTables } from './tab-tables'

/** Whether the cells of the tables stand apart by runs of spaces: in most lines with an amount something does. */
export function isAligned({ tables }: Outline): boolean {
  const lines = tables.flatMap(({ block }) => (block.kind === 'line' ? [block.line.text] : []))
  const amounts = lines.filter((text) => /\d\.\d\d(?!\d)/.test(text))
  const apart = amounts.filter((text) => /\S(?: {2,}|\u3000+ *)\S/.test(text))
  return amounts.length > 0 && apart.length * 2 > amounts.length
}

/**
 * Text laid out as on the page (`pdftotext -layout`, saved as text): a cell belongs to the column that it stands under.
 * Each table becomes a grid, and is read as any other from there on.
 */
export function readAligned(
  _document: SourceDocument,
  outline: Outline,
  ledger: Ledger,
  _year: number,
  phase: Phase,
): TypedTables {
  const raw = toRawTables(withGrids(outline.tables, ledger, phase), ledger, phase)
  return withDoubtedSums(typeTables(raw, phase), phase)
}

/** The lines of each table as one grid, which stands for its first line; the others are accounted for here. */
export function withGrids(blocks: readonly IndexedBlock[], ledger: Ledger, phase: Phase): IndexedBlock[] {
  const out: IndexedBlock[] = []
  const han = hanWidthOf(blocks)
  let run: IndexedBlock[] = []
  const close = () => {
    const grid = gridOfLines(run, han, phase)
    const [first, ...others] = run
    if (grid && first) {
      out.push({ index: first.index, block: { kind: 'grid', grid } })
      for (const { index } of others) ledger.account(index, 'tableRow')
    } else out.push(...run)
    run = []
  }
  for (const indexed of blocks) {
    if (isTableLine(indexed)) run.push(indexed)
    else {
      close()
      out.push(indexed)
    }
  }
  close()
  return out.sort((a, b) => a.index - b.index)
}

/** Anything but titles, numbers of tables, lines with the unit, notes and sentences. */
function isTableLine({ block }: IndexedBlock): boolean {
  if (block.kind !== 'line') return false
  const text = withoutMarks(block.line.text)
  const several = /\S(?: {2,}|\u3000+)\S/.test(text)
  const plain = compared(text)
  if (/(?:金额)?单位:(?:人民币)?万?元/.test(plain) || /^(?:编制|填报|公开)?(?:部门|单位)(?:名称)?:/.test(plain))
    return false
  if (/^[(（]?(?:备?注|说明)[:：\s]/.test(text) || /^附(?:件|表)|^第[一二三四五]部分/.test(plain)) return false
  if (several) return true
  if (isTableNumber(text) || tableKeyOf(text) !== undefined || looksLikeTableTitle(text)) return false
  return text.length <= LONGEST && !/[。；;]/.test(text)
}

/** A single cell on a line is no longer than that. */
const LONGEST = 40

/** As a document is laid out, all its tables are: one whose rows hold nothing but amounts cannot tell by itself. */
function hanWidthOf(blocks: readonly IndexedBlock[]): HanWidth {
  const runs: IndexedBlock[][] = [[]]
  for (const indexed of blocks) {
    if (isTableLine(indexed)) runs.at(-1)?.push(indexed)
    else runs.push([])
  }
  const raggedness = (han: HanWidth) =>
    runs.reduce((sum, run) => sum + raggednessOf(run.flatMap((indexed) => alignedLine(indexed, han) ?? [])), 0)
  return raggedness(2) < raggedness(1) ? 2 : 1
}

function gridOfLines(run: readonly IndexedBlock[], han: HanWidth, phase: Phase): SourceGrid | undefined {
  const [first] = run
  if (!first) return undefined
  const purchases = purchaseRows(run, phase)
  if (purchases) return { at: purchases[0]?.[0]?.at ?? 'L1', rows: purchases }
  const lines = run.flatMap((indexed) => alignedLine(indexed, han) ?? [])
  if (!lines.some(({ segments }) => segments.length > 1)) return undefined
  const pages = pagesOf(lines)
  const grids = pages.reduce<PageGrid[]>((before, page) => [...before, laterGrid(page, before[0])], [])
  const width = grids[0]?.width ?? 0
  if (width < 2) return undefined
  const [base] = grids
  const at = lines[0]?.at ?? 'L1'
  if (!base) return { at, rows: [] }
  const placed = grids.flatMap((grid) => mapped(grid, base))
  const body = rowsOf(placed, base.columns).map((row) => cellsOf(row, width))
  const heads = (isBare(base) ? formHeads(base.heads, width, phase) : undefined) ?? headRows(base)
  return { at, rows: [...heads, ...body].filter((cells) => cells.length > 0) }
}

/** No row has a word. */
const isBare = ({ lines }: PageGrid): boolean =>
  lines.every(({ placed }) => placed.every(({ segment }) => isNumeric(segment.text)))

/** How many places amounts end, begin or are centred at, whichever is fewest: as many as there are columns where all is in line. */
function raggednessOf(lines: readonly AlignedLine[]): number {
  const amounts = lines.flatMap(({ segments }) => segments.filter(({ text }) => isAmount(text)))
  const distinct = (of: (segment: (typeof amounts)[number]) => number) => new Set(amounts.map(of)).size
  return Math.min(
    distinct(({ right }) => right),
    distinct(({ left }) => left),
    distinct(({ left, right }) => Math.round((left + right) / 2)),
  )
}

/** Parted where a page begins, and where the heads are printed again. */
function pagesOf(lines: readonly AlignedLine[]): AlignedLine[][] {
  const pages: AlignedLine[][] = []
  const top = lines[0] && wordsOf(lines[0])
  for (const line of lines) {
    const open = pages.at(-1)
    const again = top !== undefined && wordsOf(line) === top && line !== lines[0] && !isBodyLine(line)
    if (!open || line.page !== open[0]?.page || again) pages.push([line])
    else open.push(line)
  }
  return pages
}

const wordsOf = ({ segments }: AlignedLine): string => withoutSpaces(segments.map(({ text }) => text).join(''))

interface PageGrid {
  readonly heads: readonly HeadCell[]
  readonly depth: number
  readonly columns: readonly Column[]
  readonly lines: readonly PlacedLine[]
  readonly width: number
}

/** Words above the first row of a further page that are none of the first page's heads go on with its last row. */
function laterGrid(lines: readonly AlignedLine[], first: PageGrid | undefined): PageGrid {
  const grid = pageGrid(lines)
  const known = new Set(first?.heads.map(({ text }) => compared(text)))
  const isHeaded = first === undefined || grid.heads.some(({ text }) => known.has(compared(text)))
  return isHeaded ? grid : pageGrid(lines, 0)
}

function pageGrid(lines: readonly AlignedLine[], start = lines.findIndex(isBodyLine)): PageGrid {
  const from = start < 0 ? lines.length : start
  const later = lines.slice(from)
  // Rows of nothing but amounts have no words: what stands among them belongs to the heads.
  const bare = later.filter(({ segments }) => segments.some(({ text }) => isAmount(text)))
  const wordless = bare.length > 0 && bare.every(({ segments }) => segments.every(({ text }) => isNumeric(text)))
  const strays = later.filter(
    (line, i) => (i < FEW && isHeadWords(line)) || (wordless && line.segments.every(({ text }) => !isNumeric(text))),
  )
  const head = [...lines.slice(0, from), ...strays].map(headLine)
  const body = cutBody(later.filter((line) => !strays.includes(line)))
  const { columns, cells, depth } = withoutStrays(head, body)
  const placed = body.map((line) => ({ line, placed: placedIn(line, columns) }))
  return { heads: cells, depth, columns, lines: placed, width: columns.length }
}

/** What stands a single space apart stands in two columns where other lines have two. */
function cutBody(body: readonly AlignedLine[]): AlignedLine[] {
  const begins = columnsOf(body).flatMap(({ amounts, left }) => (amounts ? [] : [left]))
  return body.map((line) => cutAtColumns(line, (place) => begins.some((left) => Math.abs(left - place) <= 1)))
}

/** Columns with their heads; a few labels that stand between columns (a sum over two of them) make none. */
function withoutStrays(head: readonly AlignedLine[], body: readonly AlignedLine[]): Headed {
  const found = columnsOf(body, labelHeads(head))
  const headed = headedColumns(head, found)
  if (head.length === 0) return headed
  const isHeaded = (column: number) => headed.cells.some(({ first, last }) => first <= column && last >= column)
  const strays = headed.columns.flatMap(({ amounts, left, lines }, i) =>
    !amounts && !isHeaded(i) && lines.size * FEW <= body.length ? [left] : [],
  )
  return strays.length === 0
    ? headed
    : headedColumns(
        head,
        found.filter(({ left }) => !strays.includes(left)),
      )
}

/** One line in so many. */
const FEW = 4

/** `类 款 项`, printed a little lower than the first sum. */
const isHeadWords = ({ segments }: AlignedLine): boolean => segments.every(({ text }) => /^[类款项]$/.test(text))

const CODE = /^\d{3}$|^\d{5}$|^\d{7}$/
const ORDINAL = /^(?:[一二三四五六七八九十]{1,3}、|[(（][一二三四五六七八九十]{1,3}[)）]|\d{1,2}[.、](?!\d))/

function isBodyLine({ segments }: AlignedLine): boolean {
  const [first] = segments
  if (!first) return false
  if (segments.length === 1 && isSumLabel(first.text)) return true
  if (segments.some(({ text }) => isAmount(text) || ORDINAL.test(text))) return true
  return (
    CODE.test(first.text) ||
    (segments.length > 1 && segments.every(({ text }) => isNumeric(text)) && segments.some(({ text }) => text === '0'))
  )
}

function headRows({ heads, depth }: PageGrid): SourceCell[][] {
  return Array.from({ length: depth }, (_, row) => {
    const cells = heads
      .filter((head) => head.depth === row)
      .map(({ text, at, first, last, rows }) => ({ text, at, column: first, columns: last - first + 1, rows }))
    return cells.sort((a, b) => a.column - b.column)
  })
}

/** The lines of a page under the columns of the first: what has no column there stands beyond all of them, where it is seen and not counted. */
function mapped(page: PageGrid, base: PageGrid): PlacedLine[] {
  const to = columnsTo(page, base)
  return page.lines.map(({ line, placed }) => ({
    line,
    placed: placed.map((one): PlacedSegment => {
      const target = to[one.column] ?? -1
      const reaches = one.segment.left >= (page.columns[one.column]?.right ?? 0)
      return { ...one, column: target < 0 ? base.width + one.column : target, ...(reaches && { reaches }) }
    }),
  }))
}

/** Where each column of a page stands on the first: under the heads that are printed again; without them by its place. */
function columnsTo(page: PageGrid, first: PageGrid): readonly number[] {
  if (page === first) return page.columns.map((_, i) => i)
  const leafOf = (cells: readonly HeadCell[], column: number) =>
    compared(cells.filter((cell) => cell.first === column && cell.last === column).at(-1)?.text ?? '')
  const same = page.columns.every((_, i) => leafOf(page.heads, i) === leafOf(first.heads, i))
  if (page.heads.length > 0 && page.width === first.width && same) return page.columns.map((_, i) => i)
  if (page.heads.length === 0)
    return samePlaces(page.columns, first.columns, (own, there) => isOnSide(page, own, first, there))
  const wanted = first.columns.map((_, column) => pathOf(first.heads, column))
  let next = 0
  return page.columns.map((_, column) => {
    const found = wanted.indexOf(pathOf(page.heads, column), next)
    if (found >= 0) next = found + 1
    return found
  })
}

/** Sums of income do not stand under expenditure, nor the other way round. */
function isOnSide(page: PageGrid, own: number, first: PageGrid, there: number): boolean {
  const [over = ''] = pathOf(first.heads, there).split('›')
  const side = sideSaid(over)
  if (side === undefined) return true
  const labels = page.lines.flatMap(({ placed }) =>
    placed.flatMap(({ column, segment }) => (column === own ? [segment] : [])),
  )
  return labels.every(({ text }) => (sideSaid(compared(text)) ?? side) === side)
}

const pathOf = (cells: readonly HeadCell[], column: number): string =>
  cells
    .filter(({ first, last }) => first <= column && last >= column)
    .sort((a, b) => a.depth - b.depth)
    .map(({ text }) => compared(text))
    .join('›')

function cellsOf({ placed, lines }: AlignedRow, width: number): SourceCell[] {
  const texts = new Map<number, { text: string; at: string }>()
  const reaching = new Set(placed.flatMap(({ column, reaches }) => (reaches ? [column] : [])))
  for (const { segment, column } of placed) {
    const before = texts.get(column)
    texts.set(column, before ? { ...before, text: before.text + segment.text } : { text: segment.text, at: segment.at })
  }
  const at = lines[0]?.at ?? 'L1'
  const last = Math.max(width - 1, ...texts.keys())
  const cells: SourceCell[] = []
  for (let column = 0; column <= last;) {
    const cell = texts.get(column)
    // A label beyond its column stands in the middle of several.
    let reach = 1
    while (cell && reaching.has(column) && column + reach < last && !texts.has(column + reach)) reach++
    cells.push({ text: cell?.text ?? '', at: cell?.at ?? atRow(at), column, columns: reach, rows: 1 })
    column += reach
  }
  return cells
}

const atRow = (at: string): string => {
  const position = parseSourcePosition(at)
  return position?.kind === 'text' ? `L${position.line}` : at
}
