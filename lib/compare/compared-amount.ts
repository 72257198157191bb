import type { Figure } from '@/lib/budget/figure'
import { moneyOf, subtractMoney, sumMoney, ZERO, type Money } from '@/lib/budget/money'
import { amountText } from '@/lib/figures/amount'
import type { FiguresInForce } from '@/lib/addresses/compare-address'
import type { YearlyDisclosure } from '@/lib/queries/yearly-disclosure'
import { comparison } from '@/lib/words/comparison'

/** An amount that stands in a comparison: printed, put right by the document's own words, worked out by us, or not there. */
export type ComparedAmount = KnownAmount | NoAmount

export type KnownAmount =
  | { readonly kind: 'printed'; readonly money: Money; readonly figure: Figure; readonly corrected?: Money | undefined }
  | { readonly kind: 'corrected'; readonly money: Money; readonly figure: Figure }
  | {
      readonly kind: 'computed'
      readonly money: Money
      readonly arithmetic: string
      /** The printed figures it was made of. */
      readonly parts: readonly Figure[]
      /** The same of the figures that the document's own words put in place, while the published ones are in force. */
      readonly corrected?: Money
      /** Follows from words of the next year's document (推算). */
      readonly derived?: true
    }

export type NoAmount =
  | { readonly kind: 'blank'; readonly figure: Figure }
  /** Something is printed, and nobody could settle how much: it is in no sum, no difference and no chart. */
  | { readonly kind: 'open'; readonly figure: Figure }
  /** No such line · no such table · the document does not part this money. */
  | { readonly kind: 'absent' | 'noTable' | 'unparted'; readonly why: string }

export const isKnown = (amount: ComparedAmount): amount is KnownAmount =>
  amount.kind === 'printed' || amount.kind === 'corrected' || amount.kind === 'computed'

export const moneyIn = (amount: ComparedAmount): Money | undefined => (isKnown(amount) ? amount.money : undefined)

/** Which figures of a document hold: as published, or with what its own words put in their place. */
export interface InForce {
  readonly figures: FiguresInForce
  readonly corrected: ReadonlyMap<string, Money>
}

export const inForce = (disclosure: YearlyDisclosure, figures: FiguresInForce): InForce => ({
  figures,
  corrected: new Map(
    disclosure.audit.corrections.flatMap(({ figures: own }) =>
      own.flatMap(({ at, corrected }) => {
        const money = moneyOf(corrected, '万元')
        return at && money !== undefined ? [[at, money] as const] : []
      }),
    ),
  ),
})

/** A printed figure as it holds. */
export function amountOf(
  figure: Figure | undefined,
  { figures, corrected }: InForce,
  absent: NoAmount,
): ComparedAmount {
  if (figure === undefined) return absent
  if (figure.open) return { kind: 'open', figure }
  if (figure.money === undefined) return { kind: 'blank', figure }
  const other = figure.at === undefined ? undefined : corrected.get(figure.at)
  if (other === undefined) return { kind: 'printed', money: figure.money, figure }
  return figures === 'corrected'
    ? { kind: 'corrected', money: other, figure }
    : { kind: 'printed', money: figure.money, figure, corrected: other }
}

/** Of one amount itself; of several their sum, said to be ours. Blanks add nothing; of blanks alone there is no sum, nor with what is open. */
export function sumOf(amounts: readonly ComparedAmount[], absent: NoAmount): ComparedAmount {
  const open = amounts.find(({ kind }) => kind === 'open')
  if (open) return open
  const known = amounts.filter(isKnown)
  const [first] = known
  if (!first) return amounts[0] ?? absent
  if (known.length === 1) return first
  const money = sumMoney(known.map((each) => each.money))
  const sum = computed(money, `${termsOf(known)} = ${amountText(money)}`, known)
  return withCorrected(sum, known, sumMoney)
}

/** What is left of an amount without another; without nothing it is itself. */
export function lessOf(whole: KnownAmount, part: ComparedAmount): KnownAmount {
  if (!isKnown(part) || part.money === 0n) return whole
  const money = subtractMoney(whole.money, part.money)
  const arithmetic = `${amountText(whole.money)} − ${amountText(part.money)} = ${amountText(money)}`
  const both = [whole, part]
  return withCorrected(computed(money, arithmetic, both), both, ([of = ZERO, off = ZERO]) => subtractMoney(of, off))
}

export const computed = (money: Money, arithmetic: string, of: readonly KnownAmount[]): KnownAmount => ({
  kind: 'computed',
  money,
  arithmetic,
  parts: of.flatMap((each) => (each.kind === 'computed' ? each.parts : each.figure)),
})

/** What is worked out of figures that are put right is put right as well. */
function withCorrected(
  amount: KnownAmount,
  of: readonly KnownAmount[],
  reckon: (amounts: readonly Money[]) => Money,
): KnownAmount {
  if (amount.kind !== 'computed' || of.every((each) => correctedMoney(each) === undefined)) return amount
  return { ...amount, corrected: reckon(of.map((each) => correctedMoney(each) ?? each.money)) }
}

/** What the document's own words put in the place of a published amount; undefined where they say nothing of it. */
export const correctedMoney = (amount: KnownAmount): Money | undefined =>
  amount.kind === 'corrected' ? undefined : amount.corrected

/** A long sum is told by how many it has. */
function termsOf(known: readonly KnownAmount[]): string {
  if (known.length > MOST_TERMS) return comparison.addedUp(known.length)
  return known.map(({ money }) => amountText(money)).join(' + ')
}
const MOST_TERMS = 6
