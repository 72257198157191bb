import type { Glossary } from '@/components/budget/glossary-term'
import { tableOf, type TableKey } from '@/lib/budget/tables'
import type { Show } from '@/lib/format/shown-unit'
import type { YearlyPage } from '@/lib/queries/get-yearly-page'
import type { YearlyDisclosure } from '@/lib/queries/yearly-disclosure'

/** What every section of a yearly page is handed. */
export interface SectionProps {
  readonly page: YearlyPage
  /** Every figure ready to show. */
  readonly disclosure: YearlyDisclosure
  readonly glossary: Glossary
  readonly show: Show
  readonly address: string
  readonly anchor: (id: string) => string
}

/** The official title of a table. */
export const titled = ({ phase }: YearlyDisclosure, key: TableKey): string => tableOf(phase, key)?.title ?? ''
