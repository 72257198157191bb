import { NAMES } from '@/lib/testing/consistent-rows'
import type { Cells, Goal, Indicator } from '@/lib/budget/table-rows'
import type { ColumnDefinition } from '@/lib/budget/tables'
import { readTarget } from '@/lib/ingest/normalise/read-target'
import { joinedName } from '@/lib/ingest/normalise/words'

/** For tests: what the printed forms of tables share. A form prints the rows of one table and says what reading must give. */
export type Form = (table: AnyTable, columns: readonly ColumnDefinition[]) => Made

export type AnyTable = {
  readonly rows: readonly AnyRow[]
  readonly goals?: readonly Goal[]
  readonly indicators?: readonly Indicator[]
}
export type AnyRow = { readonly cells: Cells } & Readonly<Record<string, unknown>>

export interface Made {
  readonly lines: readonly (readonly string[])[]
  readonly rows: readonly Record<string, unknown>[]
  /** Where it prints other columns than it was asked for. */
  readonly columns?: readonly string[]
  readonly goals?: readonly Record<string, unknown>[]
  readonly indicators?: readonly Record<string, unknown>[]
}

/** The plain text of a cell as one line of a document can hold it. */
export const amountText = (cells: Cells, key: string): string => (cells[key]?.text ?? '').replace(/\s+/g, ' ').trim()
export const amounts = (cells: Cells, columns: readonly ColumnDefinition[]): Record<string, string> =>
  Object.fromEntries(columns.map(({ key }) => [key, amountText(cells, key)]))
export const valuesOf = (cells: Cells, columns: readonly ColumnDefinition[]): string[] =>
  columns.map(({ key }) => amountText(cells, key))
/** Official names as they are; any other word is made one that a document cannot say by chance. */
export const nameOf = (text: unknown): string =>
  isOfficial(text) ? text : joinedName(`虚构${typeof text === 'string' ? text.trim() : ''}`)
/** Expenditure is never named like a body: 301 over 虚构厅 would be a department. */
export const spendingOf = (text: unknown): string => (isOfficial(text) ? text : `${nameOf(text)}支出`)
const OFFICIAL: ReadonlySet<unknown> = new Set(Object.values(NAMES))
const isOfficial = (text: unknown): text is string => OFFICIAL.has(text)
export const targetText = (text: string): string => readTarget(`虚构${text}`, undefined).text

/** Groups once, over the first of their columns, as documents do. */
export function headLines(labels: readonly string[], columns: readonly ColumnDefinition[]): string[][] {
  const paths = columns.map(({ under, title }) => [...under, title])
  const depth = Math.max(1, ...paths.map(({ length }) => length))
  return Array.from({ length: depth }, (_, r) => [
    ...labels.map((label) => (r === 0 ? label : '')),
    ...paths.map((path, c) => {
      const before = paths[c - 1] ?? []
      const goesOn =
        r < path.length - 1 && r < before.length - 1 && path.slice(0, r + 1).every((text, i) => before[i] === text)
      return goesOn ? '' : (path[r] ?? '')
    }),
  ])
}

/** The department or unit of a row: as it names itself where its name is one of a body; any other word names none. */
export function bodyOf({ level, code, name }: AnyRow): { readonly code: string; readonly name: string } | undefined {
  const body = BODIES[String(level)]
  const isNamed =
    typeof code === 'string' &&
    /^[3-9]\d\d(?:\d{3})?$/.test(code) &&
    typeof name === 'string' &&
    /虚构/.test(name) &&
    BODY.test(name)
  return body && isNamed ? { code, name } : body
}

const BODY = /(?:部门|单位\d*|局|中心)$/

const BODIES: Readonly<Record<string, { readonly code: string; readonly name: string }>> = {
  department: { code: '901', name: '测试区·虚构部门' },
  unit: { code: '901001', name: '测试区·虚构单位' },
}

export const withoutWords = (cells: Cells): Cells =>
  Object.fromEntries(Object.entries(cells).map(([key, cell]) => [key, { text: cell.text === '小计' ? '' : cell.text }]))

export const LEVELS: Readonly<Record<Indicator['kind'], string>> = {
  input: '投入管理指标',
  output: '产出指标',
  benefit: '效益指标',
  satisfaction: '满意度指标',
  cost: '成本指标',
}
