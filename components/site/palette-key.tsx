'use client'

import { useEffect, useState, type ComponentType } from 'react'

/** Listens for ⌘K, Ctrl+K and /. What opens is fetched at the first of them: it is no part of a page's first load. */
export function PaletteKey() {
  const [Palette, setPalette] = useState<ComponentType<{ asked: number }>>()
  const [asked, setAsked] = useState(0)
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const { key, target } = event
      const typing = target instanceof HTMLElement && target.closest('input, select, textarea, [contenteditable]')
      const combined = (event.metaKey || event.ctrlKey) && !event.altKey && key.toLowerCase() === 'k'
      if (event.isComposing || (!combined && (key !== '/' || typing || event.metaKey || event.ctrlKey))) return
      event.preventDefault()
      // Out of reach: the form in the header finds the same.
      import('./palette').then(
        (loaded) => {
          setPalette(() => loaded.Palette)
          setAsked((times) => times + 1)
        },
        () => document.getElementById('site-search')?.focus(),
      )
    }
    addEventListener('keydown', listen)
    return () => removeEventListener('keydown', listen)
  }, [])
  return Palette ? <Palette asked={asked} /> : null
}
