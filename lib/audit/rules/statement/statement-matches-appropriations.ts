import type { Disclosure } from '@/lib/budget/disclosure'
import type { Relation } from '@/lib/audit/relation'
import type { RelationRule } from '@/lib/audit/rule'
import { relationExample } from '@/lib/audit/sentences'
import { claimTerm } from '@/lib/audit/statement-terms'
import { termsOf } from '@/lib/audit/table-terms'
import type { Term } from '@/lib/audit/term'

/**
 * What the statement and the expenditure table say is spent of a fund, 财政拨款收支预算表 shows as this year's expenditure of
 * that fund. All expenditure only where all income is appropriations.
 */
export const statementMatchesAppropriations: RelationRule = {
  id: 'statement-matches-appropriations',
  title: '说明与支出表里的支出，与财政拨款收支预算表的本年支出一致',
  severity: 'conflict',
  presumes: '预算有财政拨款收支表；全部支出只在全部收入都是财政拨款时才比。',
  example: relationExample(['说明第四节的政府性基金支出', '25.00'], [['表 4 支出“一、本年支出”行“政府性基金”', '']]),
  phases: ['budget'],
  *relations({ disclosure }) {
    const spent = thisYear(disclosure)
    if (!spent) return
    for (const [subject, column] of FUNDS) {
      const claim = disclosure.claims.find(
        (each) => each.subject === subject && each.year === disclosure.identity.year && each.amount && !each.label,
      )
      const part = claim && spent(column)
      if (part) yield { total: claimTerm(claim), parts: [part] }
    }
    yield* allAppropriations(disclosure, spent('total'))
  },
}

const FUNDS = [
  ['governmentFund', 'governmentFund'],
  ['stateCapital', 'stateCapital'],
] as const

function thisYear(disclosure: Disclosure): ((column: string) => Term | undefined) | undefined {
  const table = termsOf(disclosure, 'appropriationBalance')
  const row = table?.rows.find(({ side, role }) => side === 'expenditure' && role === 'thisYear')
  return table && row && ((column) => (table.has(column) ? table.term(row, column) : undefined))
}

/** Where the two balances have the same income, all of it is appropriations, and all that is spent is spent of them. */
function* allAppropriations(disclosure: Disclosure, spent: Term | undefined): Generator<Relation> {
  const [all, own] = (['balance', 'appropriationBalance'] as const).map((key) => {
    const table = termsOf(disclosure, key)
    const row = table?.rows.find(({ side, role }) => side === 'income' && role === 'total')
    return table && row && table.term(row, 'amount')
  })
  const expenditure = termsOf(disclosure, 'expenditure')
  const row = expenditure?.rows.find(({ level }) => level === 'total')
  if (!spent || !expenditure || !row || all?.state !== 'amount' || all.money !== own?.money) return
  yield { total: expenditure.term(row, 'total'), parts: [spent] }
}
