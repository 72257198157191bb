import { Fold } from '@/components/ui/fold'
import { yearlyPage } from '@/lib/words/yearly-page'
import { EconomicTable } from '@/components/yearly/economic-table'
import { ChartFrame } from '@/components/charts/chart-frame'
import { DrawingSvg } from '@/components/charts/drawing-svg'
import { LiveChart } from '@/components/charts/live-chart'
import { PHASE_TITLES } from '@/lib/budget/phase'
import { UNIT_TITLES } from '@/lib/figures/shown-unit'
import {
  economicHeadline,
  toEconomicGroups,
  toEconomicTreemap,
  type EconomicGroup,
} from '@/lib/yearly/economic-breakdown'
import { toTreemap } from '@/lib/charts/treemap'
import { amountWords } from '@/lib/words/amounts'
import { yearlyCharts } from '@/lib/words/yearly-charts'
import { drawnShow, titled, type SectionProps } from './section-props'

/** Expenditure by economic kind (经济分类): basic expenditure by code, then all funds where that is published. */
export function EconomicSection(props: SectionProps) {
  const { page, disclosure, corrected, show } = props
  const { economic, economicSummary } = disclosure
  const basic = toEconomicGroups(economic, page.year)
  const all = toEconomicGroups(economicSummary, page.year)
  return (
    <>
      <EconomicChart {...props} groups={corrected ? toEconomicGroups(corrected.economic, page.year) : basic} />
      <Fold title={yearlyPage.table(titled(disclosure, 'basicEconomic'))}>
        <EconomicTable title={titled(disclosure, 'basicEconomic')} groups={basic} show={show} />
      </Fold>
      {all.length > 0 && (
        <details className="mt-4">
          <summary>{yearlyCharts.economics.ofAllFunds(titled(disclosure, 'economicSummary'))}</summary>
          <div className="mt-3">
            <EconomicTable title={titled(disclosure, 'economicSummary')} groups={all} show={show} />
          </div>
        </details>
      )}
    </>
  )
}

function EconomicChart({
  groups,
  page,
  disclosure,
  corrected,
  show,
}: SectionProps & { groups: readonly EconomicGroup[] }) {
  const tree = toEconomicTreemap(groups, corrected ? drawnShow(show) : show)
  const drawing = toTreemap(tree)
  const title = economicHeadline(groups)
  const open = groups.flatMap(({ lines }) => lines).filter(({ figures }) => figures.total?.open).length
  if (drawing.marks.length === 0 && open > 0) return <p className="mb-6 max-w-[46em]">{amountWords.leftOut(open)}</p>
  const words = yearlyCharts.told(tree.flatMap(({ items }) => items))
  const label = yearlyCharts.economics.alternative(title, words)
  return (
    <ChartFrame
      title={title}
      subtitle={yearlyCharts.economics.measure(UNIT_TITLES[show.unit], page.year, PHASE_TITLES[disclosure.phase])}
      source={`${yearlyCharts.source(disclosure.document.title, undefined)}${amountWords.leftOut(open)}${corrected ? amountWords.drawnCorrected : ''}`}
    >
      <LiveChart series={drawing} label={label}>
        <DrawingSvg drawing={drawing} label={label} />
      </LiveChart>
    </ChartFrame>
  )
}
