import { pageParts } from '@/lib/words/page-parts'

/** A plain search form: it works without a script. */
export function SearchForm({ id, hint, text }: { id: string; hint: string; text?: string }) {
  return (
    <form action="/search" role="search" aria-label={pageParts.searchHere} className="mt-6 max-w-[36rem]">
      <label htmlFor={id} className="mb-1 block text-sm text-muted">
        {hint}
      </label>
      <span className="flex">
        <input id={id} name="q" type="search" defaultValue={text} className="field grow" />
        <button type="submit" className="button">
          {pageParts.search}
        </button>
      </span>
    </form>
  )
}
