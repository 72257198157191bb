import type { Cell } from '@/lib/budget/cell'
import type { Disclosure } from '@/lib/budget/disclosure'
import type { Mark } from '@/lib/budget/figure'
import { AMOUNT_BASIS_TITLES, type AmountBasis } from '@/lib/budget/phase'
import { formColumns, formOf } from '@/lib/budget/form'
import { CLAIM_EXTENT_NAMES, CLAIM_FUND_NAMES, CLAIM_SUBJECTS, SUBJECT_NAMES } from '@/lib/budget/statement'
import { tableOf, type ColumnDefinition, type TableKey } from '@/lib/budget/tables'
import type { Cells, Goal, Indicator } from '@/lib/budget/table-rows'
import { documentParts } from '@/lib/words/document-parts'
import { toColumnHeads, type ColumnHead } from './column-heads'

/** Rows under one set of heads: a table, a side of a balance, the indicators of a project. */
export interface DocumentPart {
  readonly title: string | undefined
  /** What stands in the first column; undefined where nothing is known of the columns. */
  readonly first: string | undefined
  readonly heads: readonly (readonly ColumnHead[])[]
  readonly rows: readonly DocumentRow[]
}

export interface DocumentRow {
  readonly label: string
  readonly code: string | undefined
  /** What else stands in the row and is no figure. */
  readonly notes: readonly string[]
  readonly isSum: boolean
  readonly at: string | undefined
  /** Its address, where no cell has the same. */
  readonly anchor: string | undefined
  readonly marks: readonly Mark[]
  /** One to a column; undefined where the row has no such cell. */
  readonly cells: readonly (DocumentCell | undefined)[]
}

export interface DocumentCell {
  /** As printed. */
  readonly text: string
  readonly at: string | undefined
  readonly resolved: Cell['resolved']
  /** Its address on the page; a blank that is read as blank and that nobody speaks of has none. */
  readonly anchor: string | undefined
  /** Number of the note below the table that says how it was read. */
  readonly note: number | undefined
  readonly corrected: { readonly corrected: string; readonly arithmetic: string } | undefined
  readonly marks: readonly Mark[]
}

/** The parts of a table, in the order of the document. */
export function tableParts(disclosure: Disclosure, key: TableKey): readonly DocumentPart[] {
  const { tables } = disclosure
  const table = tables[key]
  if (!table) return []
  const official = columnsIn(disclosure, key)
  const part = (rows: readonly TableRow[], keys: readonly string[] = table.columns, title?: string): DocumentPart => ({
    title,
    first: documentParts.name,
    heads: headsOf(official, keys),
    rows: rows.map((row) =>
      rowOf(
        { ...headOf(row), at: row.at },
        keys.map((column) => row.cells[column]),
      ),
    ),
  })
  const rows: readonly TableRow[] = table.rows
  if (key === 'balance' || key === 'appropriationBalance') return sidesOf(rows, table.columns, part)
  const plain = rows.length > 0 ? [part(rows)] : []
  if ('indicators' in table)
    return [...plain, ...goalPart(table.goals), ...indicatorPart(documentParts.indicators, table.indicators)]
  const projects = key === 'projectPerformance' ? (tables.projectPerformance?.rows ?? []) : []
  return [
    ...plain,
    ...projects.flatMap(({ name, goals, indicators }, i) => {
      const project = name || documentParts.projectWithoutName(i + 1)
      return [...goalPart(goals, project), ...indicatorPart(documentParts.indicatorsOf(project), indicators)]
    }),
  ]
}

/** The columns of a table, those of the document's form as the form heads them. */
function columnsIn(disclosure: Disclosure, key: TableKey): readonly ColumnDefinition[] {
  const own = formOf(disclosure)?.tables.find((table) => table.key === key)
  const heads = own ? formColumns(own) : []
  return (tableOf(disclosure.identity.phase, key)?.columns ?? []).map(
    (column) => heads.find((each) => each.key === column.key) ?? column,
  )
}

/** A table nobody knows, row by row as it came. */
export function rawPart(rows: readonly (readonly Cell[])[]): DocumentPart {
  const width = Math.max(0, ...rows.map((row) => row.length))
  const padded = rows.map((row) => Array.from({ length: width }, (_, i) => row[i]))
  return { title: undefined, first: undefined, heads: [], rows: padded.map((cells) => rowOf({ label: '' }, cells)) }
}

/** What the statement says with figures, clause by clause. */
export function claimsPart({ claims, unit: usual }: Disclosure): DocumentPart {
  const words = documentParts.statement
  const columns = CLAIM_COLUMNS.filter(({ key }) => claims.some((claim) => claim[key]))
  const rows = claims.map((claim) => {
    const { section, subject, label, year, basis, at, direction, baseYear, rateOf, countUnit, unit, reason, gist } =
      claim
    const notes = [
      words.section(section),
      words.basis(year, AMOUNT_BASIS_TITLES[basis]),
      direction && words.direction(direction, baseYear),
      rateOf && words.rateOf(AMOUNT_BASIS_TITLES[rateOf]),
      countUnit && words.countUnit(countUnit),
      unit !== usual && words.amountUnit(unit),
      claim.none && words.none,
      claim.fund !== undefined && claim.fund !== 'all' && words.fund(CLAIM_FUND_NAMES[claim.fund]),
      claim.extent && words.extent(CLAIM_EXTENT_NAMES[claim.extent]),
      claim.shareOf !== undefined && words.shareOf(wholeName(claim.shareOf)),
      reason ?? gist,
    ]
    return rowOf(
      { label: label ?? SUBJECT_NAMES[subject] ?? words.otherSubject, notes, at },
      columns.map(({ key }) => claim[key]),
    )
  })
  return { title: words.order, first: words.subject, heads: toColumnHeads(columns), rows }
}

/** A subject by its name, other words as they stand. */
const wholeName = (shareOf: string): string =>
  CLAIM_SUBJECTS.filter((subject) => subject === shareOf).map((subject) => SUBJECT_NAMES[subject])[0] ?? shareOf

interface RowHead {
  readonly label: string
  readonly code?: string | undefined
  readonly notes?: readonly (string | false | undefined)[]
  readonly isSum?: boolean
  readonly at?: string | undefined
}

const rowOf = ({ label, code, notes = [], isSum = false, at }: RowHead, cells: readonly (Cell | undefined)[]) => ({
  label,
  code,
  isSum,
  at,
  anchor: undefined,
  marks: [],
  notes: notes.filter((note) => typeof note === 'string' && note !== '') as string[],
  cells: cells.map((cell) => cell && bareCell(cell)),
})

const bareCell = ({ text, at, resolved }: Cell): DocumentCell => ({
  text,
  at,
  resolved,
  anchor: undefined,
  note: undefined,
  corrected: undefined,
  marks: [],
})

const headsOf = (official: readonly ColumnDefinition[], keys: readonly string[]) =>
  toColumnHeads(keys.map((key) => official.find((column) => column.key === key) ?? { title: key, under: [] }))

type TableRow = { readonly at?: string | undefined; readonly cells: Cells } & Readonly<Record<string, unknown>>

/** The two tables that are printed side by side, each with the columns that it fills. */
function sidesOf(
  rows: readonly TableRow[],
  columns: readonly string[],
  part: (rows: readonly TableRow[], keys: readonly string[], title: string) => DocumentPart,
): readonly DocumentPart[] {
  return (['income', 'expenditure'] as const).flatMap((side) => {
    const own = rows.filter((row) => row['side'] === side)
    const keys = columns.filter((column) => own.some(({ cells }) => cells[column]))
    return own.length === 0 ? [] : part(own, keys, documentParts.sides[side])
  })
}

/** What a row is called, whatever its family calls it. */
function headOf(row: TableRow): RowHead {
  const word = (key: string) => (typeof row[key] === 'string' && row[key] !== '' ? row[key] : undefined)
  const basis = word('basis') as AmountBasis | undefined
  if (basis) return { label: AMOUNT_BASIS_TITLES[basis] }
  const isSum = word('level') === 'total' || word('role') === 'total' || word('role') === 'thisYear'
  if ('departmentName' in row) {
    const government = [word('governmentCode'), word('governmentName')].filter(Boolean).join(' ')
    const notes = [
      row['inherited'] === true && documentParts.inherited,
      government && documentParts.government(government),
    ]
    return { label: word('departmentName') ?? documentParts.noName, code: word('departmentCode'), notes, isSum }
  }
  const line = word('line')
  const notes = [
    ...[line && documentParts.line(line), word('category'), word('unitName')],
    ...[word('economicName'), word('method')],
  ]
  return { label: word('label') ?? word('name') ?? documentParts.noName, code: word('code'), notes, isSum }
}

const INDICATOR_COLUMNS = [
  { key: 'target', title: documentParts.indicatorColumns.target, under: [] },
  { key: 'actual', title: documentParts.indicatorColumns.actual, under: [] },
  { key: 'points', title: documentParts.indicatorColumns.points, under: [] },
  { key: 'score', title: documentParts.indicatorColumns.score, under: [] },
  { key: 'deviation', title: documentParts.indicatorColumns.deviation, under: [] },
] as const

function indicatorPart(title: string, indicators: readonly Indicator[]): readonly DocumentPart[] {
  if (indicators.length === 0) return []
  const columns = INDICATOR_COLUMNS.filter(({ key }) => indicators.some((indicator) => indicator[key]))
  const rows = indicators.map((indicator) => {
    const { name, level1, level2, note, at } = indicator
    const path = [level1, level2].filter(Boolean).join(' › ')
    return rowOf(
      { label: name, notes: [path, note], at },
      columns.map(({ key }) => indicator[key]),
    )
  })
  return [{ title, first: documentParts.indicator, heads: toColumnHeads(columns), rows }]
}

const GOAL_COLUMNS = [
  { key: 'amount', title: documentParts.goalColumns.amount, under: [] },
  { key: 'fiscal', title: documentParts.goalColumns.fiscal, under: [] },
  { key: 'other', title: documentParts.goalColumns.other, under: [] },
] as const

function goalPart(goals: readonly Goal[] = [], of?: string): readonly DocumentPart[] {
  if (goals.length === 0) return []
  const columns = GOAL_COLUMNS.filter(({ key }) => goals.some(({ cells }) => cells[key]))
  const rows = goals.map(({ kind, name, text, actual, at, cells }) =>
    rowOf(
      {
        label: name ?? (kind === 'goal' ? documentParts.goal : documentParts.task),
        notes: [text, actual && documentParts.done(actual)],
        at,
      },
      columns.map(({ key }) => cells[key]),
    ),
  )
  const title = of === undefined ? documentParts.goals : documentParts.goalsOf(of)
  return [{ title, first: documentParts.goalOrTask, heads: toColumnHeads(columns), rows }]
}

const CLAIM_COLUMNS = [
  { key: 'amount', title: documentParts.statement.columns.amount, under: [] },
  { key: 'change', title: documentParts.statement.columns.change, under: [] },
  { key: 'changePercent', title: documentParts.statement.columns.changePercent, under: [] },
  { key: 'share', title: documentParts.statement.columns.share, under: [] },
  { key: 'completionRate', title: documentParts.statement.columns.completionRate, under: [] },
  { key: 'count', title: documentParts.statement.columns.count, under: [] },
  { key: 'score', title: documentParts.statement.columns.score, under: [] },
] as const
