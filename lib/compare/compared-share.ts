import type { Money } from '@/lib/budget/money'
import { comparison } from '@/lib/words/comparison'
import { isKnown, moneyIn, type ComparedAmount } from './compared-amount'

/** Shares as whole numbers of a millionth, so that they can be set against each other exactly. */
export const shareParts =
  (whole: readonly ComparedAmount[]) =>
  (amount: ComparedAmount, item: number): bigint | undefined => {
    const of = whole[item]
    if (!of || !isKnown(of) || of.money === 0n || !isKnown(amount)) return undefined
    return (amount.money * MILLION) / of.money
  }

const MILLION = 1_000_000n

/** `12.35 个百分点`, of millionths. */
export const pointsText = (parts: bigint): string => comparison.points((Number(parts) / 10_000).toFixed(2))

/** What a document spends in all, on the basis in force. */
export const wholeMoney = (whole: readonly ComparedAmount[], item: number): Money | undefined => {
  const of = whole[item]
  return of && moneyIn(of)
}
