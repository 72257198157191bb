import { groupBy } from '@/lib/audit/group-by'
import type { Disclosure } from '@/lib/budget/disclosure'
import type { Claim } from '@/lib/budget/statement'
import { weighRelation, type Relation } from '@/lib/audit/relation'
import type { RelationRule } from '@/lib/audit/rule'
import { relationExample } from '@/lib/audit/sentences'
import { hasOtherFunds } from '@/lib/audit/other-funds'
import { totalTerm } from '@/lib/audit/rows-by'
import { claimTerm, isOfItsYear } from '@/lib/audit/statement-terms'
import { termsOf } from '@/lib/audit/table-terms'

/** Within one section the parts that the sentences name come to the whole that they name. */
export const statementAddsUp: RelationRule = {
  id: 'statement-adds-up',
  title: '说明同一节里，各项相加等于合计',
  severity: 'error',
  presumes: '同一节写出了总数和它的各部分，没有另外的资金或说不清归属的金额。',
  example: relationExample(
    ['说明第十节的政府采购', '130.00'],
    [
      ['', '55.00'],
      ['', '55.00'],
    ],
    { says: '同一节里各项相加' },
  ),
  *relations({ disclosure }) {
    for (const section of sectionsOf(disclosure)) {
      for (const { whole, parts } of SUMS)
        if (!hasMore(disclosure, whole)) yield* sumIn(section, whole, parts, unnamedBeside(disclosure, section))
    }
  },
}

const SUMS: readonly { readonly whole: Claim['subject']; readonly parts: readonly Claim['subject'][] }[] = [
  { whole: 'income', parts: ['generalPublicIncome', 'governmentFundIncome', 'stateCapitalIncome'] },
  { whole: 'income', parts: ['appropriationIncome'] },
  { whole: 'expenditure', parts: ['basic', 'project'] },
  { whole: 'generalPublic', parts: ['basic', 'project'] },
  { whole: 'governmentFund', parts: ['basic', 'project'] },
  { whole: 'basic', parts: ['personnel', 'publicFunds'] },
  { whole: 'threePublic', parts: ['abroad', 'vehicles', 'reception'] },
  { whole: 'vehicles', parts: ['vehiclePurchase', 'vehicleRunning'] },
  { whole: 'procurement', parts: ['procurementGoods', 'procurementWorks', 'procurementServices'] },
]

/** What the tables have and the sentences may pass over: a reserve, what goes to the next year, income besides the funds. */
function hasMore(disclosure: Disclosure, whole: Claim['subject']): boolean {
  const isThere = (key: 'income' | 'expenditure', column: string) =>
    (totalTerm(termsOf(disclosure, key), column)?.money ?? 0n) !== 0n
  if (whole === 'income') return hasOtherFunds(disclosure) === true || isThere('income', 'carriedOver')
  return whole === 'expenditure' && OTHER_COLUMNS.some((column) => isThere('expenditure', column))
}

const OTHER_COLUMNS = ['reserve', 'carriedForward', 'superiorPayment', 'businessOperation', 'subordinateSubsidy']

/** 上缴上级、经营、结转下年…, 事业收入、上年结转…: what a section names besides, under a name of its own. */
const BESIDES: Partial<Record<Claim['subject'], readonly Claim['subject'][]>> = {
  expenditure: ['expenditureKind', 'reserve', 'carriedForward'],
  income: ['incomeSource', 'carriedOver'],
}
const OTHER_KINDS: ReadonlySet<Claim['subject']> = new Set(Object.values(BESIDES).flat())

/** The claims of one section on the document's own year, those with a label of their own left out. */
function sectionsOf(disclosure: Disclosure): readonly (readonly Claim[])[] {
  const own = disclosure.claims.filter(
    (claim) =>
      isOfItsYear(claim, disclosure) && (claim.label === undefined || OTHER_KINDS.has(claim.subject)) && claim.amount,
  )
  return [...groupBy(own, ({ section }) => section).values()]
}

/** Amounts of the same section that nobody could tell the subject of: they may be parts of a whole, or not. */
const unnamedBeside = (disclosure: Disclosure, [first]: readonly Claim[]): readonly Claim[] =>
  disclosure.claims.filter(
    (claim) =>
      claim.section === first?.section &&
      claim.subject === 'other' &&
      isOfItsYear(claim, disclosure) &&
      claimTerm(claim).money !== 0n,
  )

/** One fund's money is not another's; 财政拨款 has all three of the budgets in it. */
function isOfOtherMoney(part: Claim['fund'], whole: Claim['fund']): boolean {
  if (whole === undefined || whole === 'all' || part === undefined) return false
  return part !== whole && !(whole === 'appropriation' && part !== 'all' && part !== 'other')
}

function* sumIn(
  section: readonly Claim[],
  whole: Claim['subject'],
  parts: readonly Claim['subject'][],
  unnamed: readonly Claim[],
): Generator<Relation> {
  const [total, ...others] = section.filter(({ subject }) => subject === whole)
  if (!total || others.length > 0) return
  const found = parts.map((part) => section.filter(({ subject }) => subject === part))
  // Two sentences on one part, or a part that is not named: no sum is claimed.
  if (found.some((claims) => claims.length > 1)) return
  const besides = section.filter(({ subject }) => BESIDES[whole]?.includes(subject))
  const named = [...found.flat(), ...besides]
  if (found.flat().length === 0 || named.length < 2) return
  // What is of other money than the whole is no part of it.
  if (named.some(({ fund }) => isOfOtherMoney(fund, total.fund))) return
  const relation: Relation = {
    ...{ total: claimTerm(total), parts: named.map((claim) => claimTerm(claim)), says: '同一节里各项相加' },
  }
  const isSum = weighRelation(relation).outcome === 'holds'
  yield isSum || unnamed.length === 0 ? relation : { ...relation, unchecked: '同一节里另有说不清归属的金额' }
}
