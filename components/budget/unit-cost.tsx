import type { DerivedFigure } from '@/lib/budget/derived-figure'
import { printedText } from '@/lib/format/amount'
import { amountWords } from '@/lib/words/amounts'

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
          <Yuan amount={cost.yuan} />
        ) : (
          amountWords.aMonth(<Yuan amount={cost.yuanPerMonth} />)
        ),
      )}
    </span>
  )
}

export const unitCostOf = ({ performanceRow }: UnitCostProps['project'], derived: readonly DerivedFigure[]) =>
  derived.find((each): each is Cost => each.kind === 'unitCost' && each.projectRow === performanceRow)

const Yuan = ({ amount }: { amount: string }) => (
  <span className="figure">{amountWords.inYuan(printedText(amount))}</span>
)
