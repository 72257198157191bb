import type { Relation } from '@/lib/audit/relation'
import type { AuditCase, RelationRule } from '@/lib/audit/rule'
import { openByOtherFunds } from '@/lib/audit/other-funds'
import { codesOf, codeTerms, FUND_TABLES, orNothing, totalTerm } from '@/lib/audit/rows-by'
import { termsOf } from '@/lib/audit/table-terms'
import { nothing } from '@/lib/audit/term'

/** 支出表 = 一般公共预算 + 政府性基金 + 国有资本经营, the total and code by code, column by column. */
export const fundsAddUp: RelationRule = {
  id: 'funds-add-up',
  title: '支出总表等于一般公共预算、政府性基金、国有资本经营三表相加',
  severity: 'conflict',
  *relations(audited) {
    yield* totals(audited)
    yield* codes(audited)
  },
}

const COLUMNS = [
  'total',
  'basic',
  'wages',
  'familySubsidy',
  'goodsServices',
  'capital',
  'project',
  'projectOperating',
  'projectTarget',
]
const SAYS = '三张分资金来源的支出表相加'

function* totals({ disclosure }: AuditCase): Generator<Relation> {
  const all = termsOf(disclosure, 'expenditure')
  const funds = FUND_TABLES.map((key) => termsOf(disclosure, key))
  if (!funds.some(Boolean)) return
  for (const column of COLUMNS) {
    const total = totalTerm(all, column)
    const parts = funds.flatMap((table) => totalTerm(table, column) ?? [])
    if (total && parts.length > 0) yield { total, parts, says: SAYS, ...openByOtherFunds(disclosure) }
  }
}

function* codes({ disclosure }: AuditCase): Generator<Relation> {
  const all = termsOf(disclosure, 'expenditure')
  const funds = FUND_TABLES.map((key) => termsOf(disclosure, key))
  if (!all || !funds.some(Boolean)) return
  // Only as deep as the table of all expenditure prints codes.
  const lengths = new Set(codesOf(all).map(({ length }) => length))
  const elsewhere = funds.flatMap((table) => codesOf(table)).filter(({ length }) => lengths.has(length))
  for (const code of new Set([...codesOf(all), ...elsewhere])) {
    for (const column of COLUMNS) {
      const rows = codeTerms(all, code, column)
      const [total] = rows
      const parts = funds.flatMap((table) => codeTerms(table, code, column))
      const [only, ...others] = parts
      if (!total && only && others.length === 0)
        yield { total: only, parts: [nothing(`${code} 在支出总表里`)], ...openByOtherFunds(disclosure) }
      // A code under several units is held together by the rows of its units.
      if (!total || rows.length > 1) continue
      yield {
        total,
        parts: orNothing(parts, `${code} 在分资金来源的支出表里`),
        says: SAYS,
        ...openByOtherFunds(disclosure),
      }
    }
  }
}
