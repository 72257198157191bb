import { cellMoney } from '@/lib/budget/cell'
import { ZERO } from '@/lib/budget/money'
import { proseOf } from '@/lib/audit/prose'
import type { JudgingRule } from '@/lib/audit/rule'

/** Money said to be for the purchase of vehicles, beside a purchase of nothing. */
export const purposeOfNothing: JudgingRule = {
  id: 'purpose-of-nothing',
  title: '写明用于购置车辆的，购置费不是零',
  severity: 'form',
  toldTo: 'form',
  presumes: '有原文；说明写了本年公务用车购置费。',
  example: '第 30 行写主要用于公务用车购置，而公务用车购置费是 0.00。',
  needs: 'text',
  *judge({ disclosure, text = [] }) {
    const bought = disclosure.claims.find(
      ({ subject, year, amount, label }) =>
        subject === 'vehiclePurchase' &&
        year === disclosure.identity.year &&
        amount !== undefined &&
        label === undefined,
    )
    if (!bought?.amount) return
    const prose = proseOf(disclosure, text)
    const said = /主要用于[^。；\n]{0,30}(?:公务用车|车辆)购置/.exec(prose.text)
    if (!said) return
    const money = cellMoney(bought.amount, bought.unit) ?? ZERO
    const { text: printed, at } = bought.amount
    const subject = prose.name(said.index)
    const left = { text: printed, ...(at !== undefined && { at }) }
    const right = prose.place(said.index, said.index + said[0].length, '用于公务用车购置')
    if (money !== ZERO) yield { outcome: 'holds', subject, left, right }
    else {
      const sentence = `${subject}写主要用于公务用车购置，而公务用车购置费是 ${printed.replace(/[\s*]/g, '')}。`
      yield { outcome: 'fails', subject, place: 'vehiclePurchase', left, right, sentence }
    }
  },
}
