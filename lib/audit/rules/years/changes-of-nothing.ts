import { cellMoney } from '@/lib/budget/cell'
import { type Money } from '@/lib/budget/money'
import type { Claim } from '@/lib/budget/statement'
import type { JudgingRule } from '@/lib/audit/rule'
import { inWan, wan } from '@/lib/audit/sentences'
import { claimName } from '@/lib/audit/statement-terms'
import { together } from '@/lib/audit/together'

/** “增加 0 万元” is no increase, and “持平” no change of some amount. ONE finding for the first; each of the second. */
export const changesOfNothing: JudgingRule = {
  id: 'changes-of-nothing',
  title: '写增加或减少的有增减，写持平的没有增减',
  severity: 'form',
  presumes: '说明写了增减额和增减的方向。',
  example: sayingSame('说明第七节的公务接待费', wan('0.3')),
  *judge({ disclosure }) {
    const changes = disclosure.claims.flatMap((claim) => {
      const money = cellMoney(claim.change, claim.unit)
      return money !== undefined && claim.direction !== undefined ? [{ claim, money }] : []
    })
    if (changes.length === 0) return
    for (const { claim, money } of changes.filter(({ claim, money }) => claim.direction === 'same' && money !== 0n))
      yield {
        ...{ outcome: 'fails', severity: 'conflict', subject: claimName(claim), left: changeOf(claim) },
        place: `${claim.section} ${claim.subject} ${claim.label ?? ''} same`,
        sentence: sayingSame(claimName(claim), money),
      }
    // With a percentage, that is what is wrong with it: see stated-changes.
    const nothing = changes.filter(
      ({ claim, money }) => money === 0n && claim.direction !== 'same' && claim.changePercent === undefined,
    )
    if (nothing.length === 0) yield { outcome: 'holds', subject: '说明里的增减' }
    else
      yield {
        ...{ outcome: 'fails', subject: '说明里的增减', place: 'nothing' },
        ...together(nothing.map(({ claim }) => changeOf(claim))),
        sentence: `${nothing.map(({ claim }) => claimName(claim)).join('、')}写${nothing[0]?.claim.direction === 'down' ? '减少' : '增加'} 0 万元，就是没有增减。`,
      }
  },
}

const changeOf = ({ change, at }: Claim) => ({ text: change?.text ?? '', at: change?.at ?? at })

function sayingSame(name: string, money: Money): string {
  return `${name}写与上年持平，又写增减 ${inWan(money)}。`
}
