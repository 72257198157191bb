import { takeAway as words } from '@/lib/words/take-away'

interface TakeAwayProps {
  /** Whole, with its address: to be pasted as it is. */
  readonly citation: string
  /** Where on the page the source, the citation and the downloads stand. */
  readonly source: string
}

/** What a reader may take from a page. What needs a script is out of sight until the page's script has seen that it works. */
export const TakeAway = ({ citation, source }: TakeAwayProps) => (
  <p className="no-print mt-4 flex flex-wrap gap-x-5 gap-y-1 text-sm">
    <button type="button" className="take-away" data-share="" hidden>
      {words.share}
    </button>
    <button type="button" className="take-away" data-copy={citation} data-copied={words.copied} hidden>
      {words.copyCitation}
    </button>
    <a href={source} className="take-away">
      {words.source}
    </a>
  </p>
)
