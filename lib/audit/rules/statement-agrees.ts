import type { Claim } from '@/lib/budget/statement'
import { groupBy } from '@/lib/audit/group-by'
import type { Relation } from '@/lib/audit/relation'
import type { RelationRule } from '@/lib/audit/rule'
import { claimTerm, fundContexts } from '@/lib/audit/statement-terms'

/** What the statement says twice, it says alike: one amount for one thing, whichever section names it. */
export const statementAgrees: RelationRule = {
  id: 'statement-agrees',
  title: '说明各节对同一件事的说法一致',
  severity: 'conflict',
  *relations({ disclosure }) {
    const contexts = fundContexts(disclosure)
    const stated = disclosure.claims.filter(({ amount, subject }) => amount && !VAGUE.has(subject))
    const about = (claim: Claim) => {
      const fund = claim.subject === 'basic' || claim.subject === 'project' ? contexts.get(claim) : ''
      return [claim.subject, claim.label, claim.year, claim.basis, fund].join('/')
    }
    for (const alike of groupBy(stated, about).values()) {
      const [first, ...others] = alike
      for (const other of others)
        if (first && other.section !== first.section)
          yield { total: claimTerm(other), parts: [claimTerm(first)] } satisfies Relation
    }
  },
}

/** One word for several things. */
const VAGUE: ReadonlySet<Claim['subject']> = new Set(['other', 'selfEvaluation', 'transfer', 'incomeAndExpenditure'])
