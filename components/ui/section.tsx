import type { ReactNode } from 'react'

/** A part of a page with its heading and an address of its own. */
export function Section({ id, title, children }: { id: string; title: ReactNode; children: ReactNode }) {
  return (
    <section aria-labelledby={`${id}-title`} className="mt-14">
      <h2 id={`${id}-title`} className="mb-4 border-t-2 border-ink pt-3 text-2xl">
        {title}
      </h2>
      {children}
    </section>
  )
}
