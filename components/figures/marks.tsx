import { findingAnchor } from '@/lib/addresses/finding-address'
import type { Mark } from '@/lib/budget/figure'
import { SEVERITY_TITLES } from '@/lib/budget/finding'
import { amountWords } from '@/lib/words/amounts'

/** What was found, beside the row it touches: an outlined word that leads to the finding. */
export function Marks({ marks, page = '' }: { marks: readonly Mark[]; page?: string }) {
  if (marks.length === 0) return null
  const [first, ...others] = marks
  if (!first) return null
  return (
    <a href={`${page}#${findingAnchor(first.key)}`} className={`mark mark-${first.severity}`}>
      {SEVERITY_TITLES[first.severity]}
      {others.length > 0 && <span className="figure"> {marks.length}</span>}
      <span className="sr-only">{amountWords.seeAudit}</span>
    </a>
  )
}
