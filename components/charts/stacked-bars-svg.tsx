import { chartHeight, type StackedBars } from '@/lib/charts/stacked-bars'
import { StackedBarLabels, StackedBarMarks } from './stacked-bar-marks'

/** The chart as the server draws it: whole without a script, and at any width, since all that is wide is a share of it. */
export function StackedBarsSvg({ series, label }: { series: StackedBars; label: string }) {
  return (
    <svg role="img" aria-label={label} width="100%" height={chartHeight(series)} className="block overflow-visible">
      <StackedBarMarks series={series} />
      <StackedBarLabels series={series} />
    </svg>
  )
}
