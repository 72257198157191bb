import { bandPath, hatchPath, type Drawing, type DrawnMark } from '@/lib/charts/drawing'
import { charts } from '@/lib/words/charts'

/** What stands around the marks in both drawings: the key above, and a frame that scrolls what a phone has no room for. */
export function DrawingAround({ drawing, children }: { drawing: Drawing; children: React.ReactNode }) {
  return (
    <>
      {drawing.key && (
        <ul className="drawing-key">
          {drawing.key.map(({ className, text }) => (
            <li key={text}>
              <svg width="12" height="12" aria-hidden="true">
                <rect width="12" height="12" className={className} />
              </svg>
              {text}
            </li>
          ))}
        </ul>
      )}
      {drawing.scrolls ? (
        <div className="drawing-scrolls" role="region" aria-label={charts.scrolls} tabIndex={0}>
          {children}
        </div>
      ) : (
        children
      )}
    </>
  )
}

/** The stretched frame that the marks stand in: what is wide stretches, what is high does not. */
export function DrawingFrame({ height, children }: { height: number; children: React.ReactNode }) {
  return (
    <svg x="0" y="0" width="100%" height={height} viewBox={`0 0 100 ${height}`} preserveAspectRatio="none">
      {children}
    </svg>
  )
}

/** One mark, within a stretched frame. */
export function DrawingMark({ mark: { id, className, shape } }: { mark: DrawnMark }) {
  const common = { 'data-mark': id, className }
  if (shape.kind === 'band') return <path {...common} d={bandPath(shape)} />
  const { x, y, width, height } = shape
  if (!shape.hatched) return <rect {...common} {...{ x, y, width, height }} />
  return (
    <g {...common}>
      <rect {...{ x, y, width, height }} />
      <path d={hatchPath(shape)} className="hatch-lines" />
    </g>
  )
}

/** Labels keep their letters' shape, so they stand outside the stretched frame. */
export function DrawingLabels({ labels }: Pick<Drawing, 'labels'>) {
  return labels.map(({ text, x, y, dx = 0, anchor = 'start', tone = 'ink', size = 13, only }, i) => (
    <text
      key={i}
      x={`${x}%`}
      dx={dx}
      y={y}
      textAnchor={anchor}
      fontSize={size}
      className={`drawn-${tone}${only ? ` drawn-${only}` : ''}`}
      aria-hidden="true"
    >
      {text}
    </text>
  ))
}
