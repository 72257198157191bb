import { isOpen, type Cell } from '@/lib/budget/cell'
import type { Disclosure, DisclosedTables } from '@/lib/budget/disclosure'
import { formOf, formTableOf, type Form, type FormedDocument } from '@/lib/budget/form'
import { columnPath, tableOf, type TableKey } from '@/lib/budget/tables'
import { tablesApart } from './sentences'
import { hasPlace, termOf, type Term } from './term'

type Table<Key extends TableKey> = NonNullable<DisclosedTables[Key]>
export type RowOf<Key extends TableKey> = Table<Key>['rows'][number]

/** The rows of a table as terms: `rows`, and for each row the figure under a column. */
export interface TableTerms<Key extends TableKey> {
  readonly key: Key
  readonly rows: readonly RowOf<Key>[]
  /** The table has this column. */
  has(column: string): boolean
  readonly columns: readonly string[]
  term(row: RowOf<Key>, column: string): Term
  /** 表 3 “合计”行. */
  label(row: RowOf<Key>): string
}

/** Undefined when the document does not have the table, or has it without rows. Every rule asks for the same: made once. */
export function termsOf<Key extends TableKey>(disclosure: Disclosure, key: Key): TableTerms<Key> | undefined {
  const known = TERMS.get(disclosure) ?? new Map<TableKey, unknown>()
  TERMS.set(disclosure, known)
  if (!known.has(key)) known.set(key, makeTerms(disclosure, key))
  return known.get(key) as TableTerms<Key> | undefined
}

const TERMS = new WeakMap<Disclosure, Map<TableKey, unknown>>()

function makeTerms<Key extends TableKey>(disclosure: Disclosure, key: Key): TableTerms<Key> | undefined {
  const table = disclosure.tables[key] as Table<Key> | undefined
  if (!table || table.rows.length === 0) return undefined
  const rows = table.rows as readonly RowOf<Key>[]
  const names = rowKeys(rows)
  const definition = tableOf(disclosure.identity.phase, key)
  const columnName = (column: string): string => {
    const found = definition?.columns.find((candidate) => candidate.key === column)
    return found ? columnPath(found) : column
  }
  const { placed, open } = surroundingsOf(rows)
  const label = (row: RowOf<Key>) => tablesApart(`${tableName(disclosure, key)}${sideOf(row)}“${namesOf(row)}”行`)
  const termAt = (row: RowOf<Key>, column: string): Term => {
    const cells: Readonly<Record<string, Cell>> = row.cells
    const place = {
      ...{ table: key, row: row.row, column, label: `${label(row)}“${columnName(column)}”` },
      rowLabel: label(row),
      key: `${key}/${names.get(row) ?? row.row}/${column}`,
    }
    // Beside a figure whose column is open, what was not settled is not settled: neither a figure nor a blank.
    return termOf(cells[column], table.unit, place, { besideOpen: open.has(row), placed })
  }
  const made = new Map<RowOf<Key>, Map<string, Term>>()
  return {
    ...{ key, rows, columns: table.columns, label },
    has: (column) => table.columns.includes(column),
    term: (row, column) => {
      const ofRow = made.get(row) ?? new Map<string, Term>()
      made.set(row, ofRow)
      const term = ofRow.get(column) ?? termAt(row, column)
      ofRow.set(column, term)
      return term
    },
  }
}

/** Whether the figures of a table have places, and which of its rows hold an open one: looked at once, asked for often. */
function surroundingsOf(rows: readonly { readonly cells: object }[]) {
  const known = SURROUNDINGS.get(rows)
  if (known) return known
  const all = rows.map((row) => ({ row, cells: Object.values(row.cells) as readonly Cell[] }))
  const placed = all.some(({ cells }) => cells.some((cell) => cell.text !== '' && hasPlace(cell)))
  const open: ReadonlySet<object> = new Set(all.flatMap(({ row, cells }) => (cells.some(isOpen) ? [row] : [])))
  SURROUNDINGS.set(rows, { placed, open })
  return { placed, open }
}

const SURROUNDINGS = new WeakMap<object, { readonly placed: boolean; readonly open: ReadonlySet<object> }>()

/** One cell by its place. */
export function tableTermOf(disclosure: Disclosure, key: TableKey, row: number, column: string): Term | undefined {
  const table = termsOf(disclosure, key)
  const found = table?.rows.find((candidate) => candidate.row === row)
  return table && found && table.has(column) ? table.term(found, column) : undefined
}

/** The form of a document, recognised once: every figure's label asks for it. */
function knownForm(disclosure: FormedDocument): Form | undefined {
  const known = FORMS_KNOWN.get(disclosure)
  if (known) return known.form
  const form = formOf(disclosure)
  FORMS_KNOWN.set(disclosure, { form })
  return form
}

const FORMS_KNOWN = new WeakMap<FormedDocument, { readonly form: Form | undefined }>()

/** 表 3 where the document's form numbers it, else its title. */
export function tableName(disclosure: FormedDocument, key: TableKey): string {
  const { phase } = disclosure.identity
  const { number, title } = formTableOf(knownForm(disclosure), phase, key)
  if (number === undefined) return title
  return phase === 'final' ? `公开${String(number).padStart(2, '0')}表` : `表 ${number}`
}

/** What tells a row from others: its code and name, of a balance with its side. */
export function rowName(row: object): string {
  const side = sideOf(row)
  return namesOf(row, side === '' ? '' : `${side}：`)
}

/** As it is printed: its code and name. */
function namesOf(row: object, before = ''): string {
  const { code, departmentCode, governmentCode, name, departmentName, label, basis } = row as NamedRow
  const codes = [departmentCode ?? code, governmentCode].filter((text) => text !== undefined).join('/')
  const words = `${before}${departmentName ?? name ?? label ?? (basis && BASIS[basis]) ?? ''}`
  return [codes, words].filter((text) => text !== '').join(' ')
}

function sideOf(row: object): string {
  const { side } = row as NamedRow
  return side === undefined ? '' : side === 'income' ? '收入' : '支出'
}

interface NamedRow {
  readonly code?: string
  readonly departmentCode?: string
  readonly governmentCode?: string
  readonly name?: string
  readonly departmentName?: string
  readonly label?: string
  readonly basis?: keyof typeof BASIS
  readonly side?: 'income' | 'expenditure'
  readonly unitCode?: string
}

const BASIS = { initial: '年初预算数', adjusted: '全年预算数', executed: '决算数' } as const

/** What a row is, whatever its number; rows that are alike are counted. */
function rowKeys<Row extends object>(rows: readonly Row[]): ReadonlyMap<Row, string> {
  const seen = new Map<string, number>()
  return new Map(
    rows.map((row) => {
      const { unitCode } = row as NamedRow
      const natural = [unitCode, rowName(row)].filter((text) => text !== undefined && text !== '').join(' ')
      const count = (seen.get(natural) ?? 0) + 1
      seen.set(natural, count)
      return [row, count === 1 ? natural : `${natural}#${count}`]
    }),
  )
}
