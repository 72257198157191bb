import type { Metadata } from 'next'
import { outage } from '@/lib/words/outage'

export const metadata: Metadata = { title: outage.unavailable.tab, robots: { index: false } }

/** Shown with status 503 in place of a page that needs the database while it is away. Made at build: it asks nothing. */
export default function Unavailable() {
  return (
    <>
      <h1 className="mt-6 text-3xl">{outage.unavailable.title}</h1>
      <p className="mt-4 max-w-[40em]">
        {outage.unavailable.whatToDo((home) => (
          <a href="/">{home}</a>
        ))}
      </p>
    </>
  )
}
