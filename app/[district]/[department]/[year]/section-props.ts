import type { Glossary } from '@/components/figures/glossary-term'
import type { TableKey } from '@/lib/budget/tables'
import { correctedShow, type Show } from '@/lib/figures/shown-unit'
import type { YearlyPage } from '@/lib/yearly/get-yearly-page'
import type { YearlyDisclosure } from '@/lib/queries/yearly-disclosure'
import { tableTitle } from '@/lib/figures/table-titles'

/** What every section of a yearly page is handed. */
export interface SectionProps {
  readonly page: YearlyPage
  /** Every figure ready to show. */
  readonly disclosure: YearlyDisclosure
  /** The same as its own words put it right: what is drawn and told. Undefined where nothing is. */
  readonly corrected: YearlyDisclosure | undefined
  readonly glossary: Glossary
  readonly show: Show
  readonly address: string
  readonly anchor: (id: string) => string
}

/** What a drawing of corrected figures is drawn by: a share is one of the corrected whole. */
export const drawnShow = correctedShow

/** What a table is called in the document's form. */
export const titled = (disclosure: YearlyDisclosure, key: TableKey): string => tableTitle(disclosure, key)
