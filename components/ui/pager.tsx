import { pagerWords } from '@/lib/words/pager'

interface PagerProps {
  readonly page: number
  readonly pages: number
  readonly hrefOf: (page: number) => string
}

/** From page to page by links: the ones beside this one, and how many there are. */
export function Pager({ page, pages, hrefOf }: PagerProps) {
  if (pages <= 1) return null
  return (
    <nav aria-label={pagerWords.name} className="no-print mt-6 flex flex-wrap items-baseline gap-x-6 gap-y-1">
      {page > 1 && (
        <a rel="prev" href={hrefOf(Math.min(page - 1, pages))}>
          {pagerWords.previous}
        </a>
      )}
      <span className="text-muted">
        {pagerWords.here(<span className="figure">{page}</span>, <span className="figure">{pages}</span>)}
      </span>
      {page < pages && (
        <a rel="next" href={hrefOf(page + 1)}>
          {pagerWords.next}
        </a>
      )}
      {page > 2 && <a href={hrefOf(1)}>{pagerWords.first}</a>}
      {page < pages - 1 && <a href={hrefOf(pages)}>{pagerWords.last}</a>}
    </nav>
  )
}
