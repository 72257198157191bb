import { FigureTable } from '@/components/figures/figure-table'
import type { DivisionLevel } from '@/lib/budget/division'
import type { Money } from '@/lib/budget/money'
import { PHASE_TITLES, type Phase } from '@/lib/budget/phase'
import { amountText } from '@/lib/figures/amount'
import { dateWords } from '@/lib/words/dates'
import { governmentLevels } from '@/lib/words/government-levels'
import { projectList } from '@/lib/words/project-list'

const words = projectList.totals

interface ProjectTotalsProps {
  readonly phase: Phase
  readonly totals: readonly {
    readonly year: number
    readonly level: DivisionLevel
    /** How many governments they are of. */
    readonly places: number
    readonly projects: number
    readonly listed: { readonly projects: number; readonly sum: Money }
    readonly performanceOnly: { readonly projects: number; readonly sum: Money }
    readonly blank: number
  }[]
}

/** What all the projects that were asked for come to: one figure for a year and a level of government, and what it leaves out. */
export function ProjectTotals({ phase, totals }: ProjectTotalsProps) {
  const hasAlone = totals.some(({ performanceOnly }) => performanceOnly.projects > 0)
  const hasBlank = totals.some(({ blank }) => blank > 0)
  const severalYears = new Set(totals.map(({ year }) => year)).size > 1
  const severalLevels = new Set(totals.map(({ level }) => level)).size > 1
  const severalPlaces = totals.some(({ places }) => places > 1)
  const of = PHASE_TITLES[phase]
  return (
    <>
      <FigureTable
        caption={words.caption(of)}
        columns={[
          {
            key: 'year',
            head: words.year,
            holds: 'name',
            cell: ({ year, level, places, performanceOnly, blank }) => (
              <>
                {dateWords.phaseOfYear(year, of)}
                {(severalLevels || severalPlaces) && (
                  <span className="beside">{governmentLevels.counted([{ level, count: places }])}</span>
                )}
                {performanceOnly.projects > 0 && (
                  <span className="beside">
                    {words.performanceOnly(
                      performanceOnly.projects,
                      <span className="figure">{amountText(performanceOnly.sum)}</span>,
                    )}
                  </span>
                )}
                {blank > 0 && <span className="beside">{words.blank(blank)}</span>}
              </>
            ),
          },
          {
            key: 'projects',
            head: words.projects,
            holds: 'figure',
            className: 'figure',
            cell: ({ projects }) => projects,
          },
          {
            key: 'sum',
            head: words.sum,
            holds: 'figure',
            className: 'figure',
            cell: ({ listed }) => (listed.projects === 0 ? '—' : amountText(listed.sum)),
          },
        ]}
        rows={totals}
        rowKey={({ year, level }) => `${year} ${level}`}
      />
      <p className="mt-2 max-w-[46em] text-sm text-muted">
        {words.note({ severalYears, severalLevels, hasAlone, hasBlank })}
      </p>
    </>
  )
}
