import { useId, type ReactNode } from 'react'
import { term } from '@/lib/words/term'

interface TermProps {
  /** Unique on the page. */
  readonly id: string
  readonly plain: string
  readonly explanation: string
  /** Where more is said of it. */
  readonly more?: string
  readonly children: ReactNode
}

/** A technical term with its explanation one tap away. The browser's own popover does it: no script. */
export function Term({ id, plain, explanation, more, children }: TermProps) {
  const name = useId()
  return (
    <>
      <button type="button" className="term" popoverTarget={id}>
        {children}
      </button>
      <span id={id} popover="auto" role="note" aria-labelledby={name} className="term-note">
        {term.explained(
          <strong id={name} className="font-serif">
            {children}
          </strong>,
          plain,
          explanation,
        )}
        {more !== undefined && (
          <>
            {' '}
            <a href={more} className="whitespace-nowrap">
              {term.more(
                (text) => (
                  <span className="sr-only">{text}</span>
                ),
                children,
              )}
            </a>
          </>
        )}
      </span>
    </>
  )
}
