import { Ledger } from '@/components/ui/ledger'
import type { Figure } from '@/lib/budget/figure'
import type { Money } from '@/lib/budget/money'
import { PHASE_TITLES, type Phase } from '@/lib/budget/phase'
import type { DisclosureSplit } from '@/lib/series/disclosure-split'
import { HeldAmount } from './held-amount'
import { SplitBars } from './split-bars'

interface Held {
  readonly figure: Figure | undefined
  readonly corrected: Money | undefined
}

interface DisclosureRowsProps {
  readonly caption: string
  readonly rows: readonly {
    readonly name: string
    readonly home: string
    readonly year: number
    readonly phase: Phase
    readonly total: Held
    readonly splits: readonly DisclosureSplit[]
    readonly change: Change | undefined
    readonly findings: number
    /** Where its checks stand. */
    readonly audit: string
    readonly admitted: boolean
  }[]
}

interface Change extends Held {
  readonly subject: string
  readonly direction: string | null
  readonly baseYear: number | null
  readonly percent: string | null
}

/** Departments side by side: what was spent, how it splits, what changed, how much does not add up. Never a sum over them. */
export function DisclosureRows({ caption, rows }: DisclosureRowsProps) {
  return (
    <Ledger caption={caption} wide>
      <thead>
        <tr>
          <th scope="col">部门</th>
          <th scope="col">年度</th>
          <th scope="col" className="amount">
            支出总计
          </th>
          <th scope="col">
            <Swatch className="chart-basic" /> 基本　
            <Swatch className="chart-project" /> 项目
          </th>
          <th scope="col" className="amount">
            文件写明的增减
          </th>
          <th scope="col" className="amount">
            错误与矛盾
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, home, year, phase, total, splits, change, findings, audit, admitted }) => (
          <tr key={`${home}/${year}-${phase}`}>
            <th scope="row" className="min-w-36">
              <a href={home}>{name}</a>
            </th>
            <td className="whitespace-nowrap">
              <a href={`${home}/${year}`}>
                {year} 年{PHASE_TITLES[phase]}
              </a>
            </td>
            <td className="amount">
              <HeldAmount held={total} />
            </td>
            <td className="min-w-48">
              <SplitBars splits={splits} />
            </td>
            <td className="amount">
              <StatedChange change={change} onPublished={total.corrected !== undefined} />
            </td>
            <td className="amount">
              <a href={audit}>{findings} 处</a>
              {admitted && <span className="block text-sm text-muted">有的文件自己写明</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </Ledger>
  )
}

const Swatch = ({ className }: { className: string }) => (
  <svg width="10" height="10" aria-hidden="true" className="inline">
    <rect width="10" height="10" className={className} />
  </svg>
)

const SIGNS: Record<string, string> = { up: '+', down: '\u2212' }

/** In the words and figures of the statement, against the year it names itself. */
function StatedChange({ change, onPublished }: { change: Change | undefined; onPublished: boolean }) {
  if (change?.direction === 'same') return <span className="text-sm">与 {change.baseYear} 年持平</span>
  if (change?.figure?.money === undefined) return <span className="text-sm text-muted">没有写明</span>
  const { subject, direction, baseYear, percent } = change
  const sign = SIGNS[direction ?? ''] ?? ''
  return (
    <>
      {sign}
      <HeldAmount held={change} />
      <span className="block text-sm text-muted">
        {subject === 'income' && '只写了收入，'}
        {baseYear !== null && `比 ${baseYear} 年`}
        {percent !== null && ` ${sign}${percent}%`}
        {onPublished && change.corrected === undefined && '，按更正前的数'}
      </span>
    </>
  )
}
