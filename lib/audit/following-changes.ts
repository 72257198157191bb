import type { CorrectedFigure } from '@/lib/budget/correction'
import type { Disclosure } from '@/lib/budget/disclosure'
import { isOpen } from '@/lib/budget/cell'
import { moneyOf, moneyToText, type Money } from '@/lib/budget/money'
import { SUBJECT_NAMES } from '@/lib/budget/statement'
import { everyStatedLastYear } from './derived-figures'
import { quoted } from './sentences'

/**
 * What a sentence says of the change against last year rests on the amount that a correction puts right: last year's figure
 * stays, so the change moves with this year's. Signed as the sentence has it: of a “减少”, what is less.
 */
export function followingChanges(disclosure: Disclosure, figures: readonly CorrectedFigure[]): CorrectedFigure[] {
  const correctedAt = new Map(figures.flatMap(({ place: { at }, corrected }) => (at ? [[at, corrected]] : [])))
  const seen = new Set<string>()
  return everyStatedLastYear(disclosure).flatMap(({ claim, stated, base, change }) => {
    const { amount } = stated
    const at = claim.change?.at
    const now = amount?.at === undefined ? undefined : moneyOf(correctedAt.get(amount.at), '万元')
    if (at === undefined || now === undefined || isOpen(claim.change) || isOpen(amount)) return []
    // One sentence of income and expenditure alike states one change.
    if (seen.has(at) || correctedAt.has(at)) return []
    seen.add(at)
    const isLess = claim.direction === 'down'
    const corrected = (isLess ? base - now : now - base) as Money
    const [from, to] = (isLess ? [base, now] : [now, base]).map((money) => moneyToText(money, '万元'))
    const subject = claim.label ?? SUBJECT_NAMES[claim.subject] ?? ''
    return {
      place: { text: claim.change?.text ?? '', at, column: 'change' },
      label: `说明里${quoted(subject)}比 ${claim.baseYear} 年${isLess ? '减少' : '增加'}的数`,
      published: moneyToText(change, '万元'),
      corrected: moneyToText(corrected, '万元'),
      arithmetic: `${from} − ${to} = ${moneyToText(corrected, '万元')}`,
      root: false,
    }
  })
}
