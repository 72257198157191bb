import type { Relation } from '@/lib/audit/relation'
import type { AuditCase, RelationRule } from '@/lib/audit/rule'
import { openByFundTables } from '@/lib/audit/fund-tables'
import { openByOtherFunds } from '@/lib/audit/other-funds'
import { codesOf, codeTerms, FUND_TABLES, orNothing, totalTerm } from '@/lib/audit/rows-by'
import { tableName, termsOf } from '@/lib/audit/table-terms'
import { nothing, type Term } from '@/lib/audit/term'
import type { Disclosure } from '@/lib/budget/disclosure'
import { relationExample } from '@/lib/audit/sentences'

/** 支出表 = 一般公共预算 + 政府性基金 + 国有资本经营, the total and code by code, column by column. */
export const fundsAddUp: RelationRule = {
  id: 'funds-add-up',
  title: '支出总表等于一般公共预算、政府性基金、国有资本经营三表相加',
  severity: 'conflict',
  presumes: '全部收入都是财政拨款，各资金的支出表都认得出来，没有的资金按表格样式或总表可知没有钱。',
  example: relationExample(['表 3“2210201 住房公积金”行“合计”', '12.50'], [['表 5', '0.00']], {
    says: '三张分资金来源的支出表相加',
  }),
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
  const filled = funds.filter((table) => table !== undefined && table.rows.length > 0)
  for (const column of COLUMNS.filter((each) => filled.every((table) => table?.has(each)))) {
    const total = totalTerm(all, column)
    const parts = funds.flatMap((table) => totalTerm(table, column) ?? [])
    if (total && parts.length > 0) yield { total, parts, says: SAYS, ...openIn(disclosure) }
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
    const printed = funds.filter((table) => codesOf(table).includes(code))
    // A column that is not there is no nothing.
    for (const column of COLUMNS.filter((each) => [all, ...printed].every((table) => table?.has(each)))) {
      const rows = codeTerms(all, code, column)
      const [total] = rows
      const parts = funds.flatMap((table) => codeTerms(table, code, column))
      const [only, ...others] = parts
      if (!total && only && others.length === 0)
        yield { total: only, parts: [notIn(disclosure, code)], ...openIn(disclosure) }
      // A code under several units is held together by the rows of its units.
      if (!total || rows.length > 1) continue
      yield {
        total,
        parts: orNothing(parts, `${code} 在分资金来源的支出表里`),
        says: SAYS,
        ...openIn(disclosure),
      }
    }
  }
}

const openIn = (disclosure: Disclosure) => ({ ...openByFundTables(disclosure), ...openByOtherFunds(disclosure) })

/** A code that 支出总表 does not have. */
const notIn = (disclosure: Disclosure, code: string): Term => ({
  ...nothing(`${code} 在支出总表里`),
  label: `${tableName(disclosure, 'expenditure')}里的 ${code} `,
})
