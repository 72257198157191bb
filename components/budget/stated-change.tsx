import { printedText } from '@/lib/format/amount'
import type { StatedChange } from '@/lib/series/compared-changes'
import { Amount } from './amount'

const WORDS = { up: '增加', down: '减少', same: '持平' } as const

/** A change as the document states it, each figure a door; what follows for last year and after correction is said to be ours. */
export function StatedChangeView({ change, alone = true }: { change: StatedChange; alone?: boolean }) {
  const { direction, baseYear, percent, before, corrected, gist } = change
  const told = change.change?.money !== undefined && change.change.money !== 0n
  return (
    <>
      比 {baseYear} 年{direction && WORDS[direction]}
      {told && (
        <>
          {' '}
          <Amount figure={change.change} />
        </>
      )}
      {percent?.printed && (
        <>
          （<Amount figure={percent} />
          %）
        </>
      )}
      {alone && before && (
        <span className="beside">
          <span className="derived">推算</span>
          {baseYear} 年 {before.text}：{before.arithmetic}
        </span>
      )}
      {alone && corrected && (
        <span className="beside">
          <span className="corrected-word">更正</span>
          按更正后的数变化 {corrected.arithmetic}
          {corrected.percent !== undefined && `（${printedText(corrected.percent)}%）`}
        </span>
      )}
      {gist && <span className="beside">文件说的原因：{gist}</span>}
    </>
  )
}
