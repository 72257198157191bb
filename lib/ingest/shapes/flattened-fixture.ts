import type { Disclosure } from '@/lib/budget/disclosure'
import { formColumns, type Form } from '@/lib/budget/form'
import { tableOf, type TableKey } from '@/lib/budget/tables'
import { printStatement, type PlainClaim } from '@/lib/ingest/statement/statement-fixture'
import { FLATTENED_FORMS } from './flattened-forms-fixture'
import { FlattenedPrinter, type FlattenedRow } from './flattened-printer-fixture'

/**
 * For tests: prints a consistent disclosure as the text of a PDF comes out: cells apart by single spaces, blank cells
 * gone, heads and names broken over lines, numbers and codes split, footers between. `choices` decide what meets what.
 */
export function printFlattened(disclosure: Disclosure, choices: readonly number[], inForm?: Form): FlattenedPrint {
  const { tables, identity } = disclosure
  const { phase, year } = identity
  const printer = new FlattenedPrinter(choices)
  const title = (words: string) => (phase === 'budget' ? `${year} 年${words}` : words)
  const expected = new Map<TableKey, readonly FlattenedRow[]>()
  const statement = printStatement(disclosure)
  const said = statement.lines.flatMap((line) => line.match(/.{1,30}/gu) ?? [])
  printer.lines.push('第一部分', '测试区·虚构部门概况')
  if (phase === 'budget') printer.lines.push('第二部分', ...said, '第三部分', '名词解释', `附件：${year} 年部门预算表`)
  else printer.lines.push('第二部分', `${year}年度部门决算表`)
  for (const [name, table] of Object.entries(tables)) {
    const key = name as TableKey
    const definition = tableOf(phase, key)
    const form = FLATTENED_FORMS[phase][key]
    const own = inForm?.tables.find((each) => each.key === key)
    if (!definition || !form || !table || (inForm && !own)) continue
    const printed = own ?? definition
    const number = phase === 'budget' ? `预算 ${printed.number} 表` : `公开 0${printed.number} 表`
    printer.lines.push(...(phase === 'budget' ? [number, title(printed.title)] : [title(printed.title), number]))
    printer.lines.push(`部门名称：${identity.name} 单位：${table.unit}`)
    const columns = own ? formColumns(own) : definition.columns.filter(({ knownBy }) => knownBy === undefined)
    expected.set(key, form(table as never, columns, printer))
    if (table.rows.length === 0) printer.lines.push('说明：没有此项收支，故本表无数据。')
    printer.footer()
  }
  if (phase === 'final') printer.lines.push('第三部分', ...said)
  return { text: printer.lines.join('\n'), expected, claims: statement.expected }
}

export interface FlattenedPrint {
  readonly text: string
  readonly expected: ReadonlyMap<TableKey, readonly FlattenedRow[]>
  readonly claims: readonly PlainClaim[]
}
