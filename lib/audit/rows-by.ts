import { moneyToText, sumMoney } from '@/lib/budget/money'
import type { RowOf, TableTerms } from './table-terms'
import { nothing, type Term } from './term'

export const FUND_TABLES = ['generalPublic', 'governmentFund', 'stateCapital'] as const
export type FunctionalKey = 'expenditure' | (typeof FUND_TABLES)[number]
type LeveledKey =
  FunctionalKey | 'income' | 'basicEconomic' | 'economicSummary' | 'operating' | 'projects' | 'projectPerformance'

/** The row that sums the whole table: its 合计, or where it prints none the department's. */
export function totalRow<Key extends LeveledKey>(table: TableTerms<Key> | undefined): RowOf<Key> | undefined {
  const rows = table?.rows as readonly (RowOf<Key> & { readonly level: string })[] | undefined
  const totals = rows?.filter(({ level }) => level === 'total') ?? []
  if (totals.length === 1) return totals[0]
  if (totals.length > 1) return undefined
  const departments = rows?.filter(({ level }) => level === 'department') ?? []
  return departments.length === 1 ? departments[0] : undefined
}

/** The figure of a table's sum under a column; undefined when there is no such row or column. */
export function totalTerm<Key extends LeveledKey>(
  table: TableTerms<Key> | undefined,
  column: string,
): Term | undefined {
  const row = totalRow(table)
  return table && row && table.has(column) ? table.term(row, column) : undefined
}

/** The figures under a column of all rows with one functional or economic code, whichever unit they belong to. */
export function codeTerms<Key extends LeveledKey>(
  table: TableTerms<Key> | undefined,
  code: string,
  column: string,
): Term[] {
  if (!table?.has(column)) return []
  return table.rows.filter((row) => codeOf(row) === code).map((row) => table.term(row, column))
}

/**
 * What a code comes to over all units: its own rows, or where the table prints only finer codes, those. Bodies' codes
 * (部门代码) look alike and are none.
 */
export function termsUnder<Key extends LeveledKey>(
  table: TableTerms<Key> | undefined,
  code: string,
  column: string,
): Term[] {
  const own = codeTerms(table, code, column)
  if (own.length > 0 || !table?.has(column)) return own
  const finer = table.rows.filter((row) => codeOf(row)?.startsWith(code) === true)
  const shortest = Math.min(...finer.map((row) => codeOf(row)?.length ?? 0))
  return finer.filter((row) => codeOf(row)?.length === shortest).map((row) => table.term(row, column))
}

export function codesOf<Key extends LeveledKey>(table: TableTerms<Key> | undefined): string[] {
  return [...new Set(table?.rows.flatMap((row) => codeOf(row) ?? []) ?? [])]
}

export function codeOf(row: object): string | undefined {
  const { level, code, departmentCode } = row as { level?: string; code?: string; departmentCode?: string }
  if (level === 'total' || level === 'department' || level === 'unit') return undefined
  return departmentCode ?? code
}

/** For an identity that says “and nothing else”. */
export const orNothing = (terms: readonly Term[], label: string): readonly Term[] =>
  terms.length > 0 ? terms : [nothing(label)]

/** Rows of one code as one figure: in a table of two classifications a code stands once for each code of the other. */
export function sumTerm(terms: readonly Term[]): Term | undefined {
  const [first, ...others] = terms
  if (!first || others.length === 0) return first
  const { rowLabel: _, ...any } = first
  const has = (state: Term['state']) => terms.some((term) => term.state === state)
  const money = sumMoney(terms.map((term) => term.money))
  const places = terms.map(({ evidence: { parts: __, ...place } }) => place)
  return {
    ...any,
    state: has('unreadable') ? 'unreadable' : has('amount') ? 'amount' : first.state,
    ...{ money, place: sumMoney(terms.map(({ place }) => place)), open: terms.some(({ open }) => open) },
    inferred: terms.some(({ inferred }) => inferred === true),
    evidence: { text: moneyToText(money, '万元'), parts: places },
    label: `${first.label}等 ${terms.length} 行相加`,
    key: `${first.key} and ${others.length} more`,
  }
}
