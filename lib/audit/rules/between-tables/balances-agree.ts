import { openByOtherFunds } from '@/lib/audit/other-funds'
import type { Relation } from '@/lib/audit/relation'
import type { AuditCase, RelationRule } from '@/lib/audit/rule'
import { FUND_TABLES, totalTerm } from '@/lib/audit/rows-by'
import { termsOf, type RowOf, type TableTerms } from '@/lib/audit/table-terms'
import type { Term } from '@/lib/audit/term'
import { relationExample } from '@/lib/audit/sentences'

/**
 * Where all money is appropriations, 收支总表 and 财政拨款收支表 say the same: this year's income and expenditure, what is carried
 * over; and each fund's expenditure of the year is the total of its own table.
 */
export const balancesAgree: RelationRule = {
  id: 'balances-agree',
  title: '收支总表与财政拨款收支表一致，各资金的本年支出与其支出表一致',
  severity: 'conflict',
  presumes: '收入表表明全部收入都是财政拨款；另有单位资金、财政专户资金的，两张总表本来就不同，不核对。',
  example: relationExample(
    ['表 1 支出“本年支出合计”行“金额”', '310.00'],
    [['表 4 支出“一、本年支出”行“合计”', '118.00']],
  ),
  *relations(audited) {
    yield* sums(audited)
    yield* fundTables(audited)
  },
}

type BalanceKey = 'balance' | 'appropriationBalance'
const SIDES = ['income', 'expenditure'] as const
const ROLES = ['thisYear', 'carriedOver', 'total'] as const

function* sums({ disclosure }: AuditCase): Generator<Relation> {
  const all = termsOf(disclosure, 'balance')
  const appropriations = termsOf(disclosure, 'appropriationBalance')
  if (!all || !appropriations) return
  for (const side of SIDES) {
    for (const role of ROLES) {
      const [total, part] = [oneTerm(all, side, role), oneTerm(appropriations, side, role)]
      if (total && part) yield { total, parts: [part], ...openByOtherFunds(disclosure) }
    }
  }
}

/** The only row of that role: the accounts carry over under several names. */
function oneTerm<Key extends BalanceKey>(
  table: TableTerms<Key>,
  side: (typeof SIDES)[number],
  role: (typeof ROLES)[number],
): Term | undefined {
  const rows = (table.rows as readonly RowOf<'balance'>[]).filter((row) => row.side === side && row.role === role)
  const [row] = rows
  if (!row || rows.length > 1) return undefined
  const terms = ['amount', 'total']
    .filter((column) => table.has(column))
    .map((column) => table.term(row as RowOf<Key>, column))
  return terms.find(({ state }) => state === 'amount') ?? terms[0]
}

function* fundTables({ disclosure }: AuditCase): Generator<Relation> {
  const table = termsOf(disclosure, 'appropriationBalance')
  const spent = table?.rows.find(({ side, role }) => side === 'expenditure' && role === 'thisYear')
  if (!table || !spent) return
  for (const key of FUND_TABLES) {
    const total = totalTerm(termsOf(disclosure, key), 'total')
    if (total && table.has(key)) yield { total: table.term(spent, key), parts: [total] }
  }
}
