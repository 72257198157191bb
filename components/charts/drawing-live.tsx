'use client'

import { useId, useRef, useState, type KeyboardEvent } from 'react'
import type { Drawing, DrawnMark } from '@/lib/series/drawing'
import { DrawingFrame, DrawingLabels, DrawingMark } from './drawing-marks'

type Telling = DrawnMark & { readonly says: NonNullable<DrawnMark['says']> }

/** The same drawing, its marks now telling their figures: to the pointer, to the keyboard (arrows), to a screen reader. */
export function DrawingLive({ drawing, label }: { drawing: Drawing; label: string }) {
  const [active, setActive] = useState<string>()
  const frame = useRef<HTMLDivElement>(null)
  const hint = useId()
  const telling = drawing.marks.filter((mark): mark is Telling => mark.says !== undefined)
  const shown = telling.find(({ id }) => id === active)
  const walk = (event: KeyboardEvent) => {
    const step = STEPS[event.key]
    if (step === undefined) {
      if (event.key === 'Escape') setActive(undefined)
      return
    }
    event.preventDefault()
    const now = telling.findIndex(({ id }) => id === active)
    setActive(telling[(now + step + telling.length) % telling.length]?.id)
  }
  return (
    <div
      ref={frame}
      className="drawing-live"
      role="application"
      aria-label={label}
      aria-describedby={hint}
      tabIndex={0}
      onKeyDown={walk}
      onBlur={() => setActive(undefined)}
      onPointerLeave={() => setActive(undefined)}
    >
      <svg width="100%" height={drawing.height} className="drawing" aria-hidden="true">
        <DrawingFrame height={drawing.height}>
          {drawing.marks.map((mark) => (
            <g
              key={mark.id}
              className={mark.id === active ? 'mark-active' : undefined}
              onPointerEnter={() => setActive(tellerOf(mark, telling))}
            >
              <DrawingMark mark={mark} />
            </g>
          ))}
        </DrawingFrame>
        <DrawingLabels labels={drawing.labels} />
      </svg>
      <div id={hint} className="sr-only">
        用方向键逐个看数字
      </div>
      <div role="status" className={shown ? 'drawing-tip' : 'sr-only'}>
        {shown && (
          <>
            <strong>{shown.says.name}</strong>
            {shown.says.lines.map((line) => (
              <span key={line} className="block">
                {line}
              </span>
            ))}
          </>
        )}
      </div>
    </div>
  )
}

const STEPS: Record<string, number> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }

/** A stream tells what its node tells. */
function tellerOf(mark: DrawnMark, telling: readonly Telling[]): string | undefined {
  const node = mark.id.replace(/-stream$/, '')
  return telling.find(({ id }) => id === node)?.id
}
