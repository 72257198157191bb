'use client'

import { Component, useEffect, useRef, useState, type ReactNode } from 'react'
import type { Drawing as Drawn } from '@/lib/charts/drawing'
import type { StackedBars } from '@/lib/charts/stacked-bars'

interface LiveChartProps {
  /** Bars that Recharts takes over, or a drawing whose marks come alive. */
  readonly series: StackedBars | Drawn
  readonly label: string
  /** The chart as the server drew it: stays until the other one is there, and for good without JavaScript. */
  readonly children: ReactNode
}
type Draw = (label: string) => ReactNode

/**
 * Hands the server's drawing over to its live twin when the chart is in view and the browser idle, or at the first pointer or
 * focus. The charting code is fetched only then: it is no part of the page's first load.
 */
export function LiveChart({ series, label, children }: LiveChartProps) {
  const frame = useRef<HTMLDivElement>(null)
  const [draw, setDraw] = useState<Draw>()

  useEffect(() => {
    const element = frame.current
    if (!element) return
    let cancelled = false
    const load = () => {
      loadLive(series).then(
        (live) => {
          if (!cancelled) setDraw(() => live)
        },
        // Out of reach: the server's drawing says the same.
        () => undefined,
      )
    }
    const stopWatching = whenVisibleAndIdle(element, load)
    element.addEventListener('pointerenter', load, { once: true })
    element.addEventListener('focusin', load, { once: true })
    return () => {
      cancelled = true
      stopWatching()
      element.removeEventListener('pointerenter', load)
      element.removeEventListener('focusin', load)
    }
  }, [series])

  return (
    <div ref={frame} data-chart={draw ? 'live' : 'server'} tabIndex={-1}>
      {draw ? <KeepServerDrawing drawing={children}>{draw(label)}</KeepServerDrawing> : children}
    </div>
  )
}

async function loadLive(series: StackedBars | Drawn): Promise<Draw> {
  if ('bars' in series) {
    const { StackedBarsLive } = await import('./stacked-bars-live')
    return function drawBars(label) {
      return <StackedBarsLive series={series} label={label} />
    }
  }
  const { DrawingLive } = await import('./drawing-live')
  return function drawMarks(label) {
    return <DrawingLive drawing={series} label={label} />
  }
}

/** A chart that fails must not take the page with it. */
class KeepServerDrawing extends Component<{ drawing: ReactNode; children: ReactNode }, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override render() {
    return this.state.failed ? this.props.drawing : this.props.children
  }
}

function whenVisibleAndIdle(element: Element, load: () => void): () => void {
  const observer = new IntersectionObserver((entries) => {
    if (!entries.some((entry) => entry.isIntersecting)) return
    observer.disconnect()
    // Safari has no requestIdleCallback.
    if ('requestIdleCallback' in window) requestIdleCallback(load, { timeout: 3000 })
    else setTimeout(load, 300)
  })
  observer.observe(element)
  return () => observer.disconnect()
}
