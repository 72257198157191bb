import { fromDocument, headlineTerms, statedTerms } from '@/lib/audit/headline-terms'
import { bestFitting, type Relation } from '@/lib/audit/relation'
import type { RelationRule } from '@/lib/audit/rule'
import { totalTerm } from '@/lib/audit/rows-by'
import { claimTerm, fundContexts } from '@/lib/audit/statement-terms'
import { termsOf } from '@/lib/audit/table-terms'
import type { Term } from '@/lib/audit/term'
import type { Disclosure } from '@/lib/budget/disclosure'
import { addMoney, subtractMoney } from '@/lib/budget/money'
import type { Claim } from '@/lib/budget/statement'
import { relationExample } from '@/lib/audit/sentences'

/**
 * 年初预算 as the accounts state it is what the budget document of that year said, with what had been carried over or
 * without: it has a column of its own there.
 */
export const initialBudget: RelationRule = {
  id: 'initial-budget',
  title: '决算里的年初预算数与当年预算文件一致',
  severity: 'conflict',
  presumes: '当年的预算文件已经收录，是同一单位、同一口径；含不含上年结转，两种都试。',
  example: relationExample(
    ['说明第五节的一般公共预算支出年初预算', '118.00'],
    [['当年预算文件的表 5“合计”行“合计”', '120.00']],
  ),
  phases: ['final'],
  needs: 'budget',
  *relations({ disclosure, budget }) {
    if (!budget) return
    const contexts = fundContexts(disclosure)
    for (const claim of disclosure.claims) {
      const { basis, year, amount, label, subject } = claim
      if (basis !== 'initial' || year !== disclosure.identity.year || !amount || label !== undefined) continue
      const context = contexts.get(claim) ?? 'all'
      const planned = [...headlineTerms(budget, subject, context), ...statedTerms(budget, subject, context)]
      yield* fitting(claimTerm(claim), planned, subject, budget)
    }
    const evaluation = termsOf(disclosure, 'selfEvaluation')
    const total = evaluation?.rows.find(({ role }) => role === 'total')
    if (evaluation && total && evaluation.has('initial'))
      yield* fitting(evaluation.term(total, 'initial'), headlineTerms(budget, 'expenditure'), 'expenditure', budget)
  },
}

/** The figure of the budget that it is, else the likeliest that it is not. */
function* fitting(
  total: Term,
  planned: readonly Term[],
  subject: Claim['subject'],
  budget: Disclosure,
): Generator<Relation> {
  const carried = CARRIED_OVER[subject]
  const before = carried === undefined ? undefined : totalTerm(termsOf(budget, 'income'), carried)
  const without = before === undefined || before.money === 0n ? [] : planned.map((term) => less(term, before))
  const relations = [...planned, ...without].map((term): Relation => {
    const part = fromDocument(term, budget)
    return { total, parts: [{ ...part, label: `当年预算文件的${part.label}` }] }
  })
  const found = bestFitting(relations)
  if (found) yield found
}

const CARRIED_OVER: Partial<Record<Claim['subject'], string>> = {
  expenditure: 'carriedOver',
  generalPublic: 'carriedOverGeneralPublic',
  governmentFund: 'carriedOverGovernmentFund',
  stateCapital: 'carriedOverStateCapital',
}

const less = (term: Term, carried: Term): Term => ({
  ...term,
  money: subtractMoney(term.money, carried.money),
  place: addMoney(term.place, carried.place),
  label: `${term.label}（不含上年结转）`,
})
