import { tablesOf } from '@/lib/budget/tables'
import type { YearlyDisclosure } from '@/lib/queries/yearly-disclosure'

/** What became of a table: as the store keeps it, or not published at all. */
export type TableState = YearlyDisclosure['tables'][number]['state'] | 'unpublished'

/** Every table the form promises, with what became of it in this document. */
export function toTableStates({ phase, tables }: Pick<YearlyDisclosure, 'phase' | 'tables'>) {
  return tablesOf(phase)
    .filter(({ number, key }) => number !== undefined || tables.some((table) => table.key === key))
    .map(({ key, number, title }) => {
      const found = tables.find((table) => table.key === key)
      const state: TableState = found?.state ?? 'unpublished'
      return {
        ...{ key, number, officialTitle: title },
        state,
        at: found?.at ?? null,
      }
    })
}
