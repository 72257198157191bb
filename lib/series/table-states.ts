import { tablesOf } from '@/lib/budget/tables'
import type { YearlyDisclosure } from '@/lib/queries/get-yearly-page'

/** Every table the form promises, with what became of it in this document. */
export function toTableStates({ phase, tables }: Pick<YearlyDisclosure, 'phase' | 'tables'>) {
  return tablesOf(phase)
    .filter(({ number, key }) => number !== undefined || tables.some((table) => table.key === key))
    .map(({ key, number, title }) => {
      const found = tables.find((table) => table.key === key)
      return {
        ...{ key, number, officialTitle: title },
        state: found?.state ?? ('unpublished' as const),
        at: found?.at ?? null,
      }
    })
}
