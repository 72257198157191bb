import { yearAddress } from '@/lib/addresses/place-address'
import { FigureTable } from '@/components/figures/figure-table'
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
    <FigureTable
      caption={caption}
      wide
      columns={[
        {
          key: 'department',
          head: districtWords.department,
          holds: 'name',
          className: 'min-w-36',
          cell: ({ home, name }) => <a href={home}>{name}</a>,
        },
        {
          key: 'year',
          head: districtWords.year,
          holds: 'remark',
          className: 'whitespace-nowrap',
          cell: ({ home, year, phase }) => (
            <a href={yearAddress(home, year)}>{dateWords.phaseOfYear(year, PHASE_TITLES[phase])}</a>
          ),
        },
        {
          key: 'expenditure',
          head: districtWords.expenditure,
          holds: 'figure',
          cell: ({ total }) => <HeldAmount held={total} />,
        },
        {
          key: 'split',
          head: districtWords.split(<Swatch className="chart-basic" />, <Swatch className="chart-project" />),
          holds: 'remark',
          className: 'min-w-48',
          cell: ({ splits }) => <SplitBars splits={splits} />,
        },
        {
          key: 'change',
          head: districtWords.statedChange,
          holds: 'figure',
          cell: ({ change, total }) => <StatedChange change={change} onPublished={total.corrected !== undefined} />,
        },
        {
          key: 'findings',
          head: districtWords.findings,
          holds: 'figure',
          cell: ({ audit, findings, admitted }) => (
            <>
              <a href={audit}>{districtWords.findingsCount(findings)}</a>
              {admitted && <span className="block text-sm text-muted">{districtWords.someAdmitted}</span>}
            </>
          ),
        },
      ]}
      rows={rows}
      rowKey={({ home, year, phase }) => `${home}/${year}-${phase}`}
    />
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
