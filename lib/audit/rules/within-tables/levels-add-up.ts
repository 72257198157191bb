import { parentOf, type ClassificationCode } from '@/lib/budget/classification'
import type { TableKey } from '@/lib/budget/tables'
import type { Relation } from '@/lib/audit/relation'
import type { AuditCase, RelationRule } from '@/lib/audit/rule'
import { termsOf, type RowOf } from '@/lib/audit/table-terms'
import { relationExample } from '@/lib/audit/sentences'

/** Down one column: the total = Σ 类, 类 = Σ 款, 款 = Σ 项, in every table by functional or economic classification. */
export const levelsAddUp: RelationRule = {
  id: 'levels-add-up',
  title: '上一级科目等于下一级相加',
  severity: 'error',
  presumes: '表里印有类、款、项中的两级以上，行的级别由编码认出；表里没有印的一级跳过。',
  example: relationExample(['表 5“221 住房保障支出”行“合计”', '0.00'], [['22102', '12.50']], {
    says: '下一级 1 行相加',
  }),
  *relations(audited) {
    for (const key of CLASSIFIED) yield* relationsOf(audited, key)
    yield* purchases(audited)
  },
}

type ClassifiedKey = (typeof CLASSIFIED)[number]
const CLASSIFIED = [
  'income',
  'expenditure',
  'generalPublic',
  'basicEconomic',
  'economicSummary',
  'governmentFund',
  'stateCapital',
  'appropriationExpenditure',
  'appropriationEconomic',
] as const satisfies readonly TableKey[]

function* relationsOf({ disclosure }: AuditCase, key: ClassifiedKey): Generator<Relation> {
  const table = termsOf(disclosure, key)
  if (!table) return
  for (const [row, parts] of groupsOf(table.rows)) {
    if (parts.length === 0) continue
    for (const column of table.columns)
      yield {
        total: table.term(row, column),
        parts: parts.map((part) => table.term(part, column)),
        says: `下一级 ${parts.length} 行相加`,
      }
  }
}

/** 政府采购: kinds (货物、工程、服务) under the total, what is bought under them. */
function* purchases({ disclosure }: AuditCase): Generator<Relation> {
  const table = termsOf(disclosure, 'procurement')
  for (const row of table?.rows ?? []) {
    const parts = table?.rows.filter((each) => purchaseAbove(each, table.rows) === row) ?? []
    if (!table || parts.length === 0) continue
    for (const column of table.columns)
      yield {
        total: table.term(row, column),
        parts: parts.map((part) => table.term(part, column)),
        says: `下一级 ${parts.length} 行相加`,
      }
  }
}

const PURCHASES = ['total', 'category', 'project', 'item'] as const
type Purchase = RowOf<'procurement'>
const purchaseAbove = (row: Purchase, rows: readonly Purchase[]): Purchase | undefined =>
  rows.findLast((each) => each.row < row.row && PURCHASES.indexOf(each.level) < PURCHASES.indexOf(row.level))

type Row = RowOf<ClassifiedKey>

/**
 * Each row that has others below it. Under a unit stand its own classes; a level that the table does not print is
 * skipped, so that 类 = Σ 项 where no 款 is there.
 */
function groupsOf(rows: readonly Row[]): Map<Row, Row[]> {
  const groups = new Map<Row, Row[]>(rows.map((row) => [row, ofKind(row, rows)]))
  const bodies = rows.filter((row) => isBody(row) && kindOf(row) === undefined)
  for (const row of rows) {
    if (row.level === 'total') continue
    const above = isBody(row) ? bodyAbove(row, bodies) : (codeAbove(row, rows) ?? bodyAbove(row, bodies))
    if (above) groups.get(above)?.push(row)
  }
  return groups
}

const isBody = ({ level }: Row): boolean => level === 'total' || level === 'department' || level === 'unit'
const DEPTH = { total: 0, department: 1, unit: 2 } as const
const depthOf = ({ level }: Row): number => (level in DEPTH ? DEPTH[level as keyof typeof DEPTH] : 3)

/** The body that a row stands under: the last one printed before it on a higher level. */
const bodyAbove = (row: Row, bodies: readonly Row[]): Row | undefined =>
  bodies.findLast((body) => body.row < row.row && depthOf(body) < depthOf(row))

function codeAbove(row: Row, rows: readonly Row[]): Row | undefined {
  const own = codeOf(row)
  if (own === undefined) return undefined
  const body = bodyAbove(row, rows.filter(isBody))
  for (let code = parentOf(own as ClassificationCode); code !== undefined; code = parentOf(code)) {
    const found = rows.find((candidate) => {
      const same = candidate !== row && codeOf(candidate) === code && !hasGovernmentCode(candidate)
      return same && bodyAbove(candidate, rows.filter(isBody)) === body
    })
    if (found) return found
  }
  return undefined
}

/** 人员经费合计 and 公用经费合计 stand below their classes, side by side on paper. */
const ofKind = (total: Row, rows: readonly Row[]): Row[] =>
  rows.filter((row) => row.level === 'class' && CLASSES_OF[kindOf(total) ?? '']?.test(codeOf(row) ?? ''))

const kindOf = (row: Row): string | undefined =>
  row.level === 'total' && 'departmentName' in row ? /^(人员|公用)/.exec(row.departmentName)?.[0] : undefined

const CLASSES_OF: Readonly<Record<string, RegExp>> = { 人员: /^30[13]$/, 公用: /^3(?!0[13])\d\d$/ }

const codeOf = (row: Row): string | undefined =>
  isBody(row) ? undefined : 'departmentCode' in row ? row.departmentCode : 'code' in row ? row.code : undefined

/** A row with both economic codes is an item, also where its departmental code is a class's. */
const hasGovernmentCode = (row: Row): boolean =>
  'governmentCode' in row && row.governmentCode !== undefined && (codeOf(row)?.length ?? 0) > 3
