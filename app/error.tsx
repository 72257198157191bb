'use client'

import { SearchForm } from '@/components/ui/search-form'
import { failingPage } from '@/lib/words/failing-page'

/** What a reader sees when a page fails: what happened, what to do, and nothing about our insides. */
export default function ErrorPage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <>
      <h1 className="mt-6 text-3xl">{failingPage.title}</h1>
      <p className="mt-4 max-w-[40em]">
        {failingPage.whatToDo(
          (again) => (
            <button type="button" onClick={reset} className="text-accent underline">
              {again}
            </button>
          ),
          (home) => (
            <a href="/">{home}</a>
          ),
          (about) => (
            <a href="/about">{about}</a>
          ),
        )}
        {error.digest && failingPage.number(error.digest)}
      </p>
      <SearchForm id="error-search" hint={failingPage.searchHint} />
    </>
  )
}
