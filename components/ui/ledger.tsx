import { useId, type ReactNode } from 'react'

interface LedgerProps {
  /** What the table is and in which unit; stays in sight while the table scrolls. */
  readonly caption: ReactNode
  /** Wide tables keep their width on a phone and scroll in their own frame, the first column in sight. */
  readonly wide?: boolean
  /** Of a wide one: on a phone it is set as close as can be, so that its first columns are seen together. */
  readonly close?: boolean
  readonly children: ReactNode
}

/** A table of record. Wider than the screen it scrolls in here, by keyboard too; the page itself never does. */
export function Ledger({ caption, wide = false, close = false, children }: LedgerProps) {
  const id = useId()
  return (
    <>
      <p id={id} className="pb-2 text-sm text-muted">
        {caption}
      </p>
      <div className="frame" {...(wide && { role: 'region', 'aria-labelledby': id, tabIndex: 0 })}>
        <table className={wide ? `ledger wide${close ? ' close' : ''}` : 'ledger'} aria-labelledby={id}>
          {children}
        </table>
      </div>
    </>
  )
}
