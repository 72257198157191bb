import type { Drawing } from '@/lib/charts/drawing'
import { DrawingAround, DrawingFrame, DrawingLabels, DrawingMark } from './drawing-marks'

/** A drawing as the server makes it: whole without a script, and at any width. */
export function DrawingSvg({ drawing, label }: { drawing: Drawing; label: string }) {
  return (
    <DrawingAround drawing={drawing}>
      <svg role="img" aria-label={label} width="100%" height={drawing.height} className="drawing">
        <DrawingFrame height={drawing.height}>
          {drawing.marks.map((mark) => (
            <DrawingMark key={mark.id} mark={mark} />
          ))}
        </DrawingFrame>
        <DrawingLabels labels={drawing.labels} />
      </svg>
    </DrawingAround>
  )
}
