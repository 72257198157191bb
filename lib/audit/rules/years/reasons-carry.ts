import { moneyOf, type Money } from '@/lib/budget/money'
import type { Claim } from '@/lib/budget/statement'
import type { AuditCase, JudgingRule } from '@/lib/audit/rule'
import { codesOf, codeTerms } from '@/lib/audit/rows-by'
import { inWan } from '@/lib/audit/sentences'
import { claimName, claimTerm, isOfItsYear } from '@/lib/audit/statement-terms'
import { rowName, tableName, termsOf } from '@/lib/audit/table-terms'

/**
 * Something booked by mistake (误计入) explains no more than there is of it: an excess of 10.00 is not 3.22 of another
 * item. Needs the document's words.
 */
export const reasonsCarry: JudgingRule = {
  id: 'reasons-carry',
  title: '说是误计入的那一项，金额够得上多出的数',
  severity: 'doubt',
  phases: ['budget'],
  needs: 'text',
  presumes:
    '原因里写明误计入的是哪一项，这一项在经济分类汇总表里有自己的科目；多出的数由文件自己写明的正确数算出，或只写了这一个原因。',
  example:
    '说明第七节的公务用车运行费多出 8.00 万元，说明写是误计入了另一项；表 7“30239/50201 其他交通费用”一共只有 2.50 万元，不够 8.00 万元。',
  *judge(audited) {
    const { disclosure } = audited
    const table = termsOf(disclosure, 'economicSummary')
    for (const claim of disclosure.claims) {
      const mistaken = MISTAKEN.exec(claim.reason ?? '')?.[1]
      if (mistaken === undefined || !isOfItsYear(claim, disclosure)) continue
      const subject = `${claimName(claim)}的原因`
      const left = claimTerm(claim, 'change').evidence
      const code = codesOf(table).find((each) => each.length === 5 && isMeant(mistaken, nameOf(audited, each)))
      const excess = excessOf(audited, claim)
      if (!table || code === undefined || excess === undefined) {
        yield { outcome: 'unchecked', subject, left, note: '误计入的是哪个科目、多少，对不上表' }
        continue
      }
      const terms = codeTerms(table, code, 'total')
      const [first] = terms
      const sum = terms.reduce((so, { money }) => so + money, 0n) as Money
      if (!first || terms.some(({ open, state }) => open || state === 'unreadable')) {
        yield { outcome: 'unchecked', subject, left, note: '数字的读法未定' }
        continue
      }
      const right = { ...first.evidence, parts: terms.map(({ evidence: { parts: _, ...place } }) => place) }
      if (excess <= sum) yield { outcome: 'holds', subject, left, right }
      else {
        const row = table.rows.find(({ departmentCode }) => departmentCode === code)
        const named = `${tableName(disclosure, 'economicSummary')}“${row ? rowName(row) : code}”`
        yield {
          ...{ outcome: 'fails', subject, place: `${claim.subject} ${code}`, left, right },
          sentence: `${claimName(claim)}多出 ${inWan(excess)}，说明写是误计入了另一项；${named}一共只有 ${inWan(sum)}，不够 ${inWan(excess)}。`,
        }
      }
    }
  },
}

/** “公务员交通补贴误计入” */
const MISTAKEN = /([\p{Script=Han}（）()]{2,16}?)(?:被)?(?:误|错)(?:计|列|记|统计|纳)入?/u

const nameOf = ({ disclosure }: AuditCase, code: string): string =>
  termsOf(disclosure, 'economicSummary')?.rows.find(({ departmentCode }) => departmentCode === code)?.departmentName ??
  ''

/** By its own name, or as sentences call it. */
const isMeant = (words: string, name: string): boolean =>
  name.length > 1 && (words.includes(name) || (CALLED[name] ?? []).some((each) => words.includes(each)))

const CALLED: Readonly<Record<string, readonly string[]>> = {
  其他交通费用: ['交通补贴', '交通补助', '车改补贴'],
  福利费: ['职工福利'],
}

/** What is too much: by the right figure that the document itself names; else the whole change, where nothing else is said to have made it. */
function excessOf({ corrected = [] }: AuditCase, claim: Claim): Money | undefined {
  const figure = corrected
    .flatMap(({ figures }) => figures)
    .find(({ root, place }) => root && place.table === 'threePublic' && place.column === claim.subject)
  if (figure) {
    const [published, right] = [moneyOf(figure.published, '万元'), moneyOf(figure.corrected, '万元')]
    return published === undefined || right === undefined ? undefined : ((published - right) as Money)
  }
  const change = claimTerm(claim, 'change')
  const alone = !/二是|[；;]|、/.test(claim.reason ?? '')
  return alone && claim.direction === 'up' && change.state === 'amount' && !change.open ? change.money : undefined
}
