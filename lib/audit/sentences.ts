import { moneyToText, type Money } from '@/lib/budget/money'
import type { Relation, RelationOutcome } from './relation'
import type { Term } from './term'

/** Plain words for a relation that does not hold: what stands there, what the others come to, by how much they differ. */
export function relationSentence(relation: Relation, outcome: Extract<RelationOutcome, { outcome: 'fails' }>): string {
  const { total, parts, kind = 'equal' } = relation
  const { sum, difference, rounding } = outcome
  const printed = total.state === 'amount' ? `是 ${inWan(total.money)}` : '空白'
  const compared = comparison(relation, sum)
  const off = inWan((difference < 0n ? -difference : difference) as Money)
  const gap = kind === 'atMost' ? `超出 ${off}` : `${difference > 0n ? '多' : '少'} ${off}`
  const remark = rounding ? '，在四舍五入的范围内' : ''
  return `${total.label}${printed}，${parts.length === 0 ? '' : compared}，${gap}${remark}。`
}

function comparison({ parts, says }: Relation, sum: Money): string {
  const [only, ...others] = parts
  if (only && others.length === 0)
    return `${says ?? only.label}${only.state === 'amount' ? `是 ${inWan(sum)}` : '空白'}`
  return `${says ?? '各部分相加'}是 ${inWan(sum)}`
}

/** The sum in the way its figures are printed. */
export const sumText = (sum: Money, _terms: readonly Term[]): string => moneyToText(sum, '万元')

export const inWan = (money: Money): string => `${moneyToText(money, '万元')} 万元`
