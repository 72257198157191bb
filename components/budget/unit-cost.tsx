import type { DerivedFigure } from '@/lib/budget/derived-figure'
import { printedText } from '@/lib/format/amount'

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
    <span className="inline-block" title={`推算：${cost.arithmetic}`}>
      <span className="derived">推算</span>
      {BOUNDS[cost.bound]}每{cost.countUnit}{' '}
      {cost.yuanPerMonth === undefined ? (
        <span className="figure">{printedText(cost.yuan)} 元</span>
      ) : (
        <>
          每月 <span className="figure">{printedText(cost.yuanPerMonth)} 元</span>
        </>
      )}
    </span>
  )
}

export const unitCostOf = ({ performanceRow }: UnitCostProps['project'], derived: readonly DerivedFigure[]) =>
  derived.find((each): each is Cost => each.kind === 'unitCost' && each.projectRow === performanceRow)

/** A target of at least so many makes a piece cost at most so much. */
const BOUNDS: Record<Cost['bound'], string> = { exact: '', atMost: '至多', atLeast: '至少' }
