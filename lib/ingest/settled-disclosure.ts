import type { Cell } from '@/lib/budget/cell'
import { disclosureSchema, type Disclosure } from '@/lib/budget/disclosure'
import type { Cells } from '@/lib/budget/table-rows'
import type { TableKey } from '@/lib/budget/tables'

/**
 * A disclosure that its schema accepts. Of a damaged document a table may come out that contradicts itself (a row twice,
 * a code of nine digits): it is kept as a raw table, an impossible claim is left out, and an issue says so. One bad table
 * never loses a document.
 */
export function settled(candidate: Disclosure): Disclosure {
  const checked = disclosureSchema.safeParse(candidate)
  if (checked.success) return checked.data
  const paths = checked.error.issues.map(({ path }) => path)
  const tables = new Set(paths.flatMap(([part, key]) => (part === 'tables' ? [String(key) as TableKey] : [])))
  const claims = new Set(paths.flatMap(([part, i]) => (part === 'claims' ? [Number(i)] : [])))
  // What is wrong elsewhere was put there by us, whatever the document looks like.
  if (paths.some(([part]) => part !== 'tables' && part !== 'claims')) throw checked.error
  return disclosureSchema.parse({
    ...candidate,
    tables: Object.fromEntries(Object.entries(candidate.tables).filter(([key]) => !tables.has(key as TableKey))),
    claims: candidate.claims.filter((_, i) => !claims.has(i)),
    rawTables: [...candidate.rawTables, ...[...tables].flatMap((key) => asRawTable(candidate.tables[key]))],
    issues: [
      ...candidate.issues,
      ...[...tables].map((key) => issue(candidate.tables[key]?.at, '这张表读出来自相矛盾，按原样保留')),
      ...[...claims].map((i) => issue(candidate.claims[i]?.at, '这句话的数字读出来自相矛盾，没有采用')),
    ],
  })
}

const issue = (at: string | undefined, message: string): Disclosure['issues'][number] => ({
  ...{ kind: 'unreadable', message },
  ...(at !== undefined && { at }),
})

function asRawTable(table: Disclosure['tables'][TableKey]): Disclosure['rawTables'] {
  if (!table) return []
  const rows = (table.rows as readonly PrintedRow[]).map((row) => [
    ...[row.code ?? row.departmentCode, row.label ?? row.name ?? row.departmentName].flatMap(asCell),
    ...Object.values(row.cells),
  ])
  const goals = 'goals' in table ? (table.goals ?? []) : []
  const said = goals.map(({ name, text, actual, cells }) => [
    ...[name, text, actual].flatMap(asCell),
    ...Object.values(cells),
  ])
  const indicators =
    'indicators' in table ? table.indicators.map(({ name, target }) => [...asCell(name), bare(target)]) : []
  const { title, at } = table
  return [{ title, ...(at !== undefined && { at }), rows: [...rows, ...said, ...indicators] }]
}

interface PrintedRow {
  readonly code?: string
  readonly departmentCode?: string
  readonly label?: string
  readonly name?: string
  readonly departmentName?: string
  readonly cells: Cells
}

const asCell = (text: string | undefined): Cell[] => (text === undefined ? [] : [{ text }])
const bare = ({ text, at, resolved }: Cell): Cell => ({
  text,
  ...(at !== undefined && { at }),
  ...(resolved && { resolved }),
})
