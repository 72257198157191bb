import { FigureTable, type FigureColumn } from '@/components/figures/figure-table'
import type { StatedChange } from '@/lib/compare/compared-changes'
import { compareWords } from '@/lib/words/compare'
import { StatedChangeView } from './stated-change'

interface ChangesRow {
  readonly key: string
  readonly name: string
  readonly cells: readonly (StatedChange | undefined)[]
}

interface CompareChangesProps {
  readonly caption: string
  readonly names: readonly string[]
  /** Where the change of each document stands line by line. */
  readonly pages: readonly string[]
  readonly rows: readonly ChangesRow[]
}

/** What each document says of its own change against the year before. */
export function CompareChanges({ caption, names, pages, rows }: CompareChangesProps) {
  return (
    <FigureTable
      wide
      caption={caption}
      columns={[
        {
          key: 'subject',
          head: compareWords.table.subject,
          holds: 'name',
          headClass: 'min-w-28',
          cell: ({ name }) => name,
        },
        ...names.map((name, i): FigureColumn<ChangesRow> => ({
          key: name,
          head: (
            <>
              {name}
              <a href={pages[i]} className="block font-normal">
                {compareWords.table.changes}
              </a>
            </>
          ),
          holds: 'remark',
          headClass: 'min-w-44',
          cell: ({ cells }) =>
            cells[i] ? (
              <StatedChangeView change={cells[i]} />
            ) : (
              <span className="text-sm text-muted">{compareWords.table.notSaid}</span>
            ),
        })),
      ]}
      rows={rows}
      rowKey={({ key }) => key}
    />
  )
}
