import { FigureTable } from '@/components/figures/figure-table'
import { isKnown } from '@/lib/compare/compared-amount'
import { completionText, type LineChange } from '@/lib/changes/line-changes'
import { changeSeries } from '@/lib/words/change-series'
import { changeWords } from '@/lib/words/changes'
import { endColumns } from './end-columns'

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
    <FigureTable
      wide
      close
      caption={caption}
      columns={[
        {
          key: 'line',
          head: words.line,
          holds: 'name',
          headClass: 'sm:min-w-32',
          cell: ({ name, code, nameBefore }) => (
            <>
              {name} {code && <span className="figure text-sm text-muted">{code}</span>}
              {nameBefore && <span className="block text-sm text-muted">{words.formerName(heads[0], nameBefore)}</span>}
            </>
          ),
        },
        ...endColumns<LineChange>(heads, pages, execution ? words.spentLessPlan : words.change),
        {
          key: 'how',
          head: execution ? words.completion : words.how,
          holds: 'remark',
          cell: (change) => (execution ? completion(change) : changeSeries.states[change.state]),
        },
      ]}
      rows={changes}
      rowKey={({ key }) => key}
    />
  )
}

const completion = ({ before, after, state }: LineChange): string =>
  (isKnown(before) && isKnown(after) ? completionText(before, after) : undefined) ??
  {
    grew: '',
    shrank: '',
    unchanged: '',
    appeared: words.notPlanned,
    ended: words.notSpent,
    unclear: words.blankOnOneSide,
  }[state]
