import type { Claim } from '@/lib/budget/statement'
import type { Relation } from '@/lib/audit/relation'
import type { RelationRule } from '@/lib/audit/rule'
import { relationExample } from '@/lib/audit/sentences'
import { totalTerm } from '@/lib/audit/rows-by'
import { claimTerm, isOfItsYear } from '@/lib/audit/statement-terms'
import { termsOf } from '@/lib/audit/table-terms'

/** Sources of income (事业收入、上级补助收入…) and kinds of expenditure (上缴上级…) as the sentences name them are those of the tables. */
export const statementMatchesSources: RelationRule = {
  id: 'statement-matches-sources',
  title: '说明里各项收入来源、支出种类的金额与表里的一致',
  severity: 'conflict',
  presumes: '收入表、支出表有这一栏，说明写的是本年全部资金。',
  example: relationExample(['说明第二节“事业收入”', '24.00'], [['公开02表“合计”行“事业收入”', '0.00']]),
  *relations({ disclosure }) {
    const [income, expenditure] = [termsOf(disclosure, 'income'), termsOf(disclosure, 'expenditure')]
    for (const claim of disclosure.claims) {
      if (!claim.amount || !isOfItsYear(claim, disclosure)) continue
      const name = (claim.label ?? '').replace(/\s/g, '')
      const column = columnOf(claim, name)
      const table = claim.subject === 'incomeSource' ? income : expenditure
      const figure = column !== undefined && table?.has(column) ? totalTerm(table, column) : undefined
      if (figure) yield { total: claimTerm(claim), parts: [figure] } satisfies Relation
    }
  },
}

function columnOf({ subject }: Claim, name: string): string | undefined {
  if (subject === 'incomeSource') return SOURCES[name]
  return subject === 'expenditureKind' ? KINDS[name] : undefined
}

const SOURCES: Readonly<Record<string, string>> = {
  事业收入: 'business',
  经营收入: 'businessOperation',
  事业单位经营收入: 'businessOperation',
  上级补助收入: 'superiorSubsidy',
  附属单位上缴收入: 'subordinatePayment',
  其他收入: 'other',
}

const KINDS: Readonly<Record<string, string>> = {
  上缴上级支出: 'superiorPayment',
  经营支出: 'businessOperation',
  对附属单位补助支出: 'subordinateSubsidy',
}
