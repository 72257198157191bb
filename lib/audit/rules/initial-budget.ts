import { headlineTerm, statedTerm } from '@/lib/audit/headline-terms'
import type { Relation } from '@/lib/audit/relation'
import type { RelationRule } from '@/lib/audit/rule'
import { claimTerm } from '@/lib/audit/statement-terms'
import { termsOf } from '@/lib/audit/table-terms'

/** 年初预算 as the accounts state it is what the budget document of that year said. Carried-over money has its own column there. */
export const initialBudget: RelationRule = {
  id: 'initial-budget',
  title: '决算里的年初预算数与当年预算文件一致',
  severity: 'conflict',
  phases: ['final'],
  needs: 'budget',
  *relations({ disclosure, budget }) {
    if (!budget) return
    const { year } = disclosure.identity
    for (const claim of disclosure.claims) {
      if (claim.basis !== 'initial' || claim.year !== year || !claim.amount || claim.label !== undefined) continue
      const planned = headlineTerm(budget, claim.subject) ?? statedTerm(budget, claim.subject)
      if (planned) yield named(claimTerm(claim), planned)
    }
    const evaluation = termsOf(disclosure, 'selfEvaluation')
    const total = evaluation?.rows.find(({ role }) => role === 'total')
    const planned = headlineTerm(budget, 'expenditure')
    if (evaluation && total && planned && evaluation.has('initial'))
      yield named(evaluation.term(total, 'initial'), planned)
  },
}

const named = (total: Relation['total'], planned: Relation['total']): Relation => ({
  total,
  parts: [{ ...planned, label: `当年预算文件的${planned.label}` }],
})
