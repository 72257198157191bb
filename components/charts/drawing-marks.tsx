import { bandPath, type DrawnLabel, type DrawnMark } from '@/lib/series/drawing'

/** One mark. Within a frame of its own whose width is the chart's: what is wide stretches, what is high does not. */
export function DrawingMark({ mark: { id, className, shape } }: { mark: DrawnMark }) {
  const common = { 'data-mark': id, className }
  return shape.kind === 'band' ? (
    <path {...common} d={bandPath(shape)} />
  ) : (
    <rect
      {...common}
      {...(className === 'bar-corrected' && { fill: 'url(#hatch)' })}
      x={shape.x}
      y={shape.y}
      width={shape.width}
      height={shape.height}
    />
  )
}

/** The stretched frame that the marks stand in. */
export function DrawingFrame({ height, children }: { height: number; children: React.ReactNode }) {
  return (
    <svg x="0" y="0" width="100%" height={height} viewBox={`0 0 100 ${height}`} preserveAspectRatio="none">
      <Hatch />
      {children}
    </svg>
  )
}

/** Labels keep their letters' shape, so they stand outside the stretched frame. */
export function DrawingLabels({ labels }: { labels: readonly DrawnLabel[] }) {
  return labels.map(({ text, x, y, dx = 0, anchor = 'start', tone = 'ink', size = 13, wideOnly }, i) => (
    <text
      key={i}
      x={`${x}%`}
      dx={dx}
      y={y}
      textAnchor={anchor}
      fontSize={size}
      className={`drawn-${tone}${wideOnly ? ' drawn-wide' : ''}`}
      aria-hidden="true"
    >
      {text}
    </text>
  ))
}

/** What is corrected is hatched: lines across, which a stretched frame leaves as they are. One pattern serves a page. */
export const Hatch = () => (
  <defs>
    <pattern id="hatch" width="100" height="6" patternUnits="userSpaceOnUse">
      <rect width="100" height="2.5" className="hatch-line" />
    </pattern>
  </defs>
)
