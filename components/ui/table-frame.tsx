import type { ReactNode } from 'react'

/** A table wider than the screen scrolls in here, by keyboard too; the page itself never does. */
export function TableFrame({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="frame" role="region" aria-label={label} tabIndex={0}>
      {children}
    </div>
  )
}
