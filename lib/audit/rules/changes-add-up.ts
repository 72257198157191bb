import { cellMoney } from '@/lib/budget/cell'
import { absMoney, type Money } from '@/lib/budget/money'
import type { Claim } from '@/lib/budget/statement'
import type { Relation } from '@/lib/audit/relation'
import type { RelationRule } from '@/lib/audit/rule'
import { claimTerm, isOfItsYear } from '@/lib/audit/statement-terms'
import type { Term } from '@/lib/audit/term'

/** The change of the whole is the sum of the changes of its funds, of its kinds. */
export const changesAddUp: RelationRule = {
  id: 'changes-add-up',
  title: '各部分的增减相加等于总的增减',
  severity: 'error',
  *relations({ disclosure }) {
    const changes = disclosure.claims.filter(
      (claim) =>
        isOfItsYear(claim, disclosure) &&
        claim.label === undefined &&
        (claim.change ?? (claim.direction === 'same' || undefined)),
    )
    for (const { wholes, parts } of SUMS) {
      const whole = changes.find(({ subject, change }) => change && wholes.includes(subject))
      const named = parts.flatMap((part) => changes.find(({ subject }) => subject === part) ?? [])
      // A fund that the document has but says no change of leaves the sum open.
      const silent = parts.some(
        (part) => !named.some(({ subject }) => subject === part) && hasMoney(disclosure.claims, part),
      )
      if (whole && named.length > 1 && !silent)
        yield { total: signedTerm(whole), parts: named.map(signedTerm), says: '各部分的增减相加' } satisfies Relation
    }
  },
}

const SUMS: readonly { readonly wholes: readonly Claim['subject'][]; readonly parts: readonly Claim['subject'][] }[] = [
  { wholes: ['incomeAndExpenditure', 'expenditure'], parts: ['generalPublic', 'governmentFund', 'stateCapital'] },
  { wholes: ['basic'], parts: ['personnel', 'publicFunds'] },
  { wholes: ['threePublic'], parts: ['abroad', 'vehicles', 'reception'] },
  { wholes: ['vehicles'], parts: ['vehiclePurchase', 'vehicleRunning'] },
]

const hasMoney = (claims: readonly Claim[], subject: Claim['subject']): boolean =>
  claims.some((claim) => claim.subject === subject && (cellMoney(claim.amount, claim.unit) ?? 0n) !== 0n)

/** 持平 is a change of nothing; 减少 turns the sign. */
function signedTerm(claim: Claim): Term {
  const term = claimTerm(claim, 'change')
  const size = absMoney(term.money)
  const money = (claim.direction === 'same' ? 0n : claim.direction === 'down' ? -size : size) as Money
  return { ...term, state: term.state === 'absent' && claim.direction === 'same' ? 'amount' : term.state, money }
}
