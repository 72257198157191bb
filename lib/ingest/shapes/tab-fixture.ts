import type { DisclosedTables, Disclosure } from '@/lib/budget/disclosure'
import type { Cells, Indicator } from '@/lib/budget/table-rows'
import { formColumns, type Form as PublishedForm } from '@/lib/budget/form'
import { tableOf, type TableKey } from '@/lib/budget/tables'
import { BUDGET_FORMS } from './budget-forms-fixture'
import { FINAL_FORMS } from './final-forms-fixture'
import type { AnyRow, AnyTable, Made } from './printed-rows-fixture'

/**
 * For tests: prints the tables of any disclosure as a document of tab tables, and says what reading them must give. What
 * such a document cannot say (a class row with the code of an item, a name of spaces) is first made such that it can.
 */
export function printAsTabs(
  { tables, identity }: Disclosure,
  inForm?: PublishedForm,
): { readonly text: string; readonly expected: Printed } {
  const { year, phase } = identity
  const part = phase === 'budget' ? ['第一部分 概况', '', '附件：部门预算表', ''] : ['第一部分 部门决算表', '']
  const lines: string[] = ['目 录', '', ...part]
  const expected: Printed = {}
  for (const [name, table] of Object.entries(tables)) {
    const key = name as TableKey
    const definition = tableOf(phase, key)
    const form = (phase === 'budget' ? BUDGET_FORMS : FINAL_FORMS)[key]
    const own = inForm?.tables.find((each) => each.key === key)
    if (!table || !definition || !form || table.state === 'missing' || (inForm && !own)) continue
    const known = own ? formColumns(own) : definition.columns
    const columns = own ? known : table.columns.flatMap((column) => known.find((c) => c.key === column) ?? [])
    const made = form(table as AnyTable, columns)
    if (made.lines.length === 0) continue
    lines.push(`${year} 年${own?.title ?? definition.title}`, '', `单位：${table.unit}`, '')
    lines.push(...made.lines.map((line) => line.join('\t')), '')
    if (table.state === 'declaredEmpty') lines.push('备注：故此表无数据。', '')
    const { rows, goals, indicators } = made
    expected[key] = {
      unit: table.unit,
      columns: made.columns ?? columns.map((column) => column.key),
      rows,
      goals,
      indicators,
    }
  }
  return { text: lines.join('\n'), expected }
}

export type Printed = Partial<Record<TableKey, PrintedTable>>

interface PrintedTable extends Pick<Made, 'rows'> {
  readonly unit: string
  readonly columns: readonly string[]
  readonly goals: Made['goals'] | undefined
  readonly indicators: Made['indicators'] | undefined
}

/** What was read, in the words of {@link printAsTabs}: printed texts without places. */
export function plainTables(tables: DisclosedTables): Printed {
  const printed: Printed = {}
  for (const [key, table] of Object.entries(tables)) {
    if (!table) continue
    const indicators = 'indicators' in table ? table.indicators.map(plainIndicator) : undefined
    const goals = 'goals' in table ? table.goals?.map((goal) => plainRow(goal as AnyRow)) : undefined
    const { unit, columns, rows } = table
    printed[key as TableKey] = { unit, columns, rows: rows.map((row) => plainRow(row)), goals, indicators }
  }
  return printed
}

function plainRow(row: Readonly<Record<string, unknown>> & { readonly cells: Cells }): Record<string, unknown> {
  const { row: _row, at: _at, cells, ...words } = row
  const texts = Object.fromEntries(Object.entries(cells).map(([key, { text }]) => [key, text]))
  const indicators =
    'indicators' in words ? { indicators: (words['indicators'] as Indicator[]).map(plainIndicator) } : {}
  const goals = 'goals' in words ? { goals: (words['goals'] as AnyRow[]).map(plainRow) } : {}
  return { ...words, ...indicators, ...goals, cells: texts }
}

/** A result that was not printed is no different from one that was printed blank. */
const plainIndicator = ({ kind, level1, name, target, note, ...results }: Indicator): Record<string, unknown> => ({
  kind,
  ...(level1 !== undefined && { level1 }),
  name,
  target: target.text,
  ...Object.fromEntries(
    (['actual', 'points', 'score', 'deviation'] as const).flatMap((key) => {
      const text = results[key]?.text
      return text === undefined ? [] : [[key, text]]
    }),
  ),
  ...(note !== undefined && { note }),
})
