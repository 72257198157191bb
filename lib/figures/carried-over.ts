import type { Figure } from '@/lib/budget/figure'
import { subtractMoney, sumMoney, ZERO, type Money } from '@/lib/budget/money'
import { shareText } from './amount'

/** Money of earlier years within a plan (上年结转结余), so much of it that a reader has to know it first. */
export interface CarriedOver {
  readonly figure: Figure
  readonly share: string
  /** What is of this year, worked out by us. */
  readonly thisYear: Money
}

/** From a fifth of the total on. */
const FIFTH = 5

/** Undefined where it is less, is not one certain figure, or cannot be: then the total is told as it is. */
export function muchCarriedOver(
  printed: readonly (Figure | undefined)[],
  whole: Figure | undefined,
): CarriedOver | undefined {
  const filled = printed.flatMap((figure) => (figure && figure.wan !== '' ? [figure] : []))
  const [figure] = filled
  if (
    filled.length !== 1 ||
    !figure ||
    figure.open ||
    figure.money === undefined ||
    figure.correctedMoney !== undefined
  )
    return undefined
  if (whole?.money === undefined || figure.money <= ZERO || figure.money > whole.money) return undefined
  const { money } = figure
  const share = shareText(money, whole.money)
  const isMuch = sumMoney(Array.from({ length: FIFTH }, () => money)) >= whole.money
  return share !== undefined && isMuch ? { figure, share, thisYear: subtractMoney(whole.money, money) } : undefined
}
