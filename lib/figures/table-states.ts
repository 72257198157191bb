import { formNamed } from '@/lib/budget/form'
import type { TableKey } from '@/lib/budget/tables'
import type { YearlyDisclosure } from '@/lib/queries/yearly-disclosure'
import { tableTitle } from './table-titles'

/**
 * What became of a table: as the store keeps it, or `unpublished`, not in the document although its form has it, or
 * `unread`, where it may be one of those that nobody knew.
 */
export type TableState = YearlyDisclosure['tables'][number]['state'] | 'unpublished' | 'unread'

type Tables = Pick<YearlyDisclosure, 'phase' | 'form' | 'tables' | 'rawTables'>

/**
 * Every table of the document's form with what became of it, then those that it has besides. Of a form that nobody knows
 * there are only those that are there.
 */
export function toTableStates(disclosure: Tables) {
  const expected = formNamed(disclosure.form)?.tables ?? []
  const besides = disclosure.tables.filter(({ key }) => expected.every((table) => table.key !== key))
  return [
    ...expected.map(({ key, number }) => stateOf(disclosure, key, number)),
    ...besides.map(({ key }) => stateOf(disclosure, key as TableKey, undefined)),
  ]
}

function stateOf(disclosure: Tables, key: TableKey, number: number | undefined) {
  const found = disclosure.tables.find((table) => table.key === key)
  const state: TableState = found?.state ?? absentState(disclosure)
  return { key, number, officialTitle: tableTitle(disclosure, key), state, at: found?.at ?? null }
}

export const absentState = ({ rawTables }: Pick<YearlyDisclosure, 'rawTables'>) =>
  rawTables > 0 ? ('unread' as const) : ('unpublished' as const)

/** Whether a document of its form should have the table; where the form is not known, nobody can say so. */
export const isExpected = ({ form }: Pick<YearlyDisclosure, 'form'>, key: TableKey): boolean =>
  formNamed(form)?.tables.some((table) => table.key === key) ?? false
