import type { MoneyUnit } from '@/lib/budget/money'
import type { Phase } from '@/lib/budget/phase'
import { roundingOf } from '@/lib/budget/rounding'
import { tableOf } from '@/lib/budget/tables'
import { looksLikeTableTitle } from '@/lib/ingest/normalise/table-titles'
import type { IndexedBlock, Ledger } from '@/lib/ingest/outline'
import type { RawRow, RawTable } from '@/lib/ingest/raw-table'
import { resolveTables } from '@/lib/ingest/resolve/sister-tables'
import type { LostTable } from '@/lib/ingest/resolve/table-book'
import { recogniseTables } from '@/lib/ingest/tables/recognise-table'
import { typeTables, type TypedTables } from '@/lib/ingest/tables/type-tables'
import { titleOf } from './flattened-columns'
import { cutTables, type Cut } from './flattened-cuts'
import type { Remark } from './flattened-draft'
import { gridOf, type GridDraft } from './flattened-grid'
import { spanOf, type FlatLine } from './flattened-lines'
import { placedCells } from './flattened-placing'

/**
 * Tables of flattened text, whatever their form: cut where titles, numbers and units stand, known by what is in them, their
 * columns by their heads, the places of their amounts by arithmetic over all of them together. What comes of it are grids,
 * which are read as any other.
 */
export function readFlattenedGrids(blocks: readonly IndexedBlock[], ledger: Ledger, phase: Phase): TypedTables {
  const cuts = cutTables(blocks, ledger).filter(hasCells)
  const unknown = cuts.map(({ titles, heads, body }) => ({
    titles: titles.map(({ text }) => text),
    rows: [...heads, ...body].map(rowOfLine),
  }))
  const found = recogniseTables(unknown, phase)
  const common = cuts.find(({ unit }) => unit !== undefined)?.unit
  const drafted = cuts.map((cut, i): Drafted => {
    const key = found[i]?.key
    const unit = cut.unit ?? common ?? '万元'
    const first = found.findIndex((other) => other?.key === key) === i
    const grid = key === undefined || !first ? undefined : gridOf(key, cut, phase, unit)
    return { cut, unit, frame: frameOf(cut, key), ...(grid && { grid }) }
  })
  const remarks: Remark[] = []
  const typed = typeTables(
    withPlaces(drafted, phase, (remark) => remarks.push(remark)),
    phase,
  )
  return { ...typed, issues: [...remarks, ...typed.issues] }
}

/** A line that says where the tables are to be found is none: nothing stands beside anything in it. */
const hasCells = ({ heads, body, declaredEmpty }: Cut): boolean =>
  declaredEmpty ||
  [...heads, ...body].some(({ tokens }) => tokens.length > 1 || tokens.some(({ text }) => /\d[.,]\d/.test(text)))

interface Drafted {
  readonly cut: Cut
  readonly unit: MoneyUnit
  readonly frame: Omit<RawTable, 'rows'>
  readonly grid?: GridDraft
}

const rowOfLine = ({ at, tokens }: FlatLine, i: number): RawRow => ({
  row: i + 1,
  at,
  cells: tokens.map(({ text, at: own }, column) => ({ text, at: own, column })),
})

function frameOf({ titles, unit, lines, declaredEmpty }: Cut, key: RawTable['key']): Omit<RawTable, 'rows'> {
  const texts = titles.map(({ text }) => text)
  const at = spanOf(lines[0]?.at ?? 'L1', lines.at(-1)?.at ?? 'L1')
  return { key, title: texts.find(looksLikeTableTitle) ?? '', titles: texts, at, unit, declaredEmpty }
}

/** All tables together: what one leaves open another may settle. */
function withPlaces(drafted: readonly Drafted[], phase: Phase, remark: (remark: Remark) => void): RawTable[] {
  const sides = drafted.flatMap(({ grid }) => grid?.sides ?? [])
  const lost = sides.map(({ key, side, columns, rows }): LostTable => ({
    key,
    ...(side && { side }),
    columns,
    rows: rows.map(({ amounts, sums }) => ({ ...sums, amounts: amounts.map(({ money }) => money) })),
  }))
  const slack = roundingOf(1, drafted.some(({ unit }) => unit === '元') ? '元' : '万元')
  const { rows: placed, conflicts } = resolveTables(phase, lost, slack)
  for (const label of new Set(conflicts))
    remark({ kind: 'identity', at: drafted[0]?.frame.at ?? 'L1', message: `${label}与各行之和不符，未用来定列` })
  let next = 0
  return drafted.map(({ cut, frame, grid }): RawTable => {
    // Whole, for nothing tells its rows or columns.
    if (!grid) return { ...frame, key: undefined, rows: cut.lines.map(rowOfLine) }
    const definition = frame.key && tableOf(phase, frame.key)
    const titleOfColumn = (column: string | undefined) => (definition ? titleOf(definition, column) : (column ?? ''))
    const made = grid.sides.flatMap(({ columns, rows }) =>
      rows.map(({ amounts, make }) => {
        const known = { columns, titleOf: titleOfColumn, ...(!grid.exact && { doubt: OTHER_HEADS }) }
        return make(placedCells(amounts, placed[next++], known, remark))
      }),
    )
    const body = made.toSorted((a, b) => a.row - b.row)
    return { ...frame, rows: numbered([...grid.heads, ...merged(body)]) }
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

const numbered = (rows: readonly RawRow[]): RawRow[] => rows.map((row, i) => ({ ...row, row: i + 1 }))
