import { cellMoney } from '@/lib/budget/cell'
import type { Claim } from '@/lib/budget/statement'
import type { JudgingRule } from '@/lib/audit/rule'
import { inWan } from '@/lib/audit/sentences'
import { claimName, claimTerm, isOfItsYear } from '@/lib/audit/statement-terms'

/** Money to run vehicles where the statement counts none, and buys none. */
export const vehiclesAndRunning: JudgingRule = {
  id: 'vehicles-and-running',
  title: '有公务用车运行费的，说明里有车',
  severity: 'doubt',
  presumes: '说明写了本年公务用车运行费，也写了车辆数；租用的车、年中处置的车可以解释。',
  example: '说明第七节的公务用车运行费是 3.00 万元，说明第十节的车辆写 0 辆，也没有购置费。',
  *judge({ disclosure }) {
    const of = (wanted: Claim['subject']) =>
      disclosure.claims.find(
        (claim) =>
          claim.subject === wanted && claim.label === undefined && claim.amount && isOfItsYear(claim, disclosure),
      )
    const running = of('vehicleRunning')
    const counted = disclosure.claims.filter(({ subject, count }) => subject === 'vehicleCount' && count)
    const count = counted.find(({ label }) => label === undefined)
    if (!running || !count?.count || !/^\d+$/.test(count.count.text.trim())) return
    const bought = cellMoney(of('vehiclePurchase')?.amount, running.unit) ?? 0n
    const money = claimTerm(running).money
    const subject = claimName(running)
    const left = claimTerm(running).evidence
    const right = { text: count.count.text, ...(count.count.at !== undefined && { at: count.count.at }) }
    const none = counted.every((each) => Number(each.count?.text.trim()) === 0)
    if (money <= 0n || bought > 0n || !none) yield { outcome: 'holds', subject, left, right }
    else {
      const sentence = `${subject}是 ${inWan(money)}，${claimName(count)}写 0 辆，也没有购置费。`
      yield { outcome: 'fails', subject, place: 'running', left, right, sentence }
    }
  },
}
