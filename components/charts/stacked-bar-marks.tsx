import { NARROW, textWidth } from '@/lib/charts/drawing'
import { barTop, STACKED_BAR_LAYOUT, type BarSpan, type StackedBars } from '@/lib/charts/stacked-bars'

const percent = (share: number): string => `${(share * 100).toFixed(4)}%`

/** The bars themselves. */
export function StackedBarMarks({ series }: { series: StackedBars }) {
  return series.bars.map((bar, i) =>
    bar.spans.map((span) => (
      <rect
        key={`${bar.key}-${span.part}`}
        data-mark={`${bar.key}-${span.part}`}
        className={`chart-${span.part}`}
        x={percent(span.from)}
        y={barTop(series, i)}
        width={percent(span.to - span.from)}
        height={STACKED_BAR_LAYOUT.bar}
      />
    )),
  )
}

/** Names and figures at the marks; both drawings of the chart use these very labels. */
export function StackedBarLabels({ series }: { series: StackedBars }) {
  return series.bars.map((bar, i) => {
    const baseline = barTop(series, i) - 6
    return (
      <g key={bar.key} fontSize={STACKED_BAR_LAYOUT.text} aria-hidden="true" pointerEvents="none">
        {bar.spans.length > 1 &&
          labelledSpans(series, bar.spans).map(({ span, text }) => (
            <text
              key={span.part}
              x={percent(span.from)}
              dx={INSET}
              y={barTop(series, i) + STACKED_BAR_LAYOUT.bar - 5}
              fontSize={SMALL}
              fill="var(--on-data)"
              className="figure"
            >
              {text}
            </text>
          ))}
        <text x="0" y={baseline} fill="var(--ink)" className={bar.nameLines.length > 1 ? 'drawn-wide' : undefined}>
          {bar.name}
        </text>
        {bar.nameLines.length > 1 &&
          bar.nameLines.map((line, k) => (
            <text
              key={line}
              x="0"
              y={baseline - (bar.nameLines.length - 1 - k) * STACKED_BAR_LAYOUT.label}
              fill="var(--ink)"
              className="drawn-narrow"
            >
              {line}
            </text>
          ))}
        <text x="100%" y={baseline} textAnchor="end" fill="var(--muted)" className="figure">
          {bar.label}
        </text>
        <line
          x1="0"
          x2="0"
          y1={barTop(series, i) - 1}
          y2={barTop(series, i) + STACKED_BAR_LAYOUT.bar + 1}
          stroke="var(--rule-strong)"
        />
      </g>
    )
  })
}

const INSET = 6
const SMALL = 12

/** The parts whose name and figure have room in them on a phone: a figure that is cut off reads as another one. */
const labelledSpans = (series: StackedBars, spans: readonly BarSpan[]) =>
  spans
    .map((span) => ({
      span,
      text: `${series.parts.find((part) => part.key === span.part)?.name ?? ''} ${span.label}`,
    }))
    .filter(({ span, text }) => (span.to - span.from) * NARROW >= textWidth(text, SMALL) + 2 * INSET)
