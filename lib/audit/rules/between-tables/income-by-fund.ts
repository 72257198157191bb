import { negateMoney } from '@/lib/budget/money'
import type { Relation } from '@/lib/audit/relation'
import type { AuditCase, RelationRule } from '@/lib/audit/rule'
import { totalTerm } from '@/lib/audit/rows-by'
import { termsOf, type RowOf } from '@/lib/audit/table-terms'
import { relationExample } from '@/lib/audit/sentences'

/**
 * Each fund (一般公共预算, 政府性基金, 国有资本经营) comes in as the income table says, and in 财政拨款收支表 as much of it
 * goes out, carried-over money on both sides included. 公开07表: what was left, and what came in less what was spent, is left.
 */
export const incomeByFund: RelationRule = {
  id: 'income-by-fund',
  title: '每种预算资金的收入在各表一致，并与支出相抵',
  severity: 'conflict',
  presumes: '收入表和财政拨款收支表按资金分列收入；上年结转没有按资金分列的，不比较收支。',
  example: relationExample(
    ['表 2“合计”行“本年收入 › 政府性基金预算”', '25.00'],
    [['表 1 收入“二、政府性基金预算”行“金额”', '26.00']],
  ),
  *relations(audited) {
    yield* incomeTable(audited)
    yield* inAndOut(audited)
    yield* leftOver(audited)
  },
}

const FUNDS = [
  ['generalPublic', '一般公共预算'],
  ['governmentFund', '政府性基金'],
  ['stateCapital', '国有资本经营'],
] as const
const CARRIED = {
  generalPublic: 'carriedOverGeneralPublic',
  governmentFund: 'carriedOverGovernmentFund',
  stateCapital: 'carriedOverStateCapital',
} as const

type BalanceRow = RowOf<'balance'>
const isFund = ({ side, role, label }: BalanceRow, fund: string): boolean =>
  side === 'income' && role === 'item' && label.includes(fund)

function* incomeTable({ disclosure }: AuditCase): Generator<Relation> {
  const income = termsOf(disclosure, 'income')
  const balance = termsOf(disclosure, 'balance')
  if (!income || !balance || disclosure.identity.phase !== 'budget') return
  for (const [column, label] of FUNDS) {
    const [row, ...others] = balance.rows.filter((candidate) => isFund(candidate, label))
    const total = totalTerm(income, column)
    if (row && total && others.length === 0) yield { total, parts: [balance.term(row, 'amount')] }
  }
  yield* appropriations(disclosure)
}

/** 财政拨款收支表 names each fund once under 本年收入, and once more under 上年结转. */
function* appropriations(disclosure: AuditCase['disclosure']): Generator<Relation> {
  const income = termsOf(disclosure, 'income')
  const table = termsOf(disclosure, 'appropriationBalance')
  if (!income || !table) return
  for (const [column, label] of FUNDS) {
    const rows = table.rows.filter((row) => isFund(row, label))
    if (rows.length > 2) continue
    for (const [i, row] of rows.entries()) {
      const total = totalTerm(income, i === 0 ? column : CARRIED[column])
      if (total) yield { total, parts: [table.term(row, 'amount')] }
    }
  }
}

function* inAndOut({ disclosure }: AuditCase): Generator<Relation> {
  const table = termsOf(disclosure, 'appropriationBalance')
  const out = table?.rows.find(({ side, role }) => side === 'expenditure' && role === 'total')
  if (!table || !out) return
  const carried = table.rows.some(
    (row) => row.side === 'income' && row.role === 'carriedOver' && table.term(row, 'amount').money !== 0n,
  )
  for (const [column, label] of FUNDS) {
    const incoming = table.rows.filter((row) => isFund(row, label)).map((row) => table.term(row, 'amount'))
    const open = carried && incoming.length < 2 ? { unchecked: '上年结转没有按资金分列' } : {}
    if (table.has(column) && incoming.length > 0)
      yield { total: table.term(out, column), parts: incoming, says: `${label}的收入与结转相加`, ...open }
  }
}

/** 年初结转和结余 + 本年收入 − 本年支出 = 年末结转和结余, row by row. */
function* leftOver({ disclosure }: AuditCase): Generator<Relation> {
  const table = termsOf(disclosure, 'governmentFund')
  if (!table || !['openingBalance', 'thisYear', 'total', 'closingBalance'].every((column) => table.has(column))) return
  for (const row of table.rows) {
    const term = (column: string) => table.term(row, column)
    const spent = term('total')
    // A key of its own: a correction of what was spent does not run through what it is taken from.
    const less = { ...spent, money: negateMoney(spent.money), key: `minus ${spent.key}` }
    const parts = [term('openingBalance'), term('thisYear'), less]
    yield { total: term('closingBalance'), parts, says: '年初结转加本年收入减本年支出' }
  }
}
