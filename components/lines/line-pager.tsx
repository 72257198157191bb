import { pageAddress } from '@/lib/addresses/page-address'
import { lineWords } from '@/lib/words/lines'

/** Further documents of a line, older ones behind. */
export function LinePager({ address, page, more }: { address: string; page: number; more: boolean }) {
  if (page === 1 && !more) return null
  return (
    <nav aria-label={lineWords.pager.name} className="no-print mt-10 flex gap-6">
      {page > 1 && (
        <a rel="prev" href={pageAddress(address, page - 1)}>
          {lineWords.pager.newer}
        </a>
      )}
      {more && (
        <a rel="next" href={pageAddress(address, page + 1)}>
          {lineWords.pager.older}
        </a>
      )}
    </nav>
  )
}
