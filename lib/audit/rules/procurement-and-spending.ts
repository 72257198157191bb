import type { Disclosure } from '@/lib/budget/disclosure'
import type { Claim } from '@/lib/budget/statement'
import type { Money } from '@/lib/budget/money'
import { cellMoney } from '@/lib/budget/cell'
import { termsUnder } from '@/lib/audit/rows-by'
import type { Judgement, JudgingRule } from '@/lib/audit/rule'
import { inWan } from '@/lib/audit/sentences'
import { claimName, claimTerm, isOfItsYear } from '@/lib/audit/statement-terms'
import { tableName, termsOf } from '@/lib/audit/table-terms'
import type { Term } from '@/lib/audit/term'

/** A procurement budget of nothing beside equipment, works and services that are planned: a signal, since not all is procured centrally. */
export const procurementAndSpending: JudgingRule = {
  id: 'procurement-and-spending',
  title: '政府采购预算为零时，没有成规模的设备购置与委托业务',
  severity: 'doubt',
  presumes: '预算说明写了政府采购某一类为 0，有支出经济分类汇总表；限额以下的采购本可以不列，所以只提问。',
  example: '说明第十节“政府采购货物”预算是 0.00 万元，表 7里 31002 安排 80.00 万元。',
  phases: ['budget'],
  *judge({ disclosure }) {
    for (const [subject, codes] of KINDS) {
      const claim = disclosure.claims.find((candidate) => isStated(candidate, subject, disclosure))
      if (claim) yield* judgeKind(claim, codes, disclosure)
    }
  },
}

const KINDS: readonly (readonly [Claim['subject'], readonly string[]])[] = [
  ['procurementGoods', ['31002', '31003', '31007', '31013', '31099']],
  ['procurementWorks', ['31001', '31005', '31006']],
  ['procurementServices', ['30227']],
]

const isStated = (claim: Claim, subject: Claim['subject'], disclosure: Disclosure): boolean =>
  claim.subject === subject && claim.label === undefined && claim.amount !== undefined && isOfItsYear(claim, disclosure)

function* judgeKind(claim: Claim, codes: readonly string[], disclosure: Disclosure): Generator<Judgement> {
  const table = termsOf(disclosure, 'economicSummary')
  const amount = cellMoney(claim.amount, claim.unit)
  const subject = claimName(claim)
  if (!table || amount === undefined) {
    yield { outcome: 'unchecked', subject, note: '没有支出经济分类汇总表' }
    return
  }
  const found = codes.map((code) => ({ code, terms: termsUnder(table, code, 'total').filter(hasMoney) }))
  const terms = found.flatMap((each) => each.terms)
  const sum = terms.reduce((so, { money }) => so + money, 0n) as Money
  const left = claimTerm(claim).evidence
  if (amount > 0n || sum < LEAST) {
    yield { outcome: 'holds', subject, left }
    return
  }
  const planned = found.flatMap((each) => (each.terms.length > 0 ? each.code : []))
  yield {
    ...{ outcome: 'fails', subject, place: claim.subject, left },
    right: { text: inWan(sum), parts: terms.map(({ evidence: { parts: _, ...place } }) => place) },
    sentence: `${subject}预算是 ${inWan(amount)}，${tableName(disclosure, 'economicSummary')}里 ${planned.join('、')}${planned.length > 1 ? ' 共' : ' '}安排 ${inWan(sum)}。`,
  }
}

const hasMoney = ({ money }: Term): boolean => money > 0n

/** Below 5 万元 little of it has to be procured centrally anywhere. */
const LEAST = 500_000_000n
