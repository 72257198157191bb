import type { TableKey } from '@/lib/budget/tables'
import type { Relation } from '@/lib/audit/relation'
import type { RelationRule } from '@/lib/audit/rule'
import { relationExample } from '@/lib/audit/sentences'
import { termsOf } from '@/lib/audit/table-terms'

/** The department = Σ its units, and the total = Σ departments: in the tables whose rows are bodies or belong to one. */
export const unitsAddUp: RelationRule = {
  id: 'units-add-up',
  title: '部门等于所属各单位相加',
  severity: 'error',
  presumes: '这张表既有部门或合计行，又有它下面各单位的行。',
  example: relationExample(
    ['表 12“合计”行“合计”', '60.00'],
    [
      ['', '25.00'],
      ['', '25.00'],
    ],
    { says: '下面 2 行相加' },
  ),
  *relations({ disclosure }) {
    for (const key of BODY_TABLES) {
      const table = termsOf(disclosure, key)
      if (!table) continue
      const rows = table.rows as readonly { readonly row: number; readonly level: string }[]
      for (const [i, row] of rows.entries()) {
        const below = childrenOf(rows, i)
        if (below.length === 0) continue
        for (const column of table.columns) {
          const term = (some: unknown) => table.term(some as never, column)
          yield { total: term(row), parts: below.map(term), says: `下面 ${below.length} 行相加` } satisfies Relation
        }
      }
    }
  },
}

const BODY_TABLES = ['operating', 'projects', 'projectPerformance'] as const satisfies readonly TableKey[]
const DEPTH: Readonly<Record<string, number>> = { total: 0, department: 1, unit: 2, class: 3 }

/** The rows of the next lower level that is printed, up to the next row of the same or a higher one. */
function childrenOf<Row extends { readonly level: string }>(rows: readonly Row[], at: number): Row[] {
  const depth = depthOf(rows[at])
  const end = rows.findIndex((row, i) => i > at && depthOf(row) <= depth)
  const below = rows.slice(at + 1, end < 0 ? undefined : end)
  const next = Math.min(...below.map(depthOf))
  return below.filter((row) => depthOf(row) === next)
}

const depthOf = (row: { readonly level: string } | undefined): number => DEPTH[row?.level ?? ''] ?? 4
