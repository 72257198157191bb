import type { Relation } from '@/lib/audit/relation'
import type { AuditCase, RelationRule } from '@/lib/audit/rule'
import { relationExample } from '@/lib/audit/sentences'
import { codeTerms, codesOf, orNothing, totalTerm } from '@/lib/audit/rows-by'
import { termsOf, type TableTerms } from '@/lib/audit/table-terms'

/**
 * 机构运转经费 (表 11) is the 公用经费 of basic expenditure: the whole, and code by code the 302 and 310 rows of 表 6; of its
 * general public money where the unit pays for its office out of other money too.
 */
export const operatingOfBasic: RelationRule = {
  id: 'operating-of-basic',
  title: '机构运转经费等于基本支出里的公用经费',
  severity: 'conflict',
  presumes: '预算有机构运转经费表和基本支出表；另有别的资金时只比一般公共预算一栏。',
  example: relationExample(
    ['表 11“30201 办公费”行“一般公共预算”', '5.00'],
    [['表 6“30201 办公费”行“公用经费”', '4.00']],
  ),
  phases: ['budget'],
  *relations(audited) {
    yield* whole(audited)
    yield* codes(audited)
  },
}

function* whole({ disclosure }: AuditCase): Generator<Relation> {
  const operating = termsOf(disclosure, 'operating')
  const column = operating && columnOf(operating)
  const total = operating && column && totalTerm(operating, column.key)
  const basic = totalTerm(termsOf(disclosure, 'basicEconomic'), 'public')
  if (total && basic) yield { total, parts: [basic], ...column.open }
}

/** 表 6 is general public money alone: where 表 11 has other money too, its column of that money is what agrees. */
function columnOf(operating: TableTerms<'operating'>): { readonly key: string; readonly open: { unchecked?: string } } {
  const isThere = (columns: readonly string[]) =>
    operating.rows.some((row) => columns.some((key) => operating.has(key) && operating.term(row, key).money !== 0n))
  if (!isThere(OTHER_MONEY)) return { key: 'total', open: {} }
  const open = isThere(['carriedOverFiscal']) ? { unchecked: '结转资金不分预算另列一栏' } : {}
  return { key: 'generalPublic', open }
}

const OTHER_MONEY = [
  ...['governmentFund', 'stateCapital', 'fiscalAccount', 'unitFunds', 'business', 'superiorSubsidy', 'other'],
  ...['subordinatePayment', 'businessOperation', 'carriedOverFiscalAccount', 'carriedOverUnitFunds'],
]

function* codes({ disclosure }: AuditCase): Generator<Relation> {
  const operating = termsOf(disclosure, 'operating')
  const basic = termsOf(disclosure, 'basicEconomic')
  if (!operating || !basic?.has('public')) return
  const { key: column, open } = columnOf(operating)
  const listed = new Set(codesOf(operating))
  const expected = codesOf(basic).filter((code) => code.length > 3 && /^3(02|10)/.test(code))
  for (const code of new Set([...listed, ...expected])) {
    if (code.length <= 3) continue
    const parts = codeTerms(basic, code, 'public')
    const rows = codeTerms(operating, code, column)
    const [only, ...others] = rows
    // One code under several units: their sum is the one row of the other table.
    const [row, ...more] = parts
    if (only && others.length === 0)
      yield {
        total: only,
        parts: orNothing(parts, `基本支出表里没有的 ${code}`),
        says: `基本支出表里 ${code} 各行相加`,
        ...open,
      }
    else if (row && more.length === 0)
      yield {
        total: row,
        parts: orNothing(rows, `机构运转经费表里没有的 ${code}`),
        says: `机构运转经费表里 ${code} 各行相加`,
        ...open,
      }
  }
}
