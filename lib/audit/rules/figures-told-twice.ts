import type { Disclosure } from '@/lib/budget/disclosure'
import { ZERO } from '@/lib/budget/money'
import type { Claim } from '@/lib/budget/statement'
import type { JudgingRule } from '@/lib/audit/rule'
import { claimName, claimTerm, isOfItsYear } from '@/lib/audit/statement-terms'
import { together } from '@/lib/audit/together'

/**
 * 人员经费 and 公用经费 are parts of 基本支出. Where they are, to the cent, what another section calls 基本支出 and 项目支出,
 * the figures are another section's.
 */
export const figuresToldTwice: JudgingRule = {
  id: 'figures-told-twice',
  title: '人员、公用经费的数字不是另一节基本、项目支出的数字',
  severity: 'conflict',
  *judge({ disclosure }) {
    const own = (subject: Claim['subject']) => statedOf(disclosure, subject)
    const [personnel] = own('personnel')
    const [ofPublic] = own('publicFunds')
    if (!personnel || !ofPublic || moneyOf(personnel) === ZERO || moneyOf(ofPublic) === ZERO) return
    const subject = `${claimName(personnel)}与${claimName(ofPublic)}`
    const left = claimTerm(personnel).evidence
    const isOther = (claim: Claim) => claim.section !== personnel.section
    const basic = own('basic').filter((claim) => isOther(claim) && moneyOf(claim) === moneyOf(personnel))
    const project = own('project').filter((claim) => isOther(claim) && moneyOf(claim) === moneyOf(ofPublic))
    const [first, second] = [basic[0], project.find(({ section }) => section === basic[0]?.section)]
    if (!first || !second) {
      yield { outcome: 'holds', subject, left }
      return
    }
    const texts = [personnel, ofPublic].map((claim) => claim.amount?.text.replace(/[\s*]/g, '') ?? '')
    yield {
      ...{ outcome: 'fails', subject, place: 'personnel and public funds' },
      ...together([personnel, ofPublic, ...basic, ...project].map((claim) => claimTerm(claim).evidence)),
      sentence: `${claimName(personnel)} ${texts[0] ?? ''} 与${claimName(first)}是同一个数，${claimName(ofPublic)} ${texts[1] ?? ''} 与${claimName(second)}是同一个数；人员经费与公用经费相加才是基本支出，不能同时是这两个数。`,
    }
  },
}

const statedOf = (disclosure: Disclosure, wanted: Claim['subject']): readonly Claim[] =>
  disclosure.claims.filter(
    (claim) => claim.subject === wanted && claim.label === undefined && claim.amount && isOfItsYear(claim, disclosure),
  )

const moneyOf = (claim: Claim) => claimTerm(claim).money
