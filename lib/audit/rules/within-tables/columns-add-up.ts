import { identitiesOf, partsHere, type RowIdentity } from '@/lib/budget/row-identities'
import { TABLE_KEYS, type TableKey } from '@/lib/budget/tables'
import type { Relation } from '@/lib/audit/relation'
import type { AuditCase, RelationRule } from '@/lib/audit/rule'
import { termsOf, type TableTerms } from '@/lib/audit/table-terms'
import { relationExample } from '@/lib/audit/sentences'

/** Within one row: 合计 = 基本支出 + 项目支出, 小计 = its parts, for every table whose columns are sums of others. */
export const columnsAddUp: RelationRule = {
  id: 'columns-add-up',
  title: '同一行里，合计等于各栏相加',
  severity: 'error',
  presumes: '各栏的归属确定，分项栏里至少有一行填了数；只填合计、不分项的表不核对。',
  example: relationExample(
    ['表 3“2010301 行政运行”行“合计”', '118.00'],
    [
      ['基本支出', '80.00'],
      ['项目支出', '40.00'],
    ],
    { says: '同一行各栏相加' },
  ),
  *relations(audited) {
    for (const key of TABLE_KEYS) yield* relationsOf(audited, key)
  },
}

function* relationsOf({ disclosure }: AuditCase, key: TableKey): Generator<Relation> {
  const table = termsOf(disclosure, key)
  if (!table) return
  if (table.has('generalPublic') && table.has('appropriation')) {
    // 其中：财政拨款 is within 一般公共预算小计.
    for (const row of table.rows)
      yield { total: table.term(row, 'generalPublic'), parts: [table.term(row, 'appropriation')], kind: 'atMost' }
  }
  for (const identity of identitiesOf(disclosure.identity.phase, key)) {
    const parts = partsOf(identity, table)
    if (!table.has(identity.sum) || parts.length === 0 || !isBrokenDown(table, parts)) continue
    for (const row of table.rows.filter((each) => isOfKind(each, identity, table))) {
      yield {
        total: table.term(row, identity.sum),
        parts: parts.map((column) => table.term(row, column)),
        says: '同一行各栏相加',
      }
    }
  }
}

/** What is carried into next year is neither 基本支出 nor 项目支出, and the sum of a side holds it. */
function isOfKind(row: object, { sum }: RowIdentity, table: TableTerms<TableKey>): boolean {
  const { role, side } = row as { readonly role?: string; readonly side?: string }
  if (role === undefined || !table.has('project')) return true
  const carried = (table.rows as readonly (typeof table.rows)[number][]).filter(
    (each) => 'role' in each && 'side' in each && each.role === 'carriedOver' && each.side === side,
  )
  return role !== 'carriedOver' && (role !== 'total' || carried.every((each) => table.term(each, sum).money === 0n))
}

/** A form may have the columns and fill in nothing but the sum. */
const isBrokenDown = (table: TableTerms<TableKey>, parts: readonly string[]): boolean =>
  table.rows.some((row) => parts.some((column) => table.term(row, column).state === 'amount'))

const partsOf = (identity: RowIdentity, table: TableTerms<TableKey>): string[] =>
  partsHere(identity, (column) => table.has(column))
