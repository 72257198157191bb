import { printedText } from '@/lib/figures/amount'
import type { StatedChange } from '@/lib/compare/compared-changes'
import { changeWords } from '@/lib/words/changes'
import { Amount } from '@/components/figures/amount'

const words = changeWords.stated

/** A change as the document states it, each figure a door; what follows for last year and after correction is said to be ours. */
export function StatedChangeView({ change, alone = true }: { change: StatedChange; alone?: boolean }) {
  const { direction, baseYear, percent, before, corrected, gist } = change
  const told = change.change?.money !== undefined && change.change.money !== 0n
  return (
    <>
      {words.change(baseYear, direction, told ? <Amount figure={change.change} /> : undefined)}
      {percent?.printed && words.percent(<Amount figure={percent} />)}
      {alone && before && (
        <span className="beside">
          <span className="derived">{words.derived}</span>
          {words.before(baseYear, before.text, before.arithmetic)}
        </span>
      )}
      {alone && corrected && (
        <span className="beside">
          <span className="corrected-word">{words.corrected}</span>
          {words.afterCorrection(
            corrected.arithmetic,
            corrected.percent === undefined ? undefined : printedText(corrected.percent),
          )}
        </span>
      )}
      {gist && <span className="beside">{words.reason(gist)}</span>}
    </>
  )
}
