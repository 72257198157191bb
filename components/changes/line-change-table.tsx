import { Ledger } from '@/components/ui/ledger'
import { isKnown } from '@/lib/compare/compared-amount'
import { completionText, type LineChange } from '@/lib/changes/line-changes'
import { changeSeries } from '@/lib/words/change-series'
import { changeWords } from '@/lib/words/changes'
import { ComparedFigure } from '@/components/compare/compared-figure'
import { Moved } from '@/components/compare/moved'

const words = changeWords.table

interface LineChangeTableProps {
  readonly caption: string
  readonly heads: readonly [string, string]
  readonly pages: readonly [string, string]
  readonly changes: readonly LineChange[]
  /** From a plan to what was spent: then the rate is that of completion. */
  readonly execution: boolean
}

/** Line by line: what grew, shrank, appeared, ended; matched by code. */
export function LineChangeTable({ caption, heads, pages, changes, execution }: LineChangeTableProps) {
  return (
    <Ledger wide close caption={caption}>
      <thead>
        <tr>
          <th scope="col" className="sm:min-w-32">
            {words.line}
          </th>
          {heads.map((head) => (
            <th key={head} scope="col" className="amount">
              {head}
            </th>
          ))}
          <th scope="col" className="amount">
            {execution ? words.spentLessPlan : words.change}
          </th>
          <th scope="col">{execution ? words.completion : words.how}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map((change) => (
          <tr key={change.key}>
            <th scope="row">
              {change.name} {change.code && <span className="figure text-sm text-muted">{change.code}</span>}
              {change.nameBefore && (
                <span className="block text-sm text-muted">{words.formerName(heads[0], change.nameBefore)}</span>
              )}
            </th>
            <td className="amount">
              <ComparedFigure amount={change.before} page={pages[0]} />
            </td>
            <td className="amount">
              <ComparedFigure amount={change.after} page={pages[1]} />
            </td>
            <td className="amount">
              <Moved moved={change.moved} corrected={change.corrected} />
            </td>
            <td>{execution ? completion(change) : changeSeries.states[change.state]}</td>
          </tr>
        ))}
      </tbody>
    </Ledger>
  )
}

const completion = ({ before, after, state }: LineChange): string =>
  (isKnown(before) && isKnown(after) ? completionText(before, after) : undefined) ??
  {
    ...{ grew: '', shrank: '', unchanged: '' },
    ...{ appeared: words.notPlanned, ended: words.notSpent, unclear: words.blankOnOneSide },
  }[state]
