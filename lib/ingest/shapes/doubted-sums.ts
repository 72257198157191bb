import { cellMoney, cellText, type Cell } from '@/lib/budget/cell'
import type { DisclosedTables } from '@/lib/budget/disclosure'
import { absMoney, subtractMoney, sumMoney, ZERO, type Money, type MoneyUnit } from '@/lib/budget/money'
import type { Phase } from '@/lib/budget/phase'
import { identitiesOf } from '@/lib/budget/row-identities'
import type { TableKey } from '@/lib/budget/tables'
import { levelSums, type LeveledRow } from '@/lib/ingest/resolve/level-sums'
import { isBroken } from '@/lib/ingest/tables/layout'
import type { TypedTables } from '@/lib/ingest/tables/type-tables'

/**
 * Where places were told by spaces alone, the arithmetic has the last word: a figure whose row or column does not add up
 * is open, whichever of them it is that stands wrong.
 */
export function withDoubtedSums(typed: TypedTables, phase: Phase): TypedTables {
  const issues = [...typed.issues]
  const tables = Object.fromEntries(
    Object.entries(typed.tables).map(([key, table]) => {
      if (table === undefined || 'indicators' in table) return [key, table]
      const rows = table.rows as readonly Row[]
      const doubts = doubtsOf(rows, key as TableKey, phase, table.unit, table.columns)
      for (const [row, columns] of doubts) {
        const at = rows[row]?.at
        const message = `${columns.size} 个金额的行或栏相加与合计不符，列未定`
        issues.push({ kind: 'openColumn', ...(at !== undefined && { at }), message })
      }
      return [key, { ...table, rows: rows.map((row, i) => opened(row, doubts.get(i))) }]
    }),
  )
  return { ...typed, tables: tables as DisclosedTables, issues }
}

interface Row {
  readonly at?: string
  readonly cells: Readonly<Record<string, Cell>>
  readonly level?: LeveledRow['level']
  readonly code?: string
  readonly departmentCode?: string
  readonly governmentCode?: string
  readonly unitCode?: string
  readonly inherited?: true
  readonly side?: string
  readonly role?: string
  readonly label?: string
}

function opened(row: Row, columns: ReadonlySet<string> | undefined): Row {
  if (!columns) return row
  const cells = Object.fromEntries(
    Object.entries(row.cells).map(([column, cell]) => {
      const text = cellText(cell) ?? ''
      if (!columns.has(column) || text === '') return [column, cell]
      return [
        column,
        { ...cell, resolved: { text, how: 'placed' as const, certainty: 'open' as const, because: BECAUSE } },
      ]
    }),
  )
  return { ...row, cells }
}

const BECAUSE = '本行或本栏相加与其合计不符，列由文字的位置暂定'

/** For each row, the columns that are in a sum that does not hold. */
function doubtsOf(
  rows: readonly Row[],
  key: TableKey,
  phase: Phase,
  unit: MoneyUnit,
  columns: readonly string[],
): ReadonlyMap<number, ReadonlySet<string>> {
  const doubts = new Map<number, Set<string>>()
  const doubt = (row: number, column: string) => {
    const known = doubts.get(row)
    if (known) known.add(column)
    else doubts.set(row, new Set([column]))
  }
  const present = new Set(columns)
  for (const [i, { cells }] of rows.entries()) {
    const amounts = new Map(
      Object.entries(cells).flatMap(([column, cell]) => {
        const money = cellMoney(cell, unit)
        return money === undefined ? [] : [[column, money] as const]
      }),
    )
    for (const identity of identitiesOf(phase, key)) {
      if (!isBroken(identity, amounts, present)) continue
      for (const column of [identity.sum, ...identity.parts]) doubt(i, column)
    }
  }
  for (const row of strangeRows(rows, key, phase)) for (const column of columns) doubt(row, column)
  const amountAt = (row: number, column: string) => cellMoney(rows[row]?.cells[column], unit) ?? ZERO
  for (const { wholes, parts } of sumsOf(rows)) {
    for (const column of columns) {
      const sum = (indices: readonly number[]) => sumMoney(indices.map((row) => amountAt(row, column)))
      const off = absMoney(subtractMoney(sum(wholes), sum(parts)))
      if (off <= roundingOf(parts.length, unit)) continue
      for (const row of [...wholes, ...parts]) doubt(row, column)
    }
  }
  return doubts
}

/** Rows that are no row of such a table: without a label, with two of them, with a code that stands there already. */
function strangeRows(rows: readonly Row[], key: TableKey, phase: Phase): number[] {
  const indices = [...rows.keys()]
  if (key === 'threePublic') return rows.length > (phase === 'budget' ? 1 : 2) ? indices : []
  const codes = rows.map(({ code, departmentCode, governmentCode = '', unitCode = '', inherited }) => {
    const own = departmentCode ?? code
    return own === undefined || inherited || governmentCode !== '' ? undefined : `${unitCode} ${own}`
  })
  return indices.filter((i) => {
    const { label, level } = rows[i] ?? {}
    if (label !== undefined) return label === '' || TWO_LABELS.test(label) || isPiece(label)
    if (rows[i]?.inherited && rows[i]?.governmentCode === undefined) return true
    const code = codes[i]
    return level !== undefined && code !== undefined && codes.indexOf(code) !== codes.lastIndexOf(code)
  })
}

/** The end of a label that was broken, or one that a page number was glued to. */
const isPiece = (label: string): boolean =>
  /\d$/.test(label) || (label.length < 4 && !/[合总小]计|[收支]入?出?$/.test(label))

const TWO_LABELS =
  /[一二三四五六七八九十\d][、.].*[一二三四五六七八九十][、.]|(?:[合小总]计|结转).*(?:[合小总]计|结转.*结转)/

interface RowSum {
  readonly wholes: readonly number[]
  readonly parts: readonly number[]
}

function sumsOf(rows: readonly Row[]): RowSum[] {
  if (rows.some(({ side }) => side !== undefined)) return balanceSums(rows)
  if (rows.every(({ level }) => level === undefined)) return []
  const indexed = rows.flatMap((row, index) =>
    row.level ? [{ index, level: row.level, code: row.code ?? row.departmentCode }] : [],
  )
  const totals = indexed.filter(({ level }) => level === 'total')
  const bodies = indexed.some(({ level }) => level === 'department' || level === 'unit')
  // A sum printed last is the same sum.
  const ordered = bodies ? indexed : [...totals.slice(0, 1), ...indexed.filter(({ level }) => level !== 'total')]
  const parted = totals.length > 1 && !bodies
  return levelSums(ordered).flatMap(({ whole, parts }) => {
    const first = ordered[whole]
    if (!first) return []
    // 人员经费合计 and 公用经费合计: together they are the sum.
    const wholes = parted && first.level === 'total' ? totals.map(({ index }) => index) : [first.index]
    return [{ wholes, parts: parts.map((part) => ordered[part]?.index ?? -1) }]
  })
}

/** Items make this year's sum, that and what is carried over the total. */
function balanceSums(rows: readonly Row[]): RowSum[] {
  return ['income', 'expenditure'].flatMap((side): RowSum[] => {
    const having = (...roles: string[]) =>
      rows.flatMap((row, i) => (row.side === side && roles.includes(row.role ?? '') ? [i] : []))
    const [year, total, carried, items] = [having('thisYear'), having('total'), having('carriedOver'), having('item')]
    const before = carried[0] === undefined || year.length === 0 ? items : items.filter((i) => i < (carried[0] ?? 0))
    const sums = [
      ...(year.length > 0 ? [{ wholes: year.slice(0, 1), parts: before }] : []),
      ...(total.length > 0
        ? [
            {
              wholes: total.slice(0, 1),
              parts: year.length > 0 ? [...year.slice(0, 1), ...carried] : [...items, ...carried],
            },
          ]
        : []),
    ]
    return sums.filter(({ parts }) => parts.length > 0)
  })
}

/** What rounding may cost a sum: a cent of the unit for each part. */
const roundingOf = (parts: number, unit: MoneyUnit): Money =>
  sumMoney(Array.from({ length: parts }, () => (unit === '元' ? CENT_OF_YUAN : CENT_OF_WAN)))
const CENT_OF_WAN = 1_000_000n as Money
const CENT_OF_YUAN = 100n as Money
