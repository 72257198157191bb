import { Ledger } from '@/components/ui/ledger'
import type { SummaryRow } from '@/lib/changes/change-summary'
import { changeWords } from '@/lib/words/changes'
import { ComparedFigure } from '@/components/compare/compared-figure'
import { Moved } from '@/components/compare/moved'
import { StatedChangeView } from '@/components/compare/stated-change'

interface ChangeSummaryTableProps {
  readonly caption: string
  readonly heads: readonly [string, string]
  readonly rows: readonly SummaryRow[]
  /** Yearly pages of both ends. */
  readonly pages: readonly [string, string]
}

/** The sums of a change: before, after, the difference by us, and what the document itself says of it. */
export function ChangeSummaryTable({ caption, heads, rows, pages }: ChangeSummaryTableProps) {
  const stated = rows.some((row) => row.stated)
  return (
    <Ledger wide close caption={caption}>
      <thead>
        <tr>
          <th scope="col" className="sm:min-w-28">
            {changeWords.table.sum}
          </th>
          {heads.map((head) => (
            <th key={head} scope="col" className="amount">
              {head}
            </th>
          ))}
          <th scope="col" className="amount">
            {changeWords.table.change}
          </th>
          {stated && (
            <th scope="col" className="min-w-44">
              {changeWords.table.stated}
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, name, before, after, moved, corrected, stated: told }) => (
          <tr key={key} className={key === 'expenditure' ? 'sum' : undefined}>
            <th scope="row">{name}</th>
            <td className="amount">
              <ComparedFigure amount={before} page={pages[0]} />
            </td>
            <td className="amount">
              <ComparedFigure amount={after} page={pages[1]} />
            </td>
            <td className="amount">
              <Moved moved={moved} corrected={corrected} />
            </td>
            {stated && (
              <td className="text-sm font-normal">{told && <StatedChangeView change={told} alone={false} />}</td>
            )}
          </tr>
        ))}
      </tbody>
    </Ledger>
  )
}
