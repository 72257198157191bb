import { cellMoney } from '@/lib/budget/cell'
import type { Disclosure } from '@/lib/budget/disclosure'
import type { Claim } from '@/lib/budget/statement'
import { quotedName } from '@/lib/audit/indicator-groups'
import type { Judgement, JudgingRule } from '@/lib/audit/rule'
import { claimName, claimTerm, isOfItsYear } from '@/lib/audit/statement-terms'
import { tableName } from '@/lib/audit/table-terms'

/** A target for 政府采购执行率 or “三公经费”控制率 needs procurement, or 三公, to be a rate of: of a plan of nothing there is none. */
export const ratesWithoutBase: JudgingRule = {
  id: 'rates-without-base',
  title: '比率指标所比的基数不是零',
  severity: 'form',
  toldTo: 'form',
  presumes: '绩效表里有这一比率，说明写了它的基数（政府采购、“三公”经费）的本年数。',
  example: '表 13“政府采购执行率”的指标值是“≥90%”，而说明第十节的政府采购是 0，没有基数就没有比率。',
  *judge({ disclosure }) {
    for (const key of ['performance', 'selfEvaluation'] as const) {
      for (const indicator of disclosure.tables[key]?.indicators ?? []) {
        const base = RATES.find(({ name }) => name.test(indicator.name))
        const claims = base ? statedOf(disclosure, base.subject) : []
        const [claim] = claims
        if (!claim || !/%|％/.test(indicator.target.text)) continue
        const { text, at } = indicator.target
        const left = { table: key, row: indicator.row, text, ...(at !== undefined && { at }) }
        yield judged(`${tableName(disclosure, key)}${quotedName(indicator.name)}`, left, claim, claims)
      }
    }
  },
}

const RATES: readonly { readonly name: RegExp; readonly subject: Claim['subject'] }[] = [
  { name: /^政府采购执行率$/, subject: 'procurement' },
  { name: /^.?三公.?经费.?控制率$|^.三公经费.控制率$/, subject: 'threePublic' },
]

const statedOf = (disclosure: Disclosure, subject: Claim['subject']): readonly Claim[] =>
  disclosure.claims.filter(
    (claim) => claim.subject === subject && claim.label === undefined && claim.amount && isOfItsYear(claim, disclosure),
  )

function judged(
  subject: string,
  left: Exclude<Judgement['left'], undefined>,
  claim: Claim,
  claims: readonly Claim[],
): Judgement {
  const right = claimTerm(claim).evidence
  if (claims.some(({ amount, unit }) => (cellMoney(amount, unit) ?? 1n) !== 0n))
    return { outcome: 'holds', subject, left, right }
  return {
    ...{ outcome: 'fails', subject, place: subject, left, right },
    sentence: `${subject}的指标值是“${left.text.replace(/\s/g, '')}”，而${claimName(claim)}是 0，没有基数就没有比率。`,
  }
}
