import type { Disclosure } from '@/lib/budget/disclosure'
import type { Claim } from '@/lib/budget/statement'
import { groupBy } from '@/lib/audit/group-by'
import { headlineTerms } from '@/lib/audit/headline-terms'
import type { Relation } from '@/lib/audit/relation'
import type { RelationRule } from '@/lib/audit/rule'
import { relationExample } from '@/lib/audit/sentences'
import { claimTerm, fundContexts, isOfItsYear, isPerhapsOfPart } from '@/lib/audit/statement-terms'

/** What the statement says twice, it says alike: one amount for one thing, whichever section names it. */
export const statementAgrees: RelationRule = {
  id: 'statement-agrees',
  title: '说明各节对同一件事的说法一致',
  severity: 'conflict',
  presumes: '两节说的是同一年、同一口径、同一资金的同一件事；可能只是其中一部分的不比。',
  example: relationExample(['说明第六节的基本支出', '80.00'], [['说明第三节的基本支出', '60.00']]),
  *relations({ disclosure }) {
    const contexts = fundContexts(disclosure)
    const stated = disclosure.claims.filter(({ amount, subject }) => amount && !VAGUE.has(subject))
    const about = (claim: Claim) => {
      const fund = claim.fund ?? (claim.subject === 'basic' || claim.subject === 'project' ? contexts.get(claim) : '')
      return [claim.subject, claim.label, claim.year, claim.basis, fund, claim.extent].join('/')
    }
    for (const alike of groupBy(stated, about).values()) {
      const [first, ...others] = alike
      for (const other of others)
        if (first && other.section !== first.section && !isEitherSum(first, other, disclosure))
          yield pairOf(first, other, disclosure)
    }
  },
}

/** What may be said of a part contradicts no whole. */
function pairOf(first: Claim, other: Claim, disclosure: Disclosure): Relation {
  const relation: Relation = { total: claimTerm(other), parts: [claimTerm(first)] }
  const isOfPart = [first, other].some((claim) => isPerhapsOfPart(claim, disclosure))
  const isDifferent = relation.total.money !== relation.parts[0]?.money
  return isOfPart && isDifferent ? { ...relation, unchecked: '句子说的可能只是其中一部分' } : relation
}

/** 总计 in one section and 本年合计 in another: each is what its table has, and neither contradicts the other. */
function isEitherSum(one: Claim, other: Claim, disclosure: Disclosure): boolean {
  const [first, second] = [claimTerm(one).money, claimTerm(other).money]
  if (first === second || (one.subject !== 'income' && one.subject !== 'expenditure')) return false
  const printed = new Set(headlineTerms(disclosure, one.subject).map(({ money }) => money))
  return isOfItsYear(one, disclosure) && printed.has(first) && printed.has(second)
}

/** One word for several things. */
const VAGUE: ReadonlySet<Claim['subject']> = new Set([
  ...(['other', 'selfEvaluation', 'performanceManaged', 'transfer', 'incomeAndExpenditure'] as const),
])
