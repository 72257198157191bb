import {
  cell,
  cellsOf,
  comesIn,
  isAppropriation,
  isBasic,
  isFrom,
  isOf,
  isSpent,
  isUnder,
  type Atom,
} from './consistent-rows'
import type { DisclosedTables } from '@/lib/budget/disclosure'
import type { Form } from '@/lib/budget/form'
import type { TableKey } from '@/lib/budget/tables'

/** For tests and benchmarks: what a consistent disclosure has to be where a form prints less, or other sums, than all there is. */

const columnsIn = (form: Form, key: TableKey): readonly string[] =>
  form.tables.find((table) => table.key === key)?.columns.map((column) => column.key) ?? []

/** The money that the form has a place for. */
export function atomsIn(form: Form, atoms: readonly Atom[]): Atom[] {
  const income = columnsIn(form, 'income')
  const isShown = (atom: Atom): boolean =>
    (comesIn(atom) || income.includes('carriedOver') || form.phase === 'final') &&
    (atom.fund !== 'stateCapital' || form.tables.some(({ key }) => key === 'stateCapital'))
  const hasAccount = income.includes('fiscalAccount') || form.phase === 'final'
  return atoms
    .filter(isShown)
    .map((atom) => (atom.fund === 'fiscalAccount' && !hasAccount ? { ...atom, fund: 'business' } : atom))
}

interface AnyRow {
  readonly cells: Record<string, { readonly text: string }>
  readonly level?: string
  readonly code?: string
  readonly side?: string
  readonly role?: string
  readonly functionCode?: string
}

/** The sums that only this form prints. */
export function tablesIn(form: Form, tables: DisclosedTables, atoms: readonly Atom[]): DisclosedTables {
  if (form.phase === 'final') return tables
  const made: Record<string, unknown> = { ...tables }
  for (const key of ['income', 'balance', 'appropriationBalance', 'threePublic'] as const) {
    const columns = columnsIn(form, key)
    const table = tables[key]
    if (!table) continue
    const rows = (table.rows as readonly AnyRow[]).map((row) => ({
      ...row,
      cells: { ...row.cells, ...sumsOf(key, row, columns, atoms) },
    }))
    const used = new Set(rows.flatMap(({ cells }) => Object.keys(cells)))
    made[key] = { ...table, columns: [...new Set([...table.columns, ...columns])].filter((one) => used.has(one)), rows }
  }
  return made as DisclosedTables
}

function sumsOf(key: TableKey, row: AnyRow, columns: readonly string[], atoms: readonly Atom[]): AnyRow['cells'] {
  if (key === 'income') return columns.includes('generalPublic') ? {} : incomeOf(row, columns, atoms)
  if (key === 'threePublic') return columns.includes('combined') ? { combined: row.cells['total'] ?? { text: '' } } : {}
  if (row.side !== 'expenditure') return {}
  const total = row.cells['total'] ?? row.cells['amount'] ?? { text: '' }
  if (key === 'appropriationBalance') return columns.includes('total') ? {} : { amount: total }
  // What is carried over is no spending of any kind.
  if (!columns.includes('personnel') || row.role === 'carriedOver') return {}
  const own = atoms.filter((atom) => row.functionCode === undefined || isUnder(row.functionCode)(atom)).filter(isSpent)
  const basic = own.filter(isBasic)
  return {
    total,
    personnel: cell(basic.filter(isOf('wages', 'familySubsidy'))),
    public: cell(basic.filter(isOf('goodsServices', 'capital'))),
    project: cell(own.filter((atom) => !isBasic(atom))),
  }
}

function incomeOf({ level, code }: AnyRow, columns: readonly string[], atoms: readonly Atom[]): AnyRow['cells'] {
  const own = atoms.filter((atom) => comesIn(atom) && (level !== 'unit' || atom.unit === code))
  const cells = {
    thisYear: own,
    appropriation: own.filter(isAppropriation),
    business: own.filter(isFrom('business')),
  }
  return cellsOf(Object.fromEntries(Object.entries(cells).filter(([column]) => columns.includes(column))))
}
