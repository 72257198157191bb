import type { ReactNode } from 'react'

interface TermProps {
  /** Unique on the page. */
  readonly id: string
  readonly plain: string
  readonly explanation: string
  readonly children: ReactNode
}

/** A technical term with its explanation one tap away. The browser's own popover does it: no script. */
export function Term({ id, plain, explanation, children }: TermProps) {
  return (
    <>
      <button type="button" className="term" popoverTarget={id}>
        {children}
      </button>
      <span id={id} popover="auto" role="note" className="term-note">
        <strong className="font-serif">{children}</strong>：{plain}。{explanation}
      </span>
    </>
  )
}
