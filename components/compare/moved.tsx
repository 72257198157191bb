import { changeText } from '@/lib/figures/amount'
import type { MovedBy } from '@/lib/changes/line-changes'
import { changeWords } from '@/lib/words/changes'

const words = changeWords.table

interface MovedProps {
  readonly moved: MovedBy | undefined
  readonly corrected: MovedBy | undefined
}

/** A difference and its rate, worked out by us; beside it the one that is left by the documents' own corrections. */
export function Moved({ moved, corrected }: MovedProps) {
  if (!moved) return <span className="text-sm text-muted">{words.nothingToSubtract}</span>
  return (
    <>
      <Difference moved={moved} />
      {corrected && (
        <ins className="corrected">
          <span className="corrected-word">{words.afterCorrection}</span>
          <Difference moved={corrected} />
        </ins>
      )}
    </>
  )
}

const Difference = ({ moved: { money, percent, arithmetic } }: { moved: MovedBy }) => (
  <span title={words.ours(arithmetic)}>
    <span className="figure">{changeText(money)}</span>
    {percent !== undefined && money !== 0n && (
      <>
        <wbr />
        <span className="figure">{words.percent(`${money > 0n ? '+' : ''}${percent.replace('-', '−')}`)}</span>
      </>
    )}
  </span>
)
