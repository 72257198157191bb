import type { KeyboardEvent } from 'react'
import {
  DefaultZIndexes,
  ResponsiveContainer,
  Scatter,
  ScatterChart,
  Tooltip,
  useActiveTooltipDataPoints,
  XAxis,
  YAxis,
  ZIndexLayer,
  type ScatterShapeProps,
  type TooltipContentProps,
} from 'recharts'
import type { Drawing, DrawnMark } from '@/lib/charts/drawing'
import { DrawingAround, DrawingFrame, DrawingLabels, DrawingMark } from './drawing-marks'

/** A mark that speaks, those it speaks for, and its middle: what Recharts calls a point. */
interface Point {
  readonly mark: DrawnMark & Required<Pick<DrawnMark, 'says'>>
  readonly parts: readonly DrawnMark[]
  readonly x: number
  readonly y: number
}

/** The same drawing taken over by Recharts: its marks in their places now tell their figures to pointer, touch and keyboard. */
export function DrawingLive({ drawing, label }: { drawing: Drawing; label: string }) {
  const points = toPoints(drawing)
  const told = new Set(points.flatMap(({ mark, parts }) => [mark.id, ...parts.map(({ id }) => id)]))
  const silent = drawing.marks.filter(({ id }) => !told.has(id))
  return (
    <DrawingAround drawing={drawing}>
      <div className="drawing-live" onKeyDownCapture={turnArrows}>
        <ResponsiveContainer width="100%" height={drawing.height}>
          <ScatterChart margin={NO_MARGIN} aria-label={label} className="drawing">
            {/* As many ticks as points: the arrows lead from one to the next by the number of ticks. */}
            <XAxis type="number" dataKey="x" domain={[0, 100]} ticks={points.map((_, i) => i / points.length)} hide />
            <YAxis type="number" dataKey="y" domain={[0, drawing.height]} reversed hide />
            <Tooltip content={MarkTooltip} cursor={false} isAnimationActive={false} />
            <DrawingFrame height={drawing.height}>
              {silent.map((mark) => (
                <DrawingMark key={mark.id} mark={mark} />
              ))}
            </DrawingFrame>
            <Scatter
              data={points}
              isAnimationActive={false}
              shape={({ payload }: ScatterShapeProps) => (
                <PointMarks point={payload as Point} height={drawing.height} />
              )}
            />
            <ZIndexLayer zIndex={DefaultZIndexes.label}>
              <g pointerEvents="none">
                <ActiveOutline height={drawing.height} />
                <DrawingLabels labels={drawing.labels} />
              </g>
            </ZIndexLayer>
          </ScatterChart>
        </ResponsiveContainer>
      </div>
    </DrawingAround>
  )
}

function toPoints({ marks }: Drawing): Point[] {
  return marks.flatMap((mark) => {
    const { says, shape } = mark
    if (says === undefined || shape.kind !== 'box') return []
    const parts = marks.filter((each) => each.of === mark.id)
    return [{ mark: { ...mark, says }, parts, x: shape.x + shape.width / 2, y: shape.y + shape.height / 2 }]
  })
}

function PointMarks({ point: { mark, parts }, height }: { point: Point; height: number }) {
  return (
    <DrawingFrame height={height}>
      {parts.map((part) => (
        <DrawingMark key={part.id} mark={part} />
      ))}
      <DrawingMark mark={mark} />
    </DrawingFrame>
  )
}

/** Around the mark whose figures are told. */
function ActiveOutline({ height }: { height: number }) {
  const shape = useActiveTooltipDataPoints<Point>()?.[0]?.mark.shape
  if (shape?.kind !== 'box') return null
  return (
    <DrawingFrame height={height}>
      <rect className="mark-active" x={shape.x} y={shape.y} width={shape.width} height={shape.height} />
    </DrawingFrame>
  )
}

function MarkTooltip({ active, payload }: TooltipContentProps) {
  const says = (payload[0]?.payload as Point | undefined)?.mark.says
  if (!active || !says) return null
  return (
    <div className="drawing-tip">
      <strong>{says.name}</strong>
      {says.lines.map((line) => (
        <span key={line} className="block">
          {line}
        </span>
      ))}
    </div>
  )
}

/** Recharts walks with left and right only; down leads on like right, and up back like left. */
const TURNED: Record<string, string> = { ArrowDown: 'ArrowRight', ArrowUp: 'ArrowLeft' }

function turnArrows(event: KeyboardEvent<HTMLDivElement>): void {
  const key = TURNED[event.key]
  if (key === undefined) return
  event.preventDefault()
  event.stopPropagation()
  event.target.dispatchEvent(new globalThis.KeyboardEvent('keydown', { key, bubbles: true }))
}

const NO_MARGIN = { top: 0, right: 0, bottom: 0, left: 0 }
