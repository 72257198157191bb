import { Ledger } from '@/components/ui/ledger'
import { isKnown } from '@/lib/series/compared-amount'
import { completionText, STATE_TITLES, type LineChange } from '@/lib/series/line-changes'
import { ComparedFigure } from './compared-figure'
import { Moved } from './moved'

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
    <Ledger wide caption={caption}>
      <thead>
        <tr>
          <th scope="col" className="min-w-32">
            行
          </th>
          {heads.map((head) => (
            <th key={head} scope="col" className="amount">
              {head}
            </th>
          ))}
          <th scope="col" className="amount">
            {execution ? '花的减计划（本站算）' : '变化（本站算）'}
          </th>
          <th scope="col">{execution ? '完成率（本站算）' : '怎样了'}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map((change) => (
          <tr key={change.key}>
            <th scope="row">
              {change.name} {change.code && <span className="figure text-sm text-muted">{change.code}</span>}
              {change.nameBefore && (
                <span className="block text-sm text-muted">
                  同一代码在 {heads[0]} 叫：{change.nameBefore}
                </span>
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
            <td>{execution ? completion(change) : STATE_TITLES[change.state]}</td>
          </tr>
        ))}
      </tbody>
    </Ledger>
  )
}

const completion = ({ before, after, state }: LineChange): string =>
  (isKnown(before) && isKnown(after) ? completionText(before, after) : undefined) ??
  { appeared: '计划里没有', ended: '决算里没有', grew: '', shrank: '', unchanged: '', unclear: '一边空白' }[state]
