'use client'

import { Component, useEffect, useRef, useState, type ComponentType, type ReactNode } from 'react'
import type { StackedBars } from '@/lib/series/stacked-bars'

interface LiveChartProps {
  readonly series: StackedBars
  readonly label: string
  /** The chart as the server drew it: stays until the other one is there, and for good without JavaScript. */
  readonly children: ReactNode
}
type Drawing = ComponentType<{ series: StackedBars; label: string }>

/**
 * Hands the server's drawing over to Recharts when the chart is in view and the browser idle, or at the first pointer or
 * focus. The charting code is fetched only then: it is no part of the page's first load.
 */
export function LiveChart({ series, label, children }: LiveChartProps) {
  const frame = useRef<HTMLDivElement>(null)
  const [Live, setLive] = useState<Drawing>()

  useEffect(() => {
    const element = frame.current
    if (!element) return
    let cancelled = false
    const load = () => {
      import('./stacked-bars-live').then(
        (module) => {
          if (!cancelled) setLive(() => module.StackedBarsLive)
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
  }, [])

  return (
    <div ref={frame} data-chart={Live ? 'live' : 'server'} tabIndex={-1}>
      {Live ? (
        <KeepServerDrawing drawing={children}>
          <Live series={series} label={label} />
        </KeepServerDrawing>
      ) : (
        children
      )}
    </div>
  )
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
