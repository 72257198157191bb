import { takeAway as words } from '@/lib/words/take-away'

interface TakeAwayProps {
  /** Whole, with its address: to be pasted as it is. */
  readonly citation: string
  /** Where on the page the source, the citation and the downloads stand. */
  readonly source: string
}

/**
 * What a reader may take from a page. What needs a script keeps its place but is not to be seen until the page's script has
 * seen that it works, so that nothing moves.
 */
export const TakeAway = ({ citation, source }: TakeAwayProps) => (
  <p className="no-print mt-4 flex flex-wrap gap-x-5 gap-y-1 text-sm">
    <a href={source} className="take-away">
      {words.source}
    </a>
    <button type="button" className="take-away invisible" data-copy={citation} data-copied={words.copied}>
      {words.copyCitation}
    </button>
    <button type="button" className="take-away invisible" data-share="">
      {words.share}
    </button>
  </p>
)
