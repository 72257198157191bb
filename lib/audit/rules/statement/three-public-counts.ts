import { cellMoney } from '@/lib/budget/cell'
import type { Claim } from '@/lib/budget/statement'
import type { JudgingRule } from '@/lib/audit/rule'
import { inWan } from '@/lib/audit/sentences'
import { claimName, claimTerm, isOfItsYear } from '@/lib/audit/statement-terms'

/** Accounts tell with the money of 三公 how many: groups and people abroad, vehicles bought and kept, receptions and guests. */
export const threePublicCounts: JudgingRule = {
  id: 'three-public-counts',
  title: '“三公”决算写明团组、车辆、接待的个数',
  severity: 'form',
  presumes: '决算说明写了这一项“三公”经费的支出数，且大于 0。',
  example: '说明第九节的公务接待费是 3.00 万元，没有写接待的批次和人次。',
  phases: ['final'],
  *judge({ disclosure: { claims, identity } }) {
    for (const [wanted, counts, what] of COUNTS) {
      const spent = claims.find(
        (claim) =>
          claim.subject === wanted && claim.label === undefined && claim.amount && isOfItsYear(claim, { identity }),
      )
      if (!spent || (cellMoney(spent.amount, spent.unit) ?? 0n) <= 0n) continue
      const subject = claimName(spent)
      const left = claimTerm(spent).evidence
      if (claims.some(({ subject: told, count }) => counts.includes(told) && count))
        yield { outcome: 'holds', subject, left }
      else {
        const sentence = `${subject}是 ${inWan(claimTerm(spent).money)}，没有写${what}。`
        yield { outcome: 'fails', subject, place: wanted, left, sentence }
      }
    }
  },
}

const COUNTS: readonly (readonly [Claim['subject'], readonly Claim['subject'][], string])[] = [
  ['abroad', ['abroad'], '团组和人次'],
  ['vehicles', ['vehicles', 'vehiclePurchase', 'vehicleRunning', 'vehicleCount'], '购置和保有的车辆'],
  ['reception', ['reception'], '接待的批次和人次'],
]
