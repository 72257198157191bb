import { Ledger } from '@/components/ui/ledger'
import type { StatedChange } from '@/lib/compare/compared-changes'
import { compareWords } from '@/lib/words/compare'
import { StatedChangeView } from './stated-change'

interface CompareChangesProps {
  readonly caption: string
  readonly names: readonly string[]
  /** Where the change of each document stands line by line. */
  readonly pages: readonly string[]
  readonly rows: readonly {
    readonly key: string
    readonly name: string
    readonly cells: readonly (StatedChange | undefined)[]
  }[]
}

/** What each document says of its own change against the year before. */
export function CompareChanges({ caption, names, pages, rows }: CompareChangesProps) {
  return (
    <Ledger wide caption={caption}>
      <thead>
        <tr>
          <th scope="col" className="min-w-28">
            {compareWords.table.subject}
          </th>
          {names.map((name, i) => (
            <th key={name} scope="col" className="min-w-44">
              {name}
              <a href={pages[i]} className="block font-normal">
                {compareWords.table.changes}
              </a>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, name, cells }) => (
          <tr key={key}>
            <th scope="row">{name}</th>
            {cells.map((change, i) => (
              <td key={names[i]}>
                {change ? (
                  <StatedChangeView change={change} />
                ) : (
                  <span className="text-sm text-muted">{compareWords.table.notSaid}</span>
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </Ledger>
  )
}
