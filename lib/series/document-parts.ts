import type { Cell } from '@/lib/budget/cell'
import type { Disclosure } from '@/lib/budget/disclosure'
import type { Mark } from '@/lib/budget/figure'
import { AMOUNT_BASIS_TITLES, type AmountBasis } from '@/lib/budget/phase'
import { SUBJECT_NAMES } from '@/lib/budget/statement'
import { tableOf, type ColumnDefinition, type TableKey } from '@/lib/budget/tables'
import type { Cells, Goal, Indicator } from '@/lib/budget/table-rows'
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
export function tableParts({ identity, tables }: Disclosure, key: TableKey): readonly DocumentPart[] {
  const table = tables[key]
  if (!table) return []
  const official = tableOf(identity.phase, key)?.columns ?? []
  const part = (rows: readonly TableRow[], keys: readonly string[] = table.columns, title?: string): DocumentPart => ({
    ...{ title, first: '名称', heads: headsOf(official, keys) },
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
  if ('indicators' in table) return [...plain, ...goalPart(table.goals), ...indicatorPart('绩效指标', table.indicators)]
  const projects = key === 'projectPerformance' ? (tables.projectPerformance?.rows ?? []) : []
  return [
    ...plain,
    ...projects.flatMap(({ name, goals, indicators }, i) => {
      const project = name || `第 ${i + 1} 行，没有印名称`
      return [...goalPart(goals, project), ...indicatorPart(`绩效指标：${project}`, indicators)]
    }),
  ]
}

/** A table nobody knows, row by row as it came. */
export function rawPart(rows: readonly (readonly Cell[])[]): DocumentPart {
  const width = Math.max(0, ...rows.map((row) => row.length))
  const padded = rows.map((row) => Array.from({ length: width }, (_, i) => row[i]))
  return { title: undefined, first: undefined, heads: [], rows: padded.map((cells) => rowOf({ label: '' }, cells)) }
}

/** What the statement says with figures, clause by clause. */
export function claimsPart({ claims, unit: usual }: Disclosure): DocumentPart {
  const columns = CLAIM_COLUMNS.filter(({ key }) => claims.some((claim) => claim[key]))
  const rows = claims.map((claim) => {
    const { section, subject, label, year, basis, at, direction, baseYear, rateOf, countUnit, unit, reason, gist } =
      claim
    const notes = [
      `第 ${section} 节`,
      `${year} 年${AMOUNT_BASIS_TITLES[basis]}`,
      direction && `${baseYear === undefined ? '' : `比 ${baseYear} 年`}${DIRECTIONS[direction]}`,
      rateOf && `完成率以${AMOUNT_BASIS_TITLES[rateOf]}为底`,
      countUnit && `数量单位：${countUnit}`,
      unit !== usual && `金额单位：${unit}`,
      reason ?? gist,
    ]
    return rowOf(
      { label: label ?? SUBJECT_NAMES[subject] ?? '其他', notes, at },
      columns.map(({ key }) => claim[key]),
    )
  })
  return { title: '按说明的先后，一句一行', first: '说的是', heads: toColumnHeads(columns), rows }
}

interface RowHead {
  readonly label: string
  readonly code?: string | undefined
  readonly notes?: readonly (string | false | undefined)[]
  readonly isSum?: boolean
  readonly at?: string | undefined
}

const rowOf = ({ label, code, notes = [], isSum = false, at }: RowHead, cells: readonly (Cell | undefined)[]) => ({
  ...{ label, code, isSum, at, anchor: undefined, marks: [] },
  notes: notes.filter((note) => typeof note === 'string' && note !== '') as string[],
  cells: cells.map((cell) => cell && bareCell(cell)),
})

const bareCell = ({ text, at, resolved }: Cell): DocumentCell => ({
  ...{ text, at, resolved, anchor: undefined, note: undefined, corrected: undefined, marks: [] },
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
    return own.length === 0 ? [] : part(own, keys, side === 'income' ? '收入' : '支出')
  })
}

const NO_NAME = '（没有印名称）'

/** What a row is called, whatever its family calls it. */
function headOf(row: TableRow): RowHead {
  const word = (key: string) => (typeof row[key] === 'string' && row[key] !== '' ? row[key] : undefined)
  const basis = word('basis') as AmountBasis | undefined
  if (basis) return { label: AMOUNT_BASIS_TITLES[basis] }
  const isSum = word('level') === 'total' || word('role') === 'total' || word('role') === 'thisYear'
  if ('departmentName' in row) {
    const government = [word('governmentCode'), word('governmentName')].filter(Boolean).join(' ')
    const notes = [row['inherited'] === true && '编码空着，沿用上一行', government && `政府科目：${government}`]
    return { label: word('departmentName') ?? NO_NAME, code: word('departmentCode'), notes, isSum }
  }
  const line = word('line')
  const notes = [
    ...[line && `行次 ${line}`, word('category'), word('unitName')],
    ...[word('economicName'), word('method')],
  ]
  return { label: word('label') ?? word('name') ?? NO_NAME, code: word('code'), notes, isSum }
}

const INDICATOR_COLUMNS = [
  { key: 'target', title: '目标值', under: [] },
  { key: 'actual', title: '实际完成值', under: [] },
  { key: 'points', title: '分值', under: [] },
  { key: 'score', title: '得分', under: [] },
  { key: 'deviation', title: '偏差', under: [] },
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
  return [{ title, first: '指标', heads: toColumnHeads(columns), rows }]
}

const GOAL_COLUMNS = [
  { key: 'amount', title: '金额', under: [] },
  { key: 'fiscal', title: '财政性资金', under: [] },
  { key: 'other', title: '其他资金', under: [] },
] as const

function goalPart(goals: readonly Goal[] = [], of?: string): readonly DocumentPart[] {
  if (goals.length === 0) return []
  const columns = GOAL_COLUMNS.filter(({ key }) => goals.some(({ cells }) => cells[key]))
  const rows = goals.map(({ kind, name, text, actual, at, cells }) =>
    rowOf(
      { label: name ?? (kind === 'goal' ? '年度目标' : '任务'), notes: [text, actual && `完成情况：${actual}`], at },
      columns.map(({ key }) => cells[key]),
    ),
  )
  const title = of === undefined ? '年度目标与任务' : `目标：${of}`
  return [{ title, first: '目标与任务', heads: toColumnHeads(columns), rows }]
}

const CLAIM_COLUMNS = [
  { key: 'amount', title: '金额', under: [] },
  { key: 'change', title: '增减额', under: [] },
  { key: 'changePercent', title: '增减 %', under: [] },
  { key: 'share', title: '占比 %', under: [] },
  { key: 'completionRate', title: '完成率 %', under: [] },
  { key: 'count', title: '数量', under: [] },
  { key: 'score', title: '分数', under: [] },
] as const

const DIRECTIONS = { up: '增加', down: '减少', same: '持平' } as const
