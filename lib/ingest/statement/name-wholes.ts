import { cellMoney, cellText } from '@/lib/budget/cell'
import { moneyOf, percentOf } from '@/lib/budget/money'
import { WHOLES_OF, type Claim } from '@/lib/budget/statement'
import { NEARBY } from './section'

/**
 * A share without its whole (其中：基本支出5万元，占50%) is of the nearest amount before it in its section that gives this
 * percentage to the last decimal; where none does, nobody says of what.
 */
export function nameWholes(claims: readonly Claim[]): readonly Claim[] {
  return claims.map((claim, i) => {
    if (!claim.share || claim.shareOf !== undefined) return claim
    const whole = claims
      .slice(Math.max(0, i - NEARBY), i)
      .findLast((other) => canBeWhole(other, claim) && isShareOf(claim, other))
    return whole ? { ...claim, shareOf: whole.subject } : claim
  })
}

/** A whole of the kind that such a part has, without a name of its own. Income of another name is a part of all income. */
const canBeWhole = ({ subject, label }: Claim, part: Claim): boolean =>
  label === undefined &&
  ((part.subject === 'other' && part.fund === 'other' ? ['income'] : WHOLES_OF[part.subject]) ?? []).some(
    (whole) => whole === subject,
  )

export function isShareOf(claim: Claim, whole: Claim): boolean {
  const share = cellText(claim.share)
  const [part, all] = [cellMoney(claim.amount, claim.unit), cellMoney(whole.amount, whole.unit)]
  if (share === undefined || part === undefined || all === undefined) return false
  const percent = percentOf(part, all, share.split('.')[1]?.length ?? 0)
  return percent !== undefined && moneyOf(percent, '万元') === moneyOf(share, '万元')
}
