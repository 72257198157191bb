/** Opens what is folded around the place that the address names, where the browser has not done it. */
export function openFold(): void {
  const open = () => {
    const place = document.querySelector(':target')
    let folded = place?.closest<HTMLDetailsElement>('details:not([open])')
    if (!place || !folded) return
    for (; folded; folded = folded.parentElement?.closest<HTMLDetailsElement>('details:not([open])')) folded.open = true
    place.scrollIntoView()
  }
  open()
  addEventListener('hashchange', open)
}
