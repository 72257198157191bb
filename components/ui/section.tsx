import type { ReactNode } from 'react'

interface SectionProps {
  readonly id: string
  readonly title: ReactNode
  /** A line under the heading: the terms that are used below. */
  readonly note?: ReactNode
  readonly children: ReactNode
}

/** A part of a page with its heading and an address of its own. */
export function Section({ id, title, note, children }: SectionProps) {
  return (
    <section
      id={id}
      aria-labelledby={`${id}-title`}
      className="section mt-14"
      data-section={id.replace(/^(?:budget|final)-/, '')}
    >
      <h2 id={`${id}-title`} className="mb-4 border-t-2 border-ink pt-3 text-2xl">
        {title}
      </h2>
      {note && <p className="no-print -mt-2 mb-4 text-sm text-muted">{note}</p>}
      {children}
    </section>
  )
}
