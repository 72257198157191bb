import { amountWords } from '@/lib/words/amounts'

interface PutRightProps {
  /** As it follows from the published figures. */
  readonly published: string | undefined
  /** As it follows once the document's own words have put them right. */
  readonly corrected: string | undefined
}

/** What follows from figures, and beside it what follows from the corrected ones, where that is another thing. */
export function PutRight({ published, corrected }: PutRightProps) {
  return (
    <>
      {published}
      {corrected !== undefined && corrected !== published && (
        <ins className="corrected figure" title={amountWords.correctedHere}>
          <span className="corrected-word">{amountWords.corrected}</span>
          {corrected}
        </ins>
      )}
    </>
  )
}
