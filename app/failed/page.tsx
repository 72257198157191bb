import type { Metadata } from 'next'
import { outage } from '@/lib/words/outage'

export const metadata: Metadata = { title: outage.failed.tab, robots: { index: false } }

/** Shown with status 500 in place of a page that failed. Made at build: it needs nothing that may be broken. */
export default function Failed() {
  return (
    <>
      <h1 className="mt-6 text-3xl">{outage.failed.title}</h1>
      <p className="mt-4 max-w-[40em]">
        {outage.failed.whatToDo((home) => (
          <a href="/">{home}</a>
        ))}
      </p>
    </>
  )
}
