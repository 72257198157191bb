import type { Money } from '@/lib/budget/money'
import type { Phase } from '@/lib/budget/phase'
import { columnPath, tableOf, type TableKey } from '@/lib/budget/tables'
import type { LeveledRow } from './level-sums'

/** A table whose amounts have lost their columns; each side of a balance is one by itself. */
export interface LostTable {
  readonly key: TableKey
  /** `use`: the expenditure once more, by what it is for. */
  readonly side?: 'income' | 'expenditure' | 'use'
  /** Not all of it is there: no other table is held against it. */
  readonly partial?: boolean
  readonly columns: readonly string[]
  readonly rows: readonly LostTableRow[]
}

export interface LostTableRow {
  readonly amounts: readonly Money[]
  /** Where the row stands in the sums of its table; undefined for rows that take no part. */
  readonly level?: LeveledRow['level']
  readonly code?: string | undefined
  /** 其他运转类 or 特定目标类, of a project. */
  readonly category?: string
  /** In a balance. */
  readonly role?: 'item' | 'part' | 'thisYear' | 'carriedOver' | 'total'
  readonly label?: string
}

type Term = { readonly row: number; readonly column: number; readonly sign: 1n | -1n }
export type Terms = readonly Term[]
export type Test = (row: LostTableRow, index: number) => boolean

/** The tables of a document, asked for their cells by name. */
export class Book {
  readonly #phase: Phase
  readonly #tables: readonly LostTable[]
  readonly #firstRows = new Map<LostTable, number>()

  constructor(phase: Phase, tables: readonly LostTable[]) {
    this.#phase = phase
    this.#tables = tables
    let first = 0
    for (const table of tables) {
      this.#firstRows.set(table, first)
      first += table.rows.length
    }
  }

  find(key: TableKey, side?: LostTable['side']): LostTable | undefined {
    return this.#tables.find(
      (table) => table.key === key && !table.partial && (side === undefined || table.side === side),
    )
  }

  /** Number of a row over all tables. */
  rowNumber(table: LostTable, index: number): number {
    return (this.#firstRows.get(table) ?? 0) + index
  }

  /** The cells of some rows under some columns; columns that the table lacks count as nothing. */
  cells(table: LostTable | undefined, which: Test, columns: string): Terms {
    if (!table) return []
    const indices = columns.split(' + ').flatMap((column) => {
      const index = table.columns.indexOf(column)
      return index < 0 ? [] : [index]
    })
    return table.rows.flatMap((row, i) =>
      which(row, i) ? indices.map((column) => ({ row: this.rowNumber(table, i), column, sign: 1n as const })) : [],
    )
  }

  /** The first sum over the whole table: 合计, or the department's row where there is none. */
  total(table: LostTable | undefined, columns: string): Terms {
    const first = table?.rows.find(isTotal) ?? table?.rows.find(({ level }) => level === 'department')
    return this.cells(table, (row) => row === first, columns)
  }

  columnName({ key }: LostTable, column: string): string {
    const definition = tableOf(this.#phase, key)?.columns.find((c) => c.key === column)
    return `${this.name(key)}的“${definition ? columnPath(definition) : column}”`
  }

  name(key: TableKey): string {
    return tableName(this.#phase, key)
  }
}

/** How a table is called in what is told to people: 表3, 公开03. */
export function tableName(phase: Phase, key: TableKey): string {
  const number = tableOf(phase, key)?.number
  return number === undefined ? '附表' : phase === 'budget' ? `表${number}` : `公开0${number}`
}

const isTotal: Test = ({ level, role }) => level === 'total' || role === 'total'

/** Both sides come to the same. */
export const equal = (left: Terms, right: Terms) => ({
  terms: [...left, ...right.map((term) => ({ ...term, sign: -term.sign as 1n | -1n }))],
  equals: 0n,
})

/** The funds by how they are called in the rows of a balance. */
export const FUNDS = [
  { key: 'generalPublic', carried: 'carriedOverGeneralPublic', label: '一般公共预算' },
  { key: 'governmentFund', carried: 'carriedOverGovernmentFund', label: '政府性基金' },
  { key: 'stateCapital', carried: 'carriedOverStateCapital', label: '国有资本经营' },
] as const

export const isFund = ({ role, label = '' }: LostTableRow, fund: string): boolean =>
  role !== 'part' && label.includes(fund)
