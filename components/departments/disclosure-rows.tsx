import { Ledger } from '@/components/ui/ledger'
import type { Figure } from '@/lib/budget/figure'
import type { Money } from '@/lib/budget/money'
import { PHASE_TITLES, type Phase } from '@/lib/budget/phase'
import type { DisclosureSplit } from '@/lib/departments/disclosure-split'
import { dateWords } from '@/lib/words/dates'
import { districtWords } from '@/lib/words/district'
import { HeldAmount } from '@/components/figures/held-amount'
import { PutRight } from '@/components/figures/put-right'
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
  /** As it follows from what the document's own words put right. */
  readonly correctedPercent: string | undefined
}

/** Departments side by side: what was spent, how it splits, what changed, how much does not add up. Never a sum over them. */
export function DisclosureRows({ caption, rows }: DisclosureRowsProps) {
  return (
    <Ledger caption={caption} wide>
      <thead>
        <tr>
          <th scope="col">{districtWords.department}</th>
          <th scope="col">{districtWords.year}</th>
          <th scope="col" className="amount">
            {districtWords.expenditure}
          </th>
          <th scope="col">
            {districtWords.split(<Swatch className="chart-basic" />, <Swatch className="chart-project" />)}
          </th>
          <th scope="col" className="amount">
            {districtWords.statedChange}
          </th>
          <th scope="col" className="amount">
            {districtWords.findings}
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
              <a href={`${home}/${year}`}>{dateWords.phaseOfYear(year, PHASE_TITLES[phase])}</a>
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
              <a href={audit}>{districtWords.findingsCount(findings)}</a>
              {admitted && <span className="block text-sm text-muted">{districtWords.someAdmitted}</span>}
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
  if (change?.direction === 'same') return <span className="text-sm">{districtWords.same(change.baseYear)}</span>
  if (change?.figure?.money === undefined) return <span className="text-sm text-muted">{districtWords.notStated}</span>
  const { subject, direction, baseYear, percent } = change
  const sign = SIGNS[direction ?? ''] ?? ''
  return (
    <>
      {sign}
      <HeldAmount held={change} />
      <span className="block text-sm text-muted">
        {subject === 'income' && districtWords.onlyIncome}
        {baseYear !== null && districtWords.comparedWith(baseYear)}
        {percent !== null && (
          <>
            {' '}
            <PutRight
              published={`${sign}${percent}%`}
              corrected={change.correctedPercent === undefined ? undefined : `${sign}${change.correctedPercent}%`}
            />
          </>
        )}
        {onPublished && change.corrected === undefined && districtWords.beforeCorrection}
      </span>
    </>
  )
}
