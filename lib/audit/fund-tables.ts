import type { Disclosure } from '@/lib/budget/disclosure'
import { expectedTables } from '@/lib/budget/form'
import { FUND_TABLES } from './rows-by'
import { tableName, termsOf } from './table-terms'

/**
 * The tables by fund that could hold money and were not read as such: unknown (整表照录), or promised and not there. A sum
 * over the others says nothing then. A form without such a table has no such money to show, and a table that is there
 * without rows has none.
 */
export function openByFundTables(disclosure: Disclosure): { readonly unchecked?: string } {
  const known = OPEN.get(disclosure.tables)
  if (known) return known
  const missing = FUND_TABLES.find((key) => isUnknown(disclosure, key))
  const open =
    missing === undefined ? {} : { unchecked: `${tableName(disclosure, missing)}没有读出来，不知这项资金有多少` }
  OPEN.set(disclosure.tables, open)
  return open
}

/** Worked out once for all rules of an audit. */
const OPEN = new WeakMap<Disclosure['tables'], { readonly unchecked?: string }>()

type FundKey = (typeof FUND_TABLES)[number]

function isUnknown(disclosure: Disclosure, key: FundKey): boolean {
  const table = disclosure.tables[key]
  if (table && table.state !== 'missing') return false
  // 财政拨款收支表 tells whether there is any: its column of this fund, where it has one.
  const balance = termsOf(disclosure, 'appropriationBalance')
  const own = balance?.has(key) === true ? balance.rows.map((row) => balance.term(row, key)) : undefined
  if (own) return own.some(({ state, money, open }) => open || (state === 'amount' && money !== 0n))
  const form = expectedTables(disclosure)
  const isExpected = form.some((each) => each.key === key)
  return table !== undefined || isExpected || (form.length === 0 && disclosure.rawTables.length > 0)
}
