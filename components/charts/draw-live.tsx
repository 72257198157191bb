import { createRoot } from 'react-dom/client'
import { DrawingLive } from './drawing-live'
import type { ChartData } from './live-chart'
import { StackedBarsLive } from './stacked-bars-live'

/** Draws a chart beside the server's drawing, unseen, and puts it in its place once all of its marks are there. */
export function drawLive(frame: HTMLElement, data: string): void {
  const { series, label } = JSON.parse(data) as ChartData
  const drawn = [...frame.children]
  const marks = frame.querySelectorAll('[data-mark]').length
  const live = document.createElement('div')
  live.className = 'chart-coming'
  frame.append(live)
  // A chart that fails must not take the drawing with it.
  const root = createRoot(live, {
    onUncaughtError: () => {
      live.replaceWith(...(frame.dataset['chart'] === 'live' ? drawn : []))
      frame.dataset['chart'] = 'server'
    },
  })
  root.render(
    'bars' in series ? (
      <StackedBarsLive series={series} label={label} />
    ) : (
      <DrawingLive drawing={series} label={label} />
    ),
  )
  whenDrawn(live, marks, () => {
    for (const element of drawn) element.remove()
    live.className = ''
    frame.dataset['chart'] = 'live'
  })
}

/** Recharts measures its frame first, and draws in a later frame; one that is taken out again is waited for no more. */
function whenDrawn(live: HTMLElement, marks: number, then: () => void): void {
  requestAnimationFrame(() => {
    if (!live.isConnected) return
    if (live.querySelectorAll('[data-mark]').length >= marks) then()
    else whenDrawn(live, marks, then)
  })
}
