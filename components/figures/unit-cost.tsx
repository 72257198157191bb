import type { DerivedFigure } from '@/lib/budget/derived-figure'
import { printedText } from '@/lib/figures/amount'
import { amountWords } from '@/lib/words/amounts'
import { PutRight } from './put-right'

interface UnitCostProps {
  readonly project: { readonly performanceRow: number | null }
  readonly derived: readonly DerivedFigure[]
}

type Cost = Extract<DerivedFigure, { kind: 'unitCost' }>

/** What a piece costs, worked out by us: marked as derived, with its arithmetic. */
export function UnitCost({ project, derived }: UnitCostProps) {
  const cost = unitCostOf(project, derived)
  if (!cost) return null
  return (
    <span className="inline-block" title={amountWords.derivedSo(cost.arithmetic)}>
      <span className="derived">{amountWords.derived}</span>
      {amountWords.each(
        cost.bound,
        cost.countUnit,
        cost.yuanPerMonth === undefined ? (
          <Yuan amount={cost.yuan} corrected={cost.corrected?.yuan} />
        ) : (
          amountWords.aMonth(<Yuan amount={cost.yuanPerMonth} corrected={cost.corrected?.yuanPerMonth} />)
        ),
      )}
    </span>
  )
}

export const unitCostOf = ({ performanceRow }: UnitCostProps['project'], derived: readonly DerivedFigure[]) =>
  derived.find((each): each is Cost => each.kind === 'unitCost' && each.projectRow === performanceRow)

const Yuan = ({ amount, corrected }: { amount: string; corrected: string | undefined }) => (
  <span className="figure">
    {amountWords.inYuan(<PutRight published={printedText(amount)} corrected={corrected && printedText(corrected)} />)}
  </span>
)
