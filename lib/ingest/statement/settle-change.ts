import { addMoney, moneyOf, percentOf, subtractMoney } from '@/lib/budget/money'
import { cellMoney, cellText } from '@/lib/budget/cell'
import type { Claim } from '@/lib/budget/statement'

/**
 * A change whose words name something that the section gives no amount of, while it fits the amount before it to the last
 * decimal of its percentage: the words were carried over from another sentence, and the arithmetic says what is meant.
 */
export function settleChanges(claims: readonly Claim[]): readonly Claim[] {
  const settled: Claim[] = []
  for (const claim of claims) {
    const before = settled.at(-1)
    const strayed = !claim.amount && claim.change && claim.changePercent && !BOTH_SIDES.has(claim.subject)
    const homeless = strayed && !claims.some((c) => c.amount && c.subject === claim.subject && c.label === claim.label)
    if (!homeless || !before || !fits(before, claim)) {
      settled.push(claim)
      continue
    }
    const { change, changePercent, direction, baseYear, reason } = claim
    if (!change) continue
    const because = '主语与前句不同，增减额与百分比合于前句之数'
    Object.assign(before, {
      ...{ changePercent, direction },
      change: { ...change, resolved: { text: cellText(change) ?? '', how: 'placed', certainty: 'settled', because } },
      ...(baseYear !== undefined && { baseYear }),
      ...(reason !== undefined && { reason }),
    })
  }
  return settled
}

const BOTH_SIDES: ReadonlySet<string> = new Set(['incomeAndExpenditure', 'appropriation'])

function fits(before: Claim, claim: Claim): boolean {
  if (before.section !== claim.section || before.unit !== claim.unit || before.direction !== undefined) return false
  const { amount } = before
  return amount !== undefined && changeFits({ ...claim, amount })
}

/** Whether amount, change and percentage are of one base, to the last decimal of the percentage. */
export function changeFits({ amount: stated, change, changePercent, direction, unit }: Claim): boolean {
  const [amount, difference] = [cellMoney(stated, unit), cellMoney(change, unit)]
  const printed = cellText(changePercent)
  if (amount === undefined || difference === undefined || printed === undefined) return false
  const base = direction === 'down' ? addMoney(amount, difference) : subtractMoney(amount, difference)
  const percent = percentOf(difference, base, printed.split('.')[1]?.length ?? 0)
  return percent !== undefined && moneyOf(percent, '万元') === moneyOf(printed, '万元')
}
