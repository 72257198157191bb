import type { Relation } from '@/lib/audit/relation'
import type { AuditCase, RelationRule } from '@/lib/audit/rule'
import { relationExample } from '@/lib/audit/sentences'
import { totalTerm } from '@/lib/audit/rows-by'
import { termsOf } from '@/lib/audit/table-terms'
import type { Term } from '@/lib/audit/term'

/** The income table and the expenditure table come to what 收支总表 says. */
export const totalsAgree: RelationRule = {
  id: 'totals-agree',
  title: '收支总表的合计与收入表、支出表一致',
  severity: 'conflict',
  presumes: '收支总表、收入表、支出表说的是同一单位的全部资金。',
  example: relationExample(['表 1 收入“收入总计”行“金额”', '300.00'], [['表 2“合计”行“合计”', '310.00']]),
  *relations(audited) {
    const { disclosure } = audited
    const income = termsOf(disclosure, 'income')
    const spent = totalTerm(termsOf(disclosure, 'expenditure'), 'total')
    const budget = disclosure.identity.phase === 'budget'
    yield* pair(balanceTerm(audited, 'income', 'total'), budget ? totalTerm(income, 'total') : undefined)
    yield* pair(balanceTerm(audited, 'income', 'thisYear'), totalTerm(income, 'thisYear'))
    yield* pair(balanceTerm(audited, 'income', 'carriedOver'), totalTerm(income, 'carriedOver'))
    yield* pair(balanceTerm(audited, 'expenditure', 'thisYear'), spent)
    const performance = termsOf(disclosure, 'performance')
    const planned = performance?.rows.find(({ role }) => role === 'total')
    yield* pair(planned && performance?.term(planned, 'amount'), spent)
  },
}

/** The sum that one side of 收支总表 prints. */
function balanceTerm({ disclosure }: AuditCase, side: 'income' | 'expenditure', role: string): Term | undefined {
  const table = termsOf(disclosure, 'balance')
  const rows = table?.rows.filter((row) => row.side === side && row.role === role) ?? []
  const [row] = rows
  return table && row && rows.length === 1 ? table.term(row, 'amount') : undefined
}

function* pair(total: Term | undefined, other: Term | undefined): Generator<Relation> {
  if (total && other) yield { total, parts: [other] }
}
