/** Listens for ⌘K, Ctrl+K and /. What opens is fetched at the first of them: it is no part of a page's first load. */
export function listenForPalette(): void {
  addEventListener('keydown', (event) => {
    const { key, target } = event
    const typing = target instanceof HTMLElement && target.closest('input, select, textarea, [contenteditable]')
    const combined = (event.metaKey || event.ctrlKey) && !event.altKey && key.toLowerCase() === 'k'
    if (event.isComposing || (!combined && (key !== '/' || typing || event.metaKey || event.ctrlKey))) return
    event.preventDefault()
    // Out of reach: the form in the header finds the same.
    import('./palette').then(
      ({ openPalette }) => openPalette(),
      () => document.getElementById('site-search')?.focus(),
    )
  })
}
