import type { Cell } from '@/lib/budget/cell'
import type { Disclosure, DisclosedTables } from '@/lib/budget/disclosure'
import type { Mark } from '@/lib/budget/figure'
import { AMOUNT_BASIS_TITLES } from '@/lib/budget/phase'
import { SUBJECT_NAMES } from '@/lib/budget/statement'
import { columnPath, TABLE_KEYS, tableOf, type TableKey } from '@/lib/budget/tables'
import type { Cells, Goal, Indicator } from '@/lib/budget/table-rows'
import { cellAnchor } from '@/lib/format/source-link'

/** A table of the document as read: official name, what became of it, and its parts. */
export interface DocumentTable {
  readonly key: string
  readonly number: number | undefined
  readonly title: string
  readonly printedTitle: string
  readonly unit: string | undefined
  readonly state: 'filled' | 'declaredEmpty' | 'empty' | 'missing'
  readonly at: string | undefined
  readonly parts: readonly DocumentPart[]
}

/** Rows under one set of heads: a side of a balance, the indicators of a project. */
export interface DocumentPart {
  readonly title: string | undefined
  readonly columns: readonly string[]
  readonly rows: readonly DocumentRow[]
}

export interface DocumentRow {
  readonly label: string
  /** Code, category, line number: what stands beside the name. */
  readonly note: string
  readonly level: string
  readonly at: string | undefined
  /** One to a column; undefined where the row has no such cell. */
  readonly cells: readonly (DocumentCell | undefined)[]
}

export interface DocumentCell {
  /** As printed. */
  readonly text: string
  /** Its address on the page; a blank has none. */
  readonly anchor: string | undefined
  readonly resolved: Cell['resolved']
  readonly corrected: { readonly corrected: string; readonly arithmetic: string } | undefined
  readonly marks: readonly Mark[]
}

interface Beside {
  readonly marks: readonly (Mark & { readonly at: string })[]
  readonly corrected: readonly { readonly at: string; readonly corrected: string; readonly arithmetic: string }[]
}

/** Everything that was read in a document, in the order of its kind: tables, tables nobody knows, the statement’s figures. */
export function toDocumentTables(disclosure: Disclosure, beside: Beside): readonly DocumentTable[] {
  const toCell = cellMaker(beside)
  const known = TABLE_KEYS.flatMap((key) => {
    const table = disclosure.tables[key]
    if (!table) return []
    const definition = tableOf(disclosure.identity.phase, key)
    const { title, unit, state, at } = table
    return {
      ...{ key, state, unit, at, number: definition?.number, title: definition?.title ?? title, printedTitle: title },
      parts: partsOf(disclosure, key, toCell),
    }
  }).sort((a, b) => (a.number ?? Infinity) - (b.number ?? Infinity))
  const raw = disclosure.rawTables.map(({ title, at, rows }, i) => ({
    ...{ key: `raw-${i + 1}`, number: undefined, title, printedTitle: title, unit: undefined, at },
    state: 'filled' as const,
    parts: [
      { title: undefined, columns: [], rows: rows.map((cells) => rowOf('', '', 'item', undefined, cells.map(toCell))) },
    ],
  }))
  return [...known, ...raw, ...statementTable(disclosure, toCell)]
}

type ToCell = (cell: Cell | undefined) => DocumentCell | undefined

/** Each place is an address once: a second cell at the same place would be no address at all. */
function cellMaker({ marks, corrected }: Beside): ToCell {
  const used = new Set<string>()
  const corrections = new Map(corrected.map(({ at, ...each }) => [at, each]))
  return (cell) => {
    if (!cell) return undefined
    const { text, at, resolved } = cell
    const anchor = at === undefined || text === '' || used.has(at) ? undefined : cellAnchor(at)
    if (anchor !== undefined && at !== undefined) used.add(at)
    return {
      ...{ text, anchor, resolved },
      corrected: at === undefined ? undefined : corrections.get(at),
      marks: anchor === undefined ? [] : marks.filter((mark) => mark.at === at),
    }
  }
}

const rowOf = (
  label: string,
  note: string,
  level: string,
  at: string | undefined,
  cells: readonly (DocumentCell | undefined)[],
): DocumentRow => ({ label, note, level, at, cells })

function partsOf({ identity, tables }: Disclosure, key: TableKey, toCell: ToCell): readonly DocumentPart[] {
  const table = tables[key]
  if (!table) return []
  const official = tableOf(identity.phase, key)?.columns ?? []
  const titleOf = (column: string) => {
    const found = official.find((each) => each.key === column)
    return found ? columnPath(found) : column
  }
  const part = (rows: readonly TableRow[], title?: string, columns = table.columns): DocumentPart => ({
    ...{ title, columns: columns.map(titleOf) },
    rows: rows.map((row) => {
      const { label, note, level } = headOf(row)
      return rowOf(
        label,
        note,
        level,
        row.at,
        columns.map((column) => toCell(row.cells[column])),
      )
    }),
  })
  if (key === 'balance' || key === 'appropriationBalance') return sidesOf(tables, key, part)
  const rows: readonly TableRow[] = table.rows
  const plain = rows.length > 0 ? [part(rows)] : []
  if (key === 'performance' || key === 'selfEvaluation') {
    const { goals = [], indicators } = table as NonNullable<DisclosedTables['performance']>
    return [...plain, ...goalPart(goals, toCell), ...indicatorPart(indicators, undefined, toCell)]
  }
  if (key !== 'projectPerformance') return plain
  const projects = tables.projectPerformance?.rows ?? []
  const ofProjects = projects.flatMap(({ indicators, goals = [], name }) => [
    ...goalPart(goals, toCell),
    ...indicatorPart(indicators, name || '（没有印名称的项目）', toCell),
  ])
  return [...plain, ...ofProjects]
}

type TableRow = { readonly at?: string | undefined; readonly cells: Cells } & Readonly<Record<string, unknown>>

/** The two tables that are printed side by side, each with the columns that it fills. */
function sidesOf(
  tables: DisclosedTables,
  key: 'balance' | 'appropriationBalance',
  part: (rows: readonly TableRow[], title: string, columns: string[]) => DocumentPart,
): readonly DocumentPart[] {
  const table = tables[key]
  return (['income', 'expenditure'] as const).flatMap((side) => {
    const rows = table?.rows.filter((row) => row.side === side) ?? []
    if (rows.length === 0) return []
    const own = table?.columns.filter((column) => rows.some(({ cells }) => cells[column])) ?? []
    return part(rows, side === 'income' ? '收入' : '支出', own)
  })
}

/** What a row is called, whatever its family calls it. */
function headOf(row: TableRow): { label: string; note: string; level: string } {
  const word = (key: string) => (typeof row[key] === 'string' ? row[key] : '')
  if (word('basis')) {
    const basis = word('basis') as keyof typeof AMOUNT_BASIS_TITLES
    return { label: AMOUNT_BASIS_TITLES[basis], note: '', level: 'item' }
  }
  if (row['departmentName'] !== undefined) {
    const government = [word('governmentName'), word('governmentCode')].filter(Boolean).join(' ')
    const note = [word('departmentCode'), government && `政府：${government}`].filter(Boolean).join('　')
    return { label: word('departmentName'), note, level: word('level') }
  }
  const line = word('line')
  const notes = [word('code'), word('functionCode'), line && `行次 ${line}`, word('category'), word('economicName')]
  return {
    label: word('label') || word('name'),
    note: notes.filter(Boolean).join('　'),
    level: word('level') || (word('role') === 'total' || word('role') === 'thisYear' ? 'total' : 'item'),
  }
}

const INDICATOR_COLUMNS = [
  ['target', '目标值'],
  ['actual', '实际完成值'],
  ['points', '分值'],
  ['score', '得分'],
  ['deviation', '偏差'],
] as const

function indicatorPart(indicators: readonly Indicator[], name: string | undefined, toCell: ToCell): DocumentPart[] {
  if (indicators.length === 0) return []
  const columns = INDICATOR_COLUMNS.filter(([key]) => indicators.some((indicator) => indicator[key]))
  return [
    {
      title: name === undefined ? '绩效指标' : `绩效指标：${name}`,
      columns: columns.map(([, title]) => title),
      rows: indicators.map((indicator) => {
        const note = [indicator.level1, indicator.level2].filter(Boolean).join(' › ')
        return rowOf(
          indicator.name,
          note,
          'item',
          indicator.at,
          columns.map(([key]) => toCell(indicator[key])),
        )
      }),
    },
  ]
}

const GOAL_COLUMNS = [
  ['amount', '金额'],
  ['fiscal', '财政性资金'],
  ['other', '其他资金'],
] as const

function goalPart(goals: readonly Goal[], toCell: ToCell): DocumentPart[] {
  if (goals.length === 0) return []
  const columns = GOAL_COLUMNS.filter(([key]) => goals.some(({ cells }) => cells[key]))
  return [
    {
      title: '年度目标与任务',
      columns: columns.map(([, title]) => title),
      rows: goals.map(({ kind, name, text, at, cells }) =>
        rowOf(
          name ?? (kind === 'goal' ? '年度目标' : '任务'),
          text ?? '',
          'item',
          at,
          columns.map(([key]) => toCell(cells[key])),
        ),
      ),
    },
  ]
}

const CLAIM_COLUMNS = [
  ['amount', '金额'],
  ['change', '增减额'],
  ['changePercent', '增减 %'],
  ['share', '占比 %'],
  ['completionRate', '完成率 %'],
  ['count', '数量'],
  ['score', '分数'],
] as const

const DIRECTIONS = { up: '增加', down: '减少', same: '持平' } as const

function statementTable({ claims, unit }: Disclosure, toCell: ToCell): DocumentTable[] {
  if (claims.length === 0) return []
  const columns = CLAIM_COLUMNS.filter(([key]) => claims.some((claim) => claim[key]))
  const rows = claims.map((claim) => {
    const { section, subject, label, year, basis, at, direction, baseYear, countUnit } = claim
    const change = direction && `${baseYear === undefined ? '' : `比 ${baseYear} 年`}${DIRECTIONS[direction]}`
    const said = [
      `第 ${section} 节`,
      `${year} 年${AMOUNT_BASIS_TITLES[basis]}`,
      change,
      countUnit && `单位 ${countUnit}`,
    ]
    const name = label ?? SUBJECT_NAMES[subject] ?? '其他'
    return rowOf(
      name,
      said.filter(Boolean).join('　'),
      'item',
      at,
      columns.map(([key]) => toCell(claim[key])),
    )
  })
  return [
    {
      ...{ key: 'statement', number: undefined, title: '文字说明里的数字', printedTitle: '', unit, at: undefined },
      state: 'filled',
      parts: [{ title: undefined, columns: columns.map(([, title]) => title), rows }],
    },
  ]
}
