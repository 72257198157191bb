import { ChartFrame } from '@/components/charts/chart-frame'
import { LiveChart } from '@/components/charts/live-chart'
import { StackedBarsSvg } from '@/components/charts/stacked-bars-svg'
import { PHASE_TITLES } from '@/lib/budget/phase'
import type { CostChart } from '@/lib/topics/topic-rows'
import { topicWords } from '@/lib/words/topics'

const words = topicWords.charts

/** What one costs in several places: bars of figures that we worked out, on one scale from nothing. */
export function TopicCharts({ charts }: { charts: readonly CostChart[] }) {
  return charts.map(({ key, phase, year, per, monthly, title, bars }) => {
    const subtitle = words.measure(year, PHASE_TITLES[phase], per, monthly)
    const label = words.alternative(title, bars.bars)
    return (
      <ChartFrame key={key} title={title} subtitle={subtitle} source={words.source}>
        <LiveChart series={bars} label={label}>
          <StackedBarsSvg series={bars} label={label} />
        </LiveChart>
      </ChartFrame>
    )
  })
}
