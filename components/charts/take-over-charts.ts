/**
 * Hands each of the server's drawings over to its live twin when it is in view and the browser idle, or at the first pointer
 * or focus. The charting code is fetched only then: it is no part of a page's first load.
 */
export function takeOverCharts(): void {
  for (const frame of document.querySelectorAll<HTMLElement>('[data-chart=server]')) {
    let isAsked = false
    const load = () => {
      if (isAsked) return
      isAsked = true
      const data = frame.querySelector('script')?.textContent ?? ''
      import('./draw-live').then(
        ({ drawLive }) => drawLive(frame, data),
        // Out of reach: the server's drawing says the same.
        () => undefined,
      )
    }
    whenVisibleAndIdle(frame, load)
    frame.addEventListener('pointerenter', load, { once: true })
    frame.addEventListener('focusin', load, { once: true })
  }
}

function whenVisibleAndIdle(element: Element, load: () => void): void {
  const observer = new IntersectionObserver((entries) => {
    if (!entries.some((entry) => entry.isIntersecting)) return
    observer.disconnect()
    // Safari has no requestIdleCallback.
    if ('requestIdleCallback' in window) requestIdleCallback(load, { timeout: 3000 })
    else setTimeout(load, 300)
  })
  observer.observe(element)
}
