import type { DisclosedTables } from '@/lib/budget/disclosure'
import type { AmountBasis } from '@/lib/budget/phase'
import { tableOf } from '@/lib/budget/tables'
import { compared } from '@/lib/ingest/normalise/words'
import type { RawRow, RawTable } from '@/lib/ingest/raw-table'
import { amountCells, textAt } from './amount-cells'
import { BodyCodes, isTotal } from './body-codes'
import { headPaths, type HeadPath } from './heads'
import { columnsOfOthers, layoutOf, type ValueColumn } from './layout'
import { reportBrokenRows } from './report-broken-rows'
import { reportLayout } from './report-layout'
import { frameOf, reportUnreadable, type TableContext } from './table-context'

/** “三公”经费: one row of the plan; in final accounts the plan and what was spent stand side by side. */
export function readThreePublic(raw: RawTable, context: TableContext): NonNullable<DisclosedTables['threePublic']> {
  const named = withCombinedHead(turned(raw, context))
  const halves = context.phase === 'final' ? sideBySide(named) : [{ basis: 'initial' as const, table: named }]
  const read = halves.map(({ basis, table }) => ({ basis, layout: layoutOf(table, context, LABELS) }))
  const rows = read.flatMap(({ basis, layout }) => {
    const filled = layout.body.filter(hasText)
    const wholes = rowsOfWhole(filled, layout.labels)
    context.apart?.(filled.flatMap((row) => (wholes.includes(row) ? [] : row.cells.map(({ at }) => at))))
    return wholes.map((row) => ({
      ...{ row: row.row, at: row.at, basis },
      cells: amountCells(row, layout.values, context.unit),
    }))
  })
  const columns = [...new Set(read.flatMap(({ layout }) => layout.values.map(({ key }: ValueColumn) => key)))]
  for (const { layout } of read) reportLayout(layout, context)
  reportBrokenRows(rows, columns, context)
  reportUnreadable(rows, context)
  return { ...frameOf(raw, context, columns, rows), rows }
}

const LABELS = {
  code: /(?:单位|部门|科目)[^›]*(?:编码|代码)$/,
  name: /(?:单位|部门|项目|科目)名称(?:\(.*\))?$|^(?:年度|年份|单位|部门|项目)$/,
}

/** Of rows of several bodies that of their sum, of rows of several years that of the last; a row without a label as it is. */
function rowsOfWhole(
  rows: readonly RawRow[],
  labels: Readonly<Record<keyof typeof LABELS, readonly number[]>>,
): RawRow[] {
  const texts = rows.map((row) => [...labels.code, ...labels.name].map((column) => textAt(row, column)))
  // Items that nothing has turned into heads are no rows.
  if (texts.some((words) => words.some((text) => !isTotal(text) && ITEM.test(bare(text))))) return []
  const total = texts.findIndex((words) => words.some(isTotal))
  if (total >= 0) return rows.slice(total, total + 1)
  const years = texts.map((words) => Number(/20\d\d(?=年|$)/.exec(words.join(' '))?.[0] ?? 0))
  const isEmpty = ({ cells }: RawRow) => cells.every(({ text }) => !/\d/.test(text))
  if (years.filter((year) => year > 0).length > 1 && rows.every((row, i) => isEmpty(row) || years[i] !== 0)) {
    const last = Math.max(...years)
    return rows.filter((_, i) => years[i] === last)
  }
  const bodies = new BodyCodes()
  const levels = rows.map((row) => bodies.levelOf(labels.code.map((column) => textAt(row, column)).join(''))?.level)
  return rows.filter((_, i) => levels[0] !== 'department' || levels[i] === 'department')
}

/**
 * Items one under the other, with their amounts beside them, turned into heads over one row for each basis. Groups stay
 * known by their items: 购置费 and 运行费 stand under 公务用车购置及运行费.
 */
function turned(raw: RawTable, { apart }: TableContext): RawTable {
  const labelOf = ({ cells }: RawRow) => cells.find(({ text }) => ITEM.test(bare(text)))
  const items = raw.rows.filter((row) => labelOf(row) !== undefined)
  const isListed = items.filter(hasPrinted).length
  if (items.length < FEWEST_ITEMS || isListed === 0) return raw
  const top = raw.rows.slice(0, raw.rows.indexOf(items[0] ?? { row: 0, at: '', cells: [] }))
  const from = 1 + Math.max(...items.map((row) => labelOf(row)?.column ?? 0))
  const columns = [
    ...new Set(items.flatMap(({ cells }) => cells.filter(({ column }) => column >= from).map(({ column }) => column))),
  ]
  const headOver = (column: number) =>
    top.flatMap(({ cells }) =>
      cells.filter(({ text, column: c, columns: span = 1 }) => text !== '' && c <= column && column < c + span),
    )
  const width = 1 + Math.max(...columns)
  const others = columnsOfOthers(headPaths(top, width))
  const known = columns
    .filter((column) => !others.has(column) && headOver(column).some(({ text }) => BASIS.test(compared(text))))
    .slice(0, 2)
  if (known.length === 0) return raw
  apart?.(items.flatMap(({ cells }) => cells.flatMap(({ at, column }) => (others.has(column) ? [at] : []))))
  const heads = items.map((row, column) => ({ text: bare(labelOf(row)?.text ?? ''), at: row.at, column }))
  const cellsOf = (column: number) =>
    items.flatMap(({ cells }, i) => {
      const cell = cells.find((each) => each.column === column)
      return cell ? [{ text: cell.text, at: cell.at, column: i }] : []
    })
  const [first] = items
  const at = first?.at ?? raw.at
  if (known.length === 1)
    return {
      ...raw,
      rows: [
        { row: 1, at, cells: heads },
        { row: 2, at, cells: cellsOf(known[0] ?? 0) },
      ],
    }
  // Plan and execution side by side, each with every item.
  const count = heads.length
  const beside = known.map((column, half) => ({
    head: bare(headOver(column).at(-1)?.text ?? ''),
    cells: cellsOf(column),
    half,
  }))
  const spread = <Each extends { readonly column: number }>(each: Each, half: number): Each => ({
    ...each,
    column: each.column + half * count,
  })
  return {
    ...raw,
    rows: [
      {
        row: 1,
        at,
        cells: beside.flatMap(({ head, half }) => heads.map((cell) => ({ ...spread(cell, half), text: head }))),
      },
      { row: 2, at, cells: beside.flatMap(({ half }) => heads.map((cell) => spread(cell, half))) },
      { row: 3, at, cells: beside.flatMap(({ cells, half }) => cells.map((cell) => spread(cell, half))) },
    ],
  }
}

const ITEM =
  /^(?:"三公"经费.{0,6}|合计|小计|因公出国.*|公务接待.*|公务用车.*|.{0,6}运行(?:维护)?费|.{0,6}购置费|会议费|培训费)$/
const BASIS = /(?:预算|决算|执行|统计)[数额]|金额|^(?:20\d\d年度?|[本当]年)?(?:预算|决算)$/
const FEWEST_ITEMS = 3

/** A label without its number: `（一）公务用车购置费` and `其中：公务用车购置费`. */
const bare = (text: string): string =>
  compared(text)
    .replace(/^(?:\(?[一二三四五六七八九十\d]{1,2}[、.)]|其中:?)+/, '')
    .replace(/支出(?=(?:\(.*\))?$)/, '')

/** Where “三公” has a sum of its own, the 合计 beside it holds 会议费 and 培训费 too; said so in the head. */
function withCombinedHead(raw: RawTable): RawTable {
  const [first] = raw.rows
  const words = (first?.cells ?? []).map(({ text }) => compared(text))
  const isCombined =
    words.some((word) => /^(?:会议|培训)费$/.test(word)) && words.some((word) => /^"三公"经费$/.test(word))
  if (!first || !isCombined) return raw
  const cells = first.cells.map((cell) => (compared(cell.text) === '合计' ? { ...cell, text: COMBINED } : cell))
  return { ...raw, rows: [{ ...first, cells }, ...raw.rows.slice(1)] }
}

const COMBINED = tableOf('budget', 'threePublic')?.columns.find(({ key }) => key === 'combined')?.title ?? ''

/** A dash is a printed blank: no head is one, and where nothing was spent the row holds nothing else. */
const hasPrinted = ({ cells }: RawRow): boolean => cells.some(({ text }) => /\d|^\s*[-—–―/]+\s*$/.test(text))

const hasText = ({ cells }: RawRow): boolean => cells.some(({ text }) => text !== '')

/** Plan and execution, whether they stand over halves of the table or under each item: each with the heads of its columns. */
function sideBySide(raw: RawTable): { basis: AmountBasis; table: RawTable }[] {
  const first = raw.rows.findIndex(hasPrinted)
  const words = raw.rows.findLastIndex(({ cells }) => cells.some(({ text }) => HAN.test(text)))
  const head = raw.rows.slice(0, first < 0 ? words + 1 : first)
  const width = Math.max(
    0,
    ...raw.rows.flatMap(({ cells }) => cells.map(({ column, columns = 1 }) => column + columns)),
  )
  const paths = headPaths(head, width)
  const halves = BASES.flatMap(({ basis, form }) => {
    const columns = paths.flatMap(({ texts }, column) => (texts.some((text) => form.test(text)) ? [column] : []))
    return columns.length === 0 ? [] : [{ basis, table: withColumns(raw, head, paths, columns, form) }]
  })
  return halves.length === 0 ? [{ basis: 'executed', table: raw }] : halves
}

const HAN = /\p{Script=Han}/u

const BASES: readonly { readonly basis: AmountBasis; readonly form: RegExp }[] = [
  { basis: 'adjusted', form: /^(?:全年|年初)?预算数$/ },
  { basis: 'executed', form: /^(?:全年)?决算数$/ },
]

/** The table of some columns alone, with whole paths over them. */
function withColumns(
  raw: RawTable,
  head: readonly RawRow[],
  paths: readonly HeadPath[],
  columns: readonly number[],
  form: RegExp,
): RawTable {
  const texts = columns.map((column) => paths[column]?.texts.filter((text) => !form.test(text)) ?? [])
  const heads = head.map((row, r) => ({
    ...row,
    cells: texts.map((path, column) => ({ text: path[r] ?? '', at: row.at, column, columns: 1 })),
  }))
  const rows = raw.rows.slice(head.length).map((row) => ({
    ...row,
    cells: columns.flatMap((from, column) => {
      const cell = row.cells.find((candidate) => candidate.column === from)
      return cell ? [{ ...cell, column }] : []
    }),
  }))
  return { ...raw, rows: [...heads, ...rows] }
}
