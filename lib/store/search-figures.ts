import { cellMoney, isOpen, type Cell } from '@/lib/budget/cell'
import type { Disclosure } from '@/lib/budget/disclosure'
import { absMoney, moneyToText, type MoneyUnit } from '@/lib/budget/money'
import { SUBJECT_NAMES } from '@/lib/budget/statement'
import type { TableKey } from '@/lib/budget/tables'
import type { SearchOwner, StoredFigure } from './search-entries'

/** Every amount that a disclosure prints, each with its place. Zeros and blanks say nothing that could be sought, what is open is no amount yet. */
export function amountsPrinted(disclosure: Disclosure, { disclosureId, districtId }: SearchOwner) {
  const { year, phase } = disclosure.identity
  const seen = new Set<string>()
  return [...tableFigures(disclosure), ...statementFigures(disclosure)].flatMap(({ label, figure }) => {
    const money = cellMoney(figure.cell, figure.unit)
    const { at } = figure.cell
    // A cell that stands in two readings (a project in both of its tables) is one place.
    if (money === undefined || money === 0n || at === undefined || isOpen(figure.cell) || seen.has(at)) return []
    seen.add(at)
    const amount = moneyToText(absMoney(money), '万元')
    return { disclosureId, districtId, year, phase, amount, label: label.slice(0, LONGEST), figure: { ...figure } }
  })
}

const LONGEST = 120

interface Printed {
  readonly label: string
  readonly figure: StoredFigure
}

/** A row of whatever table: what it is called, and its cells. */
interface AnyRow {
  readonly row: number
  readonly cells?: Readonly<Record<string, Cell | undefined>>
  readonly [key: string]: unknown
}

function tableFigures({ tables }: Disclosure): Printed[] {
  return Object.entries(tables).flatMap(([key, table]) => {
    const { unit, rows } = (table ?? {}) as { unit: MoneyUnit; rows?: readonly AnyRow[] }
    return (rows ?? []).flatMap((row) => [...cellsOf(row, key as TableKey, unit), ...capsOf(row, key as TableKey)])
  })
}

const cellsOf = (row: AnyRow, table: TableKey, unit: MoneyUnit): Printed[] =>
  Object.entries(row.cells ?? {}).flatMap(([column, cell]) =>
    cell === undefined || NO_MONEY.test(column)
      ? []
      : { label: labelOf(row), figure: { cell, unit, table, row: row.row, column } },
  )

/** A project's targets may be amounts, too: a cap on its cost. */
function capsOf(row: AnyRow, table: TableKey): Printed[] {
  const indicators = (row['indicators'] ?? []) as readonly {
    readonly row: number
    readonly name: string
    readonly target: Cell & { readonly number?: string; readonly unit?: string }
  }[]
  return indicators.flatMap(({ name, row: line, target }) => {
    const unit = target.unit === '万元' || target.unit === '元' ? target.unit : undefined
    if (unit === undefined || target.number === undefined || target.at === undefined) return []
    const cell = { text: target.number, at: target.at }
    return { label: `${labelOf(row)} · ${name}`, figure: { cell, unit, table, row: line, column: 'target' } }
  })
}

/** Rates, counts and points are no money. */
const NO_MONEY = /percent|rate|count|score|points|share|target|actual|deviation/i

function labelOf(row: AnyRow): string {
  const said = [row['name'], row['label'], row['departmentName'], row['governmentName']].find(
    (each) => typeof each === 'string' && each !== '',
  )
  return typeof said === 'string' ? said : (BASES[String(row['basis'])] ?? '')
}

const BASES: Record<string, string> = {
  initial: '“三公”经费预算',
  adjusted: '“三公”经费预算',
  executed: '“三公”经费决算',
}

function statementFigures({ claims }: Disclosure): Printed[] {
  return claims.flatMap(({ subject, label, unit, amount, change }) => {
    const name = label ?? SUBJECT_NAMES[subject] ?? ''
    const place = { unit, table: 'statement' } as const
    return [
      ...(amount ? [{ label: name, figure: { cell: amount, ...place, column: 'amount' } }] : []),
      ...(change ? [{ label: `${name}：增减`, figure: { cell: change, ...place, column: 'change' } }] : []),
    ]
  })
}
