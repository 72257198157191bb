import { auditLink } from '@/lib/addresses/audit-link'
import { bodyAddress, yearAddress } from '@/lib/addresses/place-address'
import { ChangeSummaryTable } from '@/components/changes/change-summary-table'
import { DepartmentYears } from '@/components/departments/department-years'
import { ChartFrame } from '@/components/charts/chart-frame'
import { DrawingSvg } from '@/components/charts/drawing-svg'
import { LiveChart } from '@/components/charts/live-chart'
import { Section } from '@/components/ui/section'
import { PHASE_TITLES } from '@/lib/budget/phase'
import { sourceLink } from '@/lib/addresses/source-link'
import { sourceText } from '@/lib/figures/source-text'
import type { DepartmentPage } from '@/lib/departments/get-department-page'
import type { TellableChange } from '@/lib/changes/change-pairs'
import type { SummaryRow } from '@/lib/changes/change-summary'
import type { ChangeWalk } from '@/lib/changes/change-walk'
import { lastYearOf } from '@/lib/compare/compared-changes'
import type { Compared } from '@/lib/compare/compared-names'
import { toYearPoints } from '@/lib/departments/department-years'
import { drawnWords } from '@/lib/charts/drawing'
import { changeWords } from '@/lib/words/changes'

const words = changeWords.totals

interface ChangeTotalsProps {
  readonly home: string
  readonly change: TellableChange
  readonly rows: readonly SummaryRow[]
  readonly walk: ChangeWalk | undefined
  readonly to: Compared
  readonly disclosures: DepartmentPage['disclosures']
}

/** The whole of a change: the walk from one total to the other, the sums, and the years between. */
export function ChangeTotals({ home, change, rows, walk, to, disclosures }: ChangeTotalsProps) {
  const { from, kind } = change
  const { year, phase } = change.to
  const heads = [headOf(from, kind === 'derived'), headOf(change.to, false)] as const
  const points = toYearPoints(disclosures, phase).filter((point) => point.year >= from.year && point.year <= year)
  return (
    <Section id="totals" title={words.title}>
      {kind === 'derived' && <DerivedNote from={from.year} to={to} />}
      {kind === 'execution' && <p className="mb-4 max-w-[46em]">{words.planIsNoResult}</p>}
      {walk && <Walk walk={walk} phase={phase} to={to} derived={kind === 'derived'} />}
      <ChangeSummaryTable
        caption={words.caption(heads)}
        pages={[yearAddress(home, from.year), yearAddress(home, year)]}
        heads={heads}
        rows={rows}
      />
      {kind === 'years' && year - from.year > 1 && (
        <>
          <p className="mt-8 max-w-[46em]">{words.between(year - from.year)}</p>
          <DepartmentYears points={points} phase={phase} home={home} name={to.departmentName} />
        </>
      )}
    </Section>
  )
}

const headOf = ({ year, phase }: TellableChange['from'], derived: boolean): string =>
  words.head(year, PHASE_TITLES[phase], derived)

/** Where last year's figure comes from, and that it rests on what was published. */
function DerivedNote({ from, to }: { from: number; to: Compared }) {
  const { disclosure, key } = to
  const last = lastYearOf(disclosure, ['expenditure', 'incomeAndExpenditure'])
  const at = last?.places[0]
  return (
    <p className="mb-4 max-w-[46em]">
      {words.derived(from, key.year, {
        arithmetic: last?.arithmetic,
        onPublished: disclosure.audit.corrections.length > 0,
        source: at && <a href={sourceLink(disclosure.document.id, at)}>{words.originalAt(sourceText(at))}</a>,
        page: (text) => <a href={yearAddress(bodyAddress(key), key.year)}>{text}</a>,
      })}
    </p>
  )
}

function Walk({
  walk,
  phase,
  to,
  derived,
}: {
  walk: ChangeWalk
  phase: 'budget' | 'final'
  to: Compared
  derived: boolean
}) {
  const label = words.alternative(walk.title, drawnWords(walk.drawing))
  return (
    <>
      <ChartFrame
        title={walk.title}
        subtitle={words.measure(
          PHASE_TITLES[phase],
          derived,
          walk.drawing.marks.some(({ className }) => className === 'bar-corrected'),
        )}
        source={words.source(to.disclosure.document.title)}
      >
        <LiveChart series={walk.drawing} label={label}>
          <DrawingSvg drawing={walk.drawing} label={label} />
        </LiveChart>
      </ChartFrame>
      {walk.note && <p className="mb-4 max-w-[46em] text-sm text-muted">{walk.note}</p>}
      {to.disclosure.audit.corrections.length > 0 && (
        <p className="mb-4 max-w-[46em]">
          {words.admitted(
            (text) => (
              <a href={auditLink(bodyAddress(to.key), to.key, [to.key])}>{text}</a>
            ),
            to.key.year,
          )}
        </p>
      )}
    </>
  )
}
