import type { KeyboardEvent } from 'react'
import {
  Bar,
  BarChart,
  DefaultZIndexes,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
  ZIndexLayer,
  type BarShapeProps,
  type TooltipContentProps,
} from 'recharts'
import { barTop, chartHeight, STACKED_BAR_LAYOUT, type StackedBar, type StackedBars } from '@/lib/charts/stacked-bars'
import { StackedBarLabels } from './stacked-bar-marks'

/** The same chart drawn by Recharts: same scale, same places, and now with a tooltip and the keyboard. */
export function StackedBarsLive({ series, label }: { series: StackedBars; label: string }) {
  const rows = series.bars.map((bar) => ({
    bar,
    name: bar.name,
    ...Object.fromEntries(bar.spans.map(({ part, from, to }) => [part, to - from])),
  }))
  return (
    <div onKeyDownCapture={turnArrows}>
      <ResponsiveContainer width="100%" height={chartHeight(series)}>
        <BarChart
          layout="vertical"
          data={rows}
          margin={NO_MARGIN}
          barSize={STACKED_BAR_LAYOUT.bar}
          aria-label={label}
          className="overflow-visible"
        >
          <XAxis type="number" domain={[0, 1]} hide />
          <YAxis type="category" dataKey="name" hide />
          <Tooltip
            content={(props) => <BarTooltip {...props} series={series} />}
            cursor={{ fill: 'var(--rule)', opacity: 0.35 }}
            isAnimationActive={false}
          />
          {series.parts.map((part) => (
            <Bar
              key={part.key}
              dataKey={part.key}
              name={part.name}
              stackId="parts"
              className={`chart-${part.key}`}
              fill={`var(--${part.key})`}
              isAnimationActive={false}
              shape={({ x, width, payload }: BarShapeProps) => {
                const { bar } = payload as { bar: StackedBar }
                if (!bar.spans.some((span) => span.part === part.key)) return <g />
                return (
                  <rect
                    data-mark={`${bar.key}-${part.key}`}
                    className={`chart-${part.key}`}
                    x={x}
                    y={barTop(series, series.bars.indexOf(bar))}
                    width={width}
                    height={STACKED_BAR_LAYOUT.bar}
                  />
                )
              }}
            />
          ))}
          <ZIndexLayer zIndex={DefaultZIndexes.label}>
            <StackedBarLabels series={series} />
          </ZIndexLayer>
        </BarChart>
      </ResponsiveContainer>
    </div>
  )
}

/**
 * Recharts walks along bars with the left and right arrows only, and on bars below one another the wrong way round. Here
 * down and right lead to the next bar, up and left to the one before.
 */
const TURNED: Record<string, string> = {
  ArrowDown: 'ArrowLeft',
  ArrowRight: 'ArrowLeft',
  ArrowUp: 'ArrowRight',
  ArrowLeft: 'ArrowRight',
}

function turnArrows(event: KeyboardEvent<HTMLDivElement>): void {
  const key = TURNED[event.key]
  if (key === undefined || !event.isTrusted) return
  event.preventDefault()
  event.stopPropagation()
  event.target.dispatchEvent(new globalThis.KeyboardEvent('keydown', { key, bubbles: true }))
}

const NO_MARGIN = { top: 0, right: 0, bottom: 0, left: 0 }

function BarTooltip({ active, payload, series }: TooltipContentProps & { series: StackedBars }) {
  const bar = (payload[0]?.payload as { bar?: StackedBar } | undefined)?.bar
  if (!active || !bar) return null
  return (
    <div className="border border-rule-strong bg-raised px-3 py-2 text-sm">
      <p className="font-medium">{bar.name}</p>
      {bar.spans.map((span) => (
        <p key={span.part} className="flex justify-between gap-6">
          <span>{series.parts.find((part) => part.key === span.part)?.name}</span>
          <span className="figure">
            {span.label} {series.unit}
          </span>
        </p>
      ))}
    </div>
  )
}
