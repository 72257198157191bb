import { yearAddress } from '@/lib/addresses/place-address'
import { ChartFrame } from '@/components/charts/chart-frame'
import { DrawingSvg } from '@/components/charts/drawing-svg'
import { LiveChart } from '@/components/charts/live-chart'
import { FigureTable } from '@/components/figures/figure-table'
import { PHASE_TITLES, type Phase } from '@/lib/budget/phase'
import { amountText } from '@/lib/figures/amount'
import { sourceLink } from '@/lib/addresses/source-link'
import { sourceLineText } from '@/lib/figures/source-text'
import { yearsHeadline, toYearsDrawing, type Derived, type YearPoint } from '@/lib/departments/department-years'
import { drawnWords } from '@/lib/charts/drawing'
import { departmentWords } from '@/lib/words/department'
import { separators } from '@/lib/words/separators'
import { HeldAmount } from '@/components/figures/held-amount'

interface DepartmentYearsProps {
  readonly points: readonly YearPoint[]
  readonly phase: Phase
  readonly home: string
  readonly name: string
}

/** The years as columns and as a table: what was published, what it is corrected to, what follows from another year's document, what is missing. */
export function DepartmentYears({ points, phase, home, name }: DepartmentYearsProps) {
  const drawing = toYearsDrawing(points)
  const title = yearsHeadline(points, phase)
  const label = departmentWords.chart.alternative(name, title, drawnWords(drawing))
  return (
    <>
      <ChartFrame title={title} subtitle={measureOf(points, phase)} source={departmentWords.chart.source}>
        <LiveChart series={drawing} label={label}>
          <DrawingSvg drawing={drawing} label={label} />
        </LiveChart>
      </ChartFrame>
      <YearsTable points={points} phase={phase} home={home} />
    </>
  )
}

/** Only the marks that are in the chart are explained. */
const measureOf = (points: readonly YearPoint[], phase: Phase): string =>
  departmentWords.chart.measure(
    PHASE_TITLES[phase],
    points.some(({ kind }) => kind === 'derived'),
    points.some(({ corrected }) => corrected !== undefined),
  )

function YearsTable({ points, phase, home }: Omit<DepartmentYearsProps, 'name'>) {
  return (
    <FigureTable
      caption={departmentWords.table.caption(PHASE_TITLES[phase])}
      columns={[
        {
          key: 'year',
          head: departmentWords.table.year,
          holds: 'name',
          className: 'figure',
          cell: ({ figure, year }) => (figure === undefined ? year : <a href={yearAddress(home, year)}>{year}</a>),
        },
        {
          key: 'expenditure',
          head: departmentWords.table.expenditure,
          holds: 'figure',
          cell: (point) => (
            <>
              {(point.kind === 'published' || point.kind === 'open') && <HeldAmount held={point} />}
              {point.derived && (
                <>
                  <span className="derived">{departmentWords.table.derived}</span>
                  <span className="figure">{amountText(point.derived.money)}</span>
                </>
              )}
            </>
          ),
        },
        {
          key: 'kind',
          head: departmentWords.table.kind,
          holds: 'remark',
          className: 'text-sm text-muted',
          cell: (point) => <Note point={point} />,
        },
      ]}
      rows={points.toReversed()}
      rowKey={({ year }) => year}
    />
  )
}

function Note({ point: { kind, arithmetic, derived, income } }: { point: YearPoint }) {
  const { kinds } = departmentWords
  switch (kind) {
    case 'published':
      return arithmetic === undefined ? kinds.published : kinds.corrected(arithmetic)
    case 'derived':
      return kinds.derived(derived && <Reckoning derived={derived} />)
    case 'unprinted':
    case 'open':
    case 'predecessor':
      return kinds[kind]
    case 'absent':
      return kinds.absent(income && <Reckoning isIncome derived={income} />)
  }
}

/** The arithmetic, and the door to the words it rests on. */
function Reckoning({ isIncome = false, derived }: { isIncome?: boolean; derived: Derived }) {
  const { arithmetic, from, onCorrected } = derived
  const places = [...new Map(from.places.map((at) => [sourceLineText(at), at]))]
  return departmentWords.reckoning(
    isIncome,
    from.year,
    arithmetic,
    onCorrected,
    places.map(([text, at], i) => (
      <span key={at}>
        {i > 0 && separators.items}
        <a href={sourceLink(from.document, at)}>{departmentWords.placeIn(from.year, text)}</a>
      </span>
    )),
  )
}
