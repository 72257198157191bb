import { ChartFrame } from '@/components/charts/chart-frame'
import { DrawingSvg } from '@/components/charts/drawing-svg'
import { LiveChart } from '@/components/charts/live-chart'
import { PHASE_TITLES } from '@/lib/budget/phase'
import { changesAddress } from '@/lib/addresses/changes-address'
import { UNIT_TITLES } from '@/lib/figures/shown-unit'
import { drawnWords } from '@/lib/charts/drawing'
import { toYearChange } from '@/lib/yearly/year-change'
import { changeWords } from '@/lib/words/changes'
import { drawnShow, type SectionProps } from './section-props'

const words = changeWords.section

/** From last year to this (比上年): last year's figure derived from the stated change, and marked so. */
export function ChangeSection({ page, disclosure, corrected, show }: SectionProps) {
  const published = toYearChange(disclosure, page.year, show)
  const right = corrected && toYearChange(corrected, page.year, drawnShow(show))
  const change = right ?? published
  if (!change) return null
  const { drawing, title, arithmetic, baseYear, parts } = change
  const label = words.alternative(title, drawnWords(drawing))
  const to = { year: page.year, phase: disclosure.phase }
  const pair =
    to.phase === 'final'
      ? { from: { year: page.year, phase: 'budget' as const }, to }
      : { from: { year: baseYear, phase: to.phase }, to }
  const gist = disclosure.changes.find(({ gist: own }) => own)?.gist
  return (
    <>
      <ChartFrame
        title={title}
        subtitle={words.measure(PHASE_TITLES[disclosure.phase], UNIT_TITLES[show.unit])}
        source={words.source(baseYear, arithmetic, disclosure.document.title)}
      >
        <LiveChart series={drawing} label={label}>
          <DrawingSvg drawing={drawing} label={label} />
        </LiveChart>
      </ChartFrame>
      {right && published && <p className="max-w-[46em]">{words.published(published, right)}</p>}
      {parts.length > 0 && <p className="max-w-[46em] text-sm text-muted">{words.parts(parts)}</p>}
      {gist && <p className="max-w-[46em]">{words.reason(gist)}</p>}
      {page.unit === undefined && (
        <p className="no-print mt-2">
          <a href={changesAddress(page.home, pair)}>
            {disclosure.phase === 'final' ? words.planAndSpent : words.years}
          </a>
        </p>
      )}
    </>
  )
}
