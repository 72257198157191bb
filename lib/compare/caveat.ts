import { compareMoney, subtractMoney, ZERO, type Money } from '@/lib/budget/money'
import type { Basis, ComparedKey, FiguresInForce } from '@/lib/addresses/compare-address'
import type { ComparedAmount } from './compared-amount'

/** What makes a comparison less fair. */
export const CAVEAT_KINDS = [
  ...(['level', 'phase', 'year', 'units', 'carriedOver', 'admitted', 'oneOff'] as const),
  ...(['otherFunds', 'economicScope', 'noTables', 'blankTable', 'moneyUnit', 'prices'] as const),
] as const
export type CaveatKind = (typeof CAVEAT_KINDS)[number]

/** A reason why what stands side by side is not alike, with its figures, and what would be fairer. */
export interface Caveat {
  readonly kind: CaveatKind
  readonly title: string
  readonly facts: readonly CaveatFact[]
  /** How much money it moves; undefined: the documents do not tell. */
  readonly moves: Money | undefined
  readonly fairer: readonly Fairer[]
}

export interface CaveatFact {
  /** Which document, by its place. */
  readonly item: number
  readonly says: string
  readonly amount?: ComparedAmount | undefined
  /** After the amount. */
  readonly then?: string | undefined
}

/** A fairer common basis: what of the comparison would be otherwise. */
export interface Fairer {
  readonly says: string
  readonly change: {
    readonly basis?: Basis
    readonly figures?: FiguresInForce
    readonly items?: readonly ComparedKey[]
  }
}

/** How far apart amounts are; those that are not there count as nothing. */
export function apart(amounts: readonly (Money | undefined)[]): Money {
  const sorted = amounts.map((money) => money ?? ZERO).toSorted(compareMoney)
  return subtractMoney(sorted.at(-1) ?? ZERO, sorted[0] ?? ZERO)
}
