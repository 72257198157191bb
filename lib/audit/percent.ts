import { percentOf, type Money } from '@/lib/budget/money'
import { numberText, plainNumber, scaled } from './plain-number'

/** What a stated percentage has to do with the two figures it is of. */
export type PercentCheck =
  | { readonly outcome: 'holds' }
  | { readonly outcome: 'fails'; readonly exact: string }
  /** No number, or nothing to be a share of. */
  | { readonly outcome: 'none' }

/** Rounded or cut off at its last printed place: both are done. */
export function checkPercent(stated: string, part: Money, whole: Money): PercentCheck {
  const number = plainNumber(stated)
  if (!number || whole === 0n) return { outcome: 'none' }
  const { units, decimals } = number
  const scale = 10n ** BigInt(decimals + 2)
  const [size, base] = [part < 0n ? -part : part, whole < 0n ? -whole : whole]
  const cut = (size * scale) / base
  const rounded = (2n * size * scale + base) / (2n * base)
  const printed = units < 0n ? -units : units
  if (printed === cut || printed === rounded) return { outcome: 'holds' }
  // As fine as it takes to tell the difference.
  const exact = percentOf(size as Money, base as Money, Math.max(2, decimals)) ?? ''
  return { outcome: 'fails', exact: tidy(exact) }
}

function tidy(text: string): string {
  const number = plainNumber(text)
  return number ? numberText(scaled(number, number.decimals), number.decimals) : text
}
