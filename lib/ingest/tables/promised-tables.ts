import type { TableKey } from '@/lib/budget/tables'
import { looksLikeTableTitle, tableKeyOf } from '@/lib/ingest/normalise/table-titles'
import { withoutMarks } from '@/lib/ingest/normalise/words'
import type { IndexedBlock } from '@/lib/ingest/outline'

/** A table that the contents announce, as they name it. */
export interface PromisedTable {
  readonly key: TableKey
  readonly title: string
  readonly at: string
}

/** The known tables among the entries of the contents (目录). */
export function promisedTables(front: readonly IndexedBlock[]): PromisedTable[] {
  return front.flatMap(({ block }) => {
    if (block.kind !== 'line') return []
    const title = withoutMarks(block.line.text)
      .replace(/[.…·\s]{2,}\d*$/, '')
      .replace(/^[一二三四五六七八九十]{1,3}、/, '')
    const key = looksLikeTableTitle(title) ? tableKeyOf(title) : undefined
    return key === undefined ? [] : [{ key, title, at: block.line.at }]
  })
}
