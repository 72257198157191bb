import type { DisclosureSplit } from '@/lib/departments/disclosure-split'
import { amountWords } from '@/lib/words/amounts'

/** Basic and project expenditure as one bar of two parts; a corrected total has a second one. */
export function SplitBars({ splits }: { splits: readonly DisclosureSplit[] }) {
  if (splits.length === 0) return <span className="text-sm text-muted">{amountWords.twoNotPrinted}</span>
  return splits.map(({ kind, basic, project, width, projectWidth }) => (
    <span key={kind} className="mt-1 block text-sm text-muted">
      <svg width="100%" height="8" aria-hidden="true" className="block">
        <rect width="100%" height="8" className="chart-rest" />
        <rect width={width} height="8" className="chart-basic" />
        <rect x={width} width={projectWidth} height="8" className="chart-project" />
      </svg>
      {kind === 'corrected' && amountWords.afterCorrection}
      <span className="mr-3 inline-block">{amountWords.basic(<span className="figure">{basic}</span>)}</span>
      <span className="inline-block">{amountWords.project(<span className="figure">{project}</span>)}</span>
    </span>
  ))
}
