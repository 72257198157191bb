import { documentAddress } from '@/lib/addresses/source-link'
import { separators } from '@/lib/words/separators'
import { sourceList } from '@/lib/words/source-list'

interface SourceListProps {
  readonly documents: readonly { readonly id: string; readonly title: string }[]
}

/** The documents a page rests on, each with its own page. */
export function SourceList({ documents }: SourceListProps) {
  return (
    <p className="mt-4 text-sm text-muted">
      {sourceList.sources(
        documents.map(({ id, title }, i) => (
          <span key={id}>
            {i > 0 && separators.clauses}
            <a href={documentAddress(id)}>{title}</a>
          </span>
        )),
      )}
    </p>
  )
}
