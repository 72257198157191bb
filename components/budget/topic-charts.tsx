import { ChartFrame } from '@/components/charts/chart-frame'
import { LiveChart } from '@/components/charts/live-chart'
import { StackedBarsSvg } from '@/components/charts/stacked-bars-svg'
import { PHASE_TITLES } from '@/lib/budget/phase'
import type { CostChart } from '@/lib/series/topic-rows'

/** What one costs in several places: bars of figures that we worked out, on one scale from nothing. */
export function TopicCharts({ charts }: { charts: readonly CostChart[] }) {
  return charts.map(({ key, phase, year, per, monthly, title, bars }) => {
    const subtitle = `${year} 年${PHASE_TITLES[phase]}，元，每${per}${monthly ? '每月' : ''}；虚线框是本站用金额除以目标数量推算的`
    const label = `条形图：${title}。${bars.bars.map(({ name, label: figure }) => `${name} ${figure}`).join('，')}`
    return (
      <ChartFrame key={key} title={title} subtitle={subtitle} source="来源与算法见下表，每个数字都能点到原文的那一格。">
        <LiveChart series={bars} label={label}>
          <StackedBarsSvg series={bars} label={label} />
        </LiveChart>
      </ChartFrame>
    )
  })
}
