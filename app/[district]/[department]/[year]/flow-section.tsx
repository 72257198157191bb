import { ChartFrame } from '@/components/charts/chart-frame'
import { DrawingSvg } from '@/components/charts/drawing-svg'
import { LiveChart } from '@/components/charts/live-chart'
import { Fold } from '@/components/ui/fold'
import { yearlyPage } from '@/lib/words/yearly-page'
import { BalanceTable } from '@/components/yearly/balance-table'
import { PHASE_TITLES } from '@/lib/budget/phase'
import { UNIT_TITLES } from '@/lib/figures/shown-unit'
import { sourceText } from '@/lib/figures/source-text'
import type { YearlyDisclosure } from '@/lib/queries/yearly-disclosure'
import { flowHeadline, toBalanceItems } from '@/lib/yearly/balance-items'
import { toFlow } from '@/lib/charts/flow'
import { amountWords } from '@/lib/words/amounts'
import { yearlyCharts } from '@/lib/words/yearly-charts'
import { titled, type SectionProps } from './section-props'

export function hasFlow(disclosure: YearlyDisclosure): boolean {
  const { sources, uses } = toBalanceItems(disclosure)
  return sources.length > 0 && uses.length > 0
}

/** Where the money comes from and where it goes (部门收支总表): a flow through the total, its table below. */
export function FlowSection({ page, disclosure, corrected, show }: SectionProps) {
  const drawn = corrected ?? disclosure
  const items = toBalanceItems(drawn)
  const { sources, uses, open } = items
  const total = drawn.totals.expenditure
  const drawing = toFlow({
    sources,
    uses,
    total: { name: yearlyCharts.flow.total, label: total?.shown ?? total?.printed ?? '' },
  })
  const title = flowHeadline(items)
  const label = yearlyCharts.flow.alternative(title, yearlyCharts.told(sources), yearlyCharts.told(uses))
  const place = sourceText(disclosure.tables.find(({ key }) => key === 'balance')?.at ?? undefined)
  return (
    <>
      <ChartFrame
        title={title}
        subtitle={yearlyCharts.flow.measure(UNIT_TITLES[show.unit], page.year, PHASE_TITLES[disclosure.phase])}
        source={`${yearlyCharts.source(disclosure.document.title, place)}${amountWords.leftOut(open)}${corrected ? amountWords.drawnCorrected : ''}`}
      >
        <LiveChart series={drawing} label={label}>
          <DrawingSvg drawing={drawing} label={label} />
        </LiveChart>
      </ChartFrame>
      <Fold title={yearlyPage.table(titled(disclosure, 'balance'))}>
        <BalanceTable title={titled(disclosure, 'balance')} lines={disclosure.balance} show={show} />
      </Fold>
    </>
  )
}
