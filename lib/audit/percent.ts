import { percentOf, ZERO, type Money } from '@/lib/budget/money'
import { numberText, plainNumber, scaled } from './plain-number'

/** What a stated percentage has to do with the two figures it is of. */
export type PercentCheck =
  | { readonly outcome: 'holds' }
  /** `rounding`: by less than one unit of its last printed place, or by one of that place where it prints two or more. */
  | { readonly outcome: 'fails'; readonly exact: string; readonly rounding: boolean }
  /** No number, or nothing to be a share of. */
  | { readonly outcome: 'none' }

/** By how much rounding may have moved each of the two figures; nothing where they are exact. */
export interface Slack {
  readonly part: Money
  readonly whole: Money
}

/**
 * Rounded or cut off at its last printed place: both are done. It may have been worked out before its two figures were
 * rounded, so that any figures that are printed as these two will do.
 */
export function checkPercent(stated: string, part: Money, whole: Money, slack: Slack = EXACT): PercentCheck {
  const number = plainNumber(stated)
  if (!number || whole === 0n) return { outcome: 'none' }
  const { units, decimals } = number
  const scale = 10n ** BigInt(decimals + 2)
  const [size, base] = [part < 0n ? -part : part, whole < 0n ? -whole : whole]
  const [least, most] = [size > slack.part ? size - slack.part : 0n, size + slack.part]
  // A whole that may be nothing has no greatest share.
  if (base <= slack.whole) return { outcome: 'none' }
  const cut = (least * scale) / (base + slack.whole)
  const rounded = (2n * most * scale + (base - slack.whole)) / (2n * (base - slack.whole))
  const printed = units < 0n ? -units : units
  if (cut <= printed && printed <= rounded) return { outcome: 'holds' }
  // As fine as it takes to tell the difference.
  const exact = percentOf(size as Money, base as Money, Math.max(2, decimals)) ?? ''
  // Rounded up where it should have been down: still the two figures, not another.
  const raised = (most * scale + (base - slack.whole) - 1n) / (base - slack.whole)
  const rounding = (cut <= printed && printed <= raised) || isLastPlace(stated.replace(/^[-−]/, ''), exact)
  return { outcome: 'fails', exact: tidy(exact), rounding }
}

/** One unit of the last place, of two at least: shares are often made to come to 100.00 % together, changes worked out of finer figures. */
function isLastPlace(printed: string, exact: string): boolean {
  const [one, other] = [plainNumber(printed), plainNumber(exact)]
  if (!one || !other || one.decimals < 2) return false
  const apart = scaled(one, 6) - scaled(other, 6)
  return (apart < 0n ? -apart : apart) <= 10n ** BigInt(6 - one.decimals)
}

const EXACT: Slack = { part: ZERO, whole: ZERO }

function tidy(text: string): string {
  const number = plainNumber(text)
  return number ? numberText(scaled(number, number.decimals), number.decimals) : text
}
