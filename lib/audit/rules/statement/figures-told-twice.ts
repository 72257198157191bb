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
  presumes: '说明的不同两节分别写了人员、公用经费和基本、项目支出，四个数都不是 0。',
  example: saying(
    ['说明第六节的人员经费', '24.00', '说明第三节的基本支出'],
    ['说明第六节的公用经费', '62.00', '说明第三节的项目支出'],
    '万元',
  ),
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
      sentence: saying(
        [claimName(personnel), texts[0] ?? '', claimName(first)],
        [claimName(ofPublic), texts[1] ?? '', claimName(second)],
        personnel.unit,
      ),
    }
  },
}

const statedOf = (disclosure: Disclosure, wanted: Claim['subject']): readonly Claim[] =>
  disclosure.claims.filter(
    (claim) => claim.subject === wanted && claim.label === undefined && claim.amount && isOfItsYear(claim, disclosure),
  )

const moneyOf = (claim: Claim) => claimTerm(claim).money

type Same = readonly [name: string, text: string, other: string]

function saying([name, text, other]: Same, [second, secondText, secondOther]: Same, unit: string): string {
  const same = `${name}与${other}都写 ${text} ${unit}，${second}与${secondOther}都写 ${secondText} ${unit}`
  return `${same}；人员经费和公用经费合起来才是基本支出，不会分别等于基本支出和项目支出。`
}
