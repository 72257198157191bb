import type { Figure } from '@/lib/budget/figure'
import type { Money } from '@/lib/budget/money'
import { amountText } from '@/lib/figures/amount'
import { amountWords } from '@/lib/words/amounts'
import { Amount } from './amount'

interface HeldAmountProps {
  readonly held: { readonly figure: Figure | undefined; readonly corrected: Money | undefined }
  /** Where no head of a column says it. */
  readonly unit?: string
}

/** A total in a list: the printed figure, a door to its cell, and below it what the document's own words put there. */
export function HeldAmount({ held: { figure, corrected }, unit }: HeldAmountProps) {
  if (figure?.open) return <Amount figure={figure} listed />
  if (figure?.money === undefined) return <span className="font-sans text-sm text-muted">{amountWords.notPrinted}</span>
  return (
    <span className="inline-block align-top">
      <Amount figure={figure} />
      {unit && <span className="ml-1 font-sans text-sm font-normal text-muted">{unit}</span>}
      {corrected !== undefined && (
        <ins className="corrected figure font-sans" title={amountWords.correctedThatYear}>
          <span className="corrected-word">{amountWords.corrected}</span>
          {amountText(corrected)}
          {unit && ` ${unit}`}
        </ins>
      )}
    </span>
  )
}
