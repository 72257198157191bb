import { changeText } from '@/lib/format/amount'
import type { MovedBy } from '@/lib/series/line-changes'

interface MovedProps {
  readonly moved: MovedBy | undefined
  readonly corrected: MovedBy | undefined
}

/** A difference and its rate, worked out by us; beside it the one that is left by the documents' own corrections. */
export function Moved({ moved, corrected }: MovedProps) {
  if (!moved) return <span className="text-sm text-muted">没有可减的数</span>
  return (
    <>
      <Difference moved={moved} />
      {corrected && (
        <ins className="corrected">
          <span className="corrected-word">更正后</span>
          <Difference moved={corrected} />
        </ins>
      )}
    </>
  )
}

const Difference = ({ moved: { money, percent, arithmetic } }: { moved: MovedBy }) => (
  <span className="figure" title={`本站算：${arithmetic}`}>
    {changeText(money)}
    {percent !== undefined && money !== 0n && `（${money > 0n ? '+' : ''}${percent.replace('-', '−')}%）`}
  </span>
)
