import type { MoneyUnit } from '@/lib/budget/money'
import type { Phase } from '@/lib/budget/phase'
import { roundingOf } from '@/lib/budget/rounding'
import { tableOf } from '@/lib/budget/tables'
import { isTableNumber, looksLikeTableTitle, tableKeyOf } from '@/lib/ingest/normalise/table-titles'
import type { Ledger, Outline } from '@/lib/ingest/outline'
import type { RawRow, RawTable } from '@/lib/ingest/raw-table'
import { resolveTables } from '@/lib/ingest/resolve/sister-tables'
import { tableName, type LostTable } from '@/lib/ingest/resolve/table-book'
import type { SourceDocument } from '@/lib/ingest/source-document'
import { recogniseTables } from '@/lib/ingest/tables/recognise-table'
import { unitPrinted } from '@/lib/ingest/tables/table-units'
import { typeTables, type TypedTables } from '@/lib/ingest/tables/type-tables'
import { withDoubtedSums } from './doubted-sums'
import { cutTables, rowOfLine, SHEETS, unknownTable, type Cut } from './flattened-cuts'
import type { DraftTable, GridDraft, Remark } from './flattened-draft'
import { gridOf } from './flattened-grid'
import { spanOf } from './flattened-lines'
import { placedCells, titleOf } from './flattened-placing'
import { sheetGridOf } from './flattened-sheets'

/**
 * Tables of flattened PDF text, whatever their form: cells stand apart by single spaces, blank cells are gone, words are
 * broken over lines. They are cut where titles, numbers and units stand, known by what is in them, their columns by their
 * heads, the places of their amounts by arithmetic over all of them together. What comes of it are grids, which are read
 * as any other; the cells of goals and results, which are words, are told by their words.
 */
export function readFlattened(
  _document: SourceDocument,
  outline: Outline,
  ledger: Ledger,
  _year: number,
  phase: Phase,
): TypedTables {
  const cuts = cutTables(outline.tables, ledger, phase).filter(hasCells)
  const remarks: Remark[] = []
  const drafted = draftsOf(cuts, phase, (remark) => remarks.push(remark))
  const typed = typeTables(
    withPlaces(drafted, phase, (remark) => remarks.push(remark)),
    phase,
  )
  return withDoubtedSums({ ...typed, issues: [...remarks, ...typed.issues] }, phase)
}

function draftsOf(cuts: readonly Cut[], phase: Phase, remark: (remark: Remark) => void): Drafted[] {
  const found = recogniseTables(cuts.map(unknownTable), phase)
  const common = cuts.find(({ unit }) => unit !== undefined)?.unit
  const bodies = new Set(cuts.flatMap(({ lines }) => lines.flatMap(({ text }) => bodyNamedIn(text) ?? [])))
  return cuts.map((cut, i): Drafted => {
    const key = found[i]?.key
    const isSheet = key !== undefined && SHEETS.has(key)
    const said = isSheet && cut.unit === undefined ? unitOfSheet(cut) : { ...(cut.unit && { unit: cut.unit }) }
    const unit = said.unit ?? common ?? '万元'
    const of = found.flatMap((other, k) => (key !== undefined && other?.key === key ? [k] : []))
    const frame = { ...frameOf(cut, key), ...said }
    // A title that was printed twice heads the rows below it.
    const [first] = of.filter((k) => cuts[k]?.body.length !== 0)
    if (key === undefined || (!isSheet && (first ?? of[0]) !== i)) {
      if (key !== undefined)
        remark({ kind: 'unreadable', at: frame.at, message: `${frame.title}出现了不止一次，按原样保留` })
      return { cut, unit, frame, partial: false }
    }
    if (isSheet) return { cut, unit, frame, partial: false, grid: sheetGridOf(key, cut, { phase, unit, remark }) }
    const grid = gridOf(key, cut, { phase, unit, bodies: [...bodies], remark })
    for (const name of grid?.bodies ?? []) bodies.add(name)
    // Of a table that was begun twice nothing is the whole, nor of the last, where the document may have been cut.
    const isCut = i === cuts.length - 1 && cut.body.length === 0 && !cut.declaredEmpty
    return {
      cut,
      unit,
      frame,
      partial: isCut || of.filter((k) => cuts[k]?.body.length !== 0).length > 1,
      ...(grid && { grid }),
    }
  })
}

/** `部门预算总额（万元）`: among the words above the indicators. */
const unitOfSheet = ({ body }: Cut) =>
  unitPrinted(
    body.slice(0, body.findIndex(({ text }) => /三级指标/.test(text)) + 1).map(({ text }) => text),
    [],
  )

/** `部门名称：…`, as the lines over tables have it. */
function bodyNamedIn(text: string): string | undefined {
  const name = /(?:部门|单位)(?:名称)?[:：]\s*([^\s:：]+)/.exec(text)?.[1]
  return name === undefined || /^万?元$/.test(name) ? undefined : name
}

/** A line that says where the tables are to be found is none: nothing stands beside anything in it. */
const hasCells = ({ heads, body, declaredEmpty }: Cut): boolean =>
  declaredEmpty ||
  [...heads, ...body].some(({ tokens }) => tokens.length > 1 || tokens.some(({ text }) => /\d[.,]\d/.test(text)))

interface Drafted {
  readonly cut: Cut
  readonly unit: MoneyUnit
  readonly frame: Omit<RawTable, 'rows'>
  /** Not all of it is there, or it is not the only one. */
  readonly partial: boolean
  readonly grid?: GridDraft | undefined
}

function frameOf({ titles, unit, lines, declaredEmpty }: Cut, key: RawTable['key']): Omit<RawTable, 'rows'> {
  const texts = titles.map(({ text }) => text)
  const named = texts.filter((text) => !isTableNumber(text) && looksLikeTableTitle(text))
  const at = spanOf(lines[0]?.at ?? 'L1', lines.at(-1)?.at ?? 'L1')
  return {
    key,
    title: (key && named.find((text) => tableKeyOf(text) === key)) ?? named.at(-1) ?? '',
    titles: texts,
    at,
    unit,
    declaredEmpty,
  }
}

/** All tables together: what one leaves open another may settle. */
function withPlaces(drafted: readonly Drafted[], phase: Phase, remark: (remark: Remark) => void): RawTable[] {
  const sides = drafted.flatMap(({ grid, partial }) => (grid?.sides ?? []).map((side) => ({ ...side, partial })))
  const lost = sides.map(({ key, side, partial, columns, rows }): LostTable => ({
    key,
    ...(side && { side }),
    partial,
    columns,
    rows: rows.map(({ amounts, sums }) => ({ ...sums, amounts: amounts.map(({ money }) => money) })),
  }))
  const slack = roundingOf(1, drafted.some(({ unit }) => unit === '元') ? '元' : '万元')
  const { rows: placed, conflicts } = resolveTables(phase, lost, slack)
  for (const label of new Set(conflicts)) {
    const at = drafted.find(({ frame }) => frame.key && label.startsWith(`${tableName(phase, frame.key)}的`))?.frame.at
    remark({ kind: 'identity', at: at ?? drafted[0]?.frame.at ?? 'L1', message: `${label}与各行之和不符，未用来定列` })
  }
  let next = 0
  const madeOf = <Row>({ key, columns, rows }: DraftTable<Row>, doubt: string | undefined): Row[] => {
    const definition = tableOf(phase, key)
    const titleOfColumn = (column: string | undefined) => (definition ? titleOf(definition, column) : (column ?? ''))
    const known = { columns, titleOf: titleOfColumn, ...(doubt !== undefined && { doubt }) }
    return rows.map(({ amounts, make }) => make(placedCells(amounts, placed[next++], known, remark)))
  }
  return drafted.map(({ cut, frame, grid }): RawTable => {
    // Whole, for nothing tells its rows or columns.
    if (!grid) return { ...frame, key: undefined, rows: cut.lines.map(rowOfLine) }
    const made = grid.sides.flatMap((side) => madeOf(side, grid.exact ? undefined : OTHER_HEADS))
    if (grid.isNumbered) return { ...frame, rows: [...grid.heads, ...made] }
    const body = merged(made.toSorted((a, b) => a.row - b.row))
    return { ...frame, rows: numbered([...grid.heads, ...body, ...(grid.placed ?? [])], grid.heads.length) }
  })
}

const OTHER_HEADS = '表头的文字或次序与已知的栏目不全相符，列由顺序暂定'

/** Labels that stand side by side, in one row. */
function merged(rows: readonly RawRow[]): RawRow[] {
  const out: RawRow[] = []
  for (const row of rows) {
    const open = out.at(-1)
    const beside = open && Math.floor(open.row / 10) === Math.floor(row.row / 10) && isBeside(open, row)
    if (open && beside)
      out[out.length - 1] = { ...open, cells: [...open.cells, ...row.cells].sort((a, b) => a.column - b.column) }
    else out.push(row)
  }
  return out
}

const isBeside = ({ cells }: RawRow, other: RawRow): boolean =>
  cells.every(({ column }) => other.cells.every((cell) => cell.column !== column))

/** The first row below the heads, which nobody printed so, is the first. */
const numbered = (rows: readonly RawRow[], heads: number): RawRow[] =>
  rows.map((row, i) => ({ ...row, row: i + 1 - heads }))
