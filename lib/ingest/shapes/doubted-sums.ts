import { cellMoney, cellText, type Cell } from '@/lib/budget/cell'
import type { DisclosedTables } from '@/lib/budget/disclosure'
import { absMoney, subtractMoney, sumMoney, ZERO, type Money, type MoneyUnit } from '@/lib/budget/money'
import type { Phase } from '@/lib/budget/phase'
import { roundingOf } from '@/lib/budget/rounding'
import { identitiesOf } from '@/lib/budget/row-identities'
import type { TableKey } from '@/lib/budget/tables'
import { identitiesOf as placesOf } from '@/lib/ingest/resolve/column-identities'
import { levelSums, type LeveledRow } from '@/lib/ingest/resolve/level-sums'
import { placementsOf, type RowIdentity as PlacementIdentity } from '@/lib/ingest/resolve/placements'
import { compared } from '@/lib/ingest/normalise/words'
import { isBroken } from '@/lib/ingest/tables/layout'
import type { TypedTables } from '@/lib/ingest/tables/type-tables'
import { sideSaid } from './ordinal-of'

/**
 * Where places were told by spaces alone, arithmetic has the last word. A row that does not add up is open. A column that
 * does not add up is open in the rows that could stand otherwise: the others stand where they must, and then the document
 * itself is wrong, which is for the audit to say.
 */
export const withDoubtedSums = (typed: TypedTables, phase: Phase): TypedTables => withDoubts(typed, phase, doubtsOf)

/** Where arithmetic has placed the amounts already, only rows that are none leave them open. */
export const withStrangeRows = (typed: TypedTables, phase: Phase): TypedTables => withDoubts(typed, phase, strangersOf)

type Doubts = ReadonlyMap<number, ReadonlySet<string>>
interface Doubtful {
  readonly key: TableKey
  readonly phase: Phase
  readonly rows: readonly Row[]
  readonly unit: MoneyUnit
  readonly columns: readonly string[]
}

function withDoubts(typed: TypedTables, phase: Phase, find: (table: Doubtful) => Doubts): TypedTables {
  const issues = [...typed.issues]
  const tables = Object.fromEntries(
    Object.entries(typed.tables).map(([key, table]) => {
      if (table === undefined || isSheet(table)) return [key, table]
      const rows = table.rows as readonly Row[]
      const doubts = find({ key: key as TableKey, phase, rows, unit: table.unit, columns: table.columns })
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

/** Sheets of goals and results are words with points: one may have no name, and no sum is demanded of it. */
const isSheet = (table: NonNullable<DisclosedTables[TableKey]>): boolean =>
  'indicators' in table || table.rows.some((row) => 'indicators' in row)

interface Row {
  readonly at?: string
  readonly cells: Readonly<Record<string, Cell>>
  readonly level?: LeveledRow['level'] | 'category'
  readonly code?: string
  readonly departmentCode?: string
  readonly governmentCode?: string
  readonly unitCode?: string
  readonly inherited?: true
  readonly side?: string
  readonly role?: string
  readonly label?: string
  readonly name?: string
  readonly method?: string
  readonly economicName?: string
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

function strangersOf(table: Doubtful): Doubts {
  return new Map(strangeRows(table).map((row) => [row, new Set(table.columns)]))
}

/** For each row, the columns that nothing tells for sure. */
function doubtsOf(table: Doubtful): Doubts {
  const { rows, key, phase, unit, columns } = table
  const doubts = new Map([...strangersOf(table)].map(([row, all]) => [row, new Set(all)]))
  const doubt = (row: number, column: string) => {
    const known = doubts.get(row)
    if (known) known.add(column)
    else doubts.set(row, new Set([column]))
  }
  const present = new Set(columns)
  const firm = rows.map(({ cells }, i) => {
    const amounts = new Map(
      columns.flatMap((column) => {
        const money = cellMoney(cells[column], unit)
        return money === undefined ? [] : [[column, money] as const]
      }),
    )
    const broken = identitiesOf(phase, key).filter((identity) =>
      isBroken(identity, amounts, present, roundingOf(1, unit)),
    )
    for (const { sum, parts } of broken) for (const column of [sum, ...parts]) doubt(i, column)
    const isFirm =
      broken.length === 0 && (isOnItsLine(rows[i]) || (isWithin(rows[i]) && amounts.size === columns.length))
    return isFirm ? firmColumns(amounts, columns, placesOf(phase, key, columns), unit) : new Set<string>()
  })
  const amountAt = (row: number, column: string) => cellMoney(rows[row]?.cells[column], unit) ?? ZERO
  for (const { wholes, parts } of sumsOf(rows)) {
    for (const column of columns) {
      const sum = (indices: readonly number[]) => sumMoney(indices.map((row) => amountAt(row, column)))
      const off = absMoney(subtractMoney(sum(wholes), sum(parts)))
      if (off <= roundingOf(parts.length, unit)) continue
      for (const row of [...wholes, ...parts]) if (!firm[row]?.has(column)) doubt(row, column)
    }
  }
  return doubts
}

/** Amounts on another line than their row begins with may be those of the row above or below. */
function isOnItsLine(row: Row | undefined): boolean {
  const lineOf = (at: string | undefined) => (at === undefined ? undefined : /L\d+/.exec(at)?.[0])
  return Object.values(row?.cells ?? {}).every(({ at }) => at === undefined || lineOf(at) === lineOf(row?.at))
}

/** Amounts on the lines of their own row. */
function isWithin(row: Row | undefined): boolean {
  const [from = 0, to = from] = [...(row?.at ?? '').matchAll(/L(\d+)/g)].map(([, line]) => Number(line))
  const lines = Object.values(row?.cells ?? {}).flatMap(({ at }) => /L(\d+)/.exec(at ?? '')?.[1] ?? [])
  return lines.every((line) => Number(line) >= from && Number(line) <= to)
}

/** The columns whose amount can stand nowhere else under the row's own identities. */
function firmColumns(
  amounts: ReadonlyMap<string, Money>,
  columns: readonly string[],
  identities: readonly PlacementIdentity[],
  unit: MoneyUnit,
): ReadonlySet<string> {
  // One amount under one column proves nothing of its row: it may be another's.
  if (amounts.size < 2 || identities.length === 0) return new Set()
  const { placements, capped, broken } = placementsOf(
    [...amounts.values()],
    columns.length,
    identities,
    roundingOf(1, unit),
  )
  if (capped || broken) return new Set()
  return new Set(
    [...amounts.keys()].filter((column, i) => placements.every((places) => columns[places[i] ?? -1] === column)),
  )
}

/** Rows that are no row of such a table: without a label, with two of them, with a code that stands there already. */
function strangeRows({ rows, key, phase, unit }: Doubtful): number[] {
  const indices = [...rows.keys()]
  if (key === 'threePublic') return rows.length > (phase === 'budget' ? 1 : 2) ? indices : []
  const codes = rows.map(({ code, departmentCode, governmentCode = '', unitCode = '', inherited }) => {
    const own = departmentCode ?? code
    return own === undefined || inherited || governmentCode !== '' ? undefined : `${unitCode} ${own}`
  })
  if (key === 'procurement') return indices.filter((i) => isGlued(rows[i], rows) || isBesidePiece(i, rows))
  return indices.filter((i) => {
    const { label, level, name, side } = rows[i] ?? {}
    if (key === 'income' && exceedsItsSum(rows[i], unit)) return true
    if (label !== undefined)
      return (
        label === '' || TWO_LABELS.test(label) || isPiece(label) || (side !== undefined && isOfOtherSide(label, side))
      )
    if (codes[i] === undefined && name === '' && level !== 'total' && !rows[i]?.inherited) return true
    if (rows[i]?.inherited && rows[i]?.governmentCode === undefined) return true
    const code = codes[i]
    return level !== undefined && code !== undefined && codes.indexOf(code) !== codes.lastIndexOf(code)
  })
}

/** A purchase whose name took in the label beside it, which others have, or is the end of a broken one. */
function isGlued(row: Row | undefined, rows: readonly Row[]): boolean {
  const beside = row?.level === 'item' ? 'method' : row?.level === 'project' ? 'economicName' : undefined
  const lacks = beside !== undefined && row?.[beside] === undefined && rows.some((other) => other[beside] !== undefined)
  return lacks || (row?.name ?? '').replace(/[（）()]/g, '').length < 2
}

/** Sources that have nothing in common come to more than all income. */
function exceedsItsSum(row: Row | undefined, unit: MoneyUnit): boolean {
  const amountOf = (column: string) => cellMoney(row?.cells[column], unit) ?? ZERO
  const total = cellMoney(row?.cells['total'], unit)
  return total !== undefined && sumMoney(APART.map(amountOf)) > total + roundingOf(APART.length, unit)
}

const APART = [
  'appropriation',
  'governmentFund',
  'stateCapital',
  'fiscalAccount',
  'business',
  'businessOperation',
  'other',
]

/** A purchase without any amount is a piece of the name above or below it. */
const isBesidePiece = (i: number, rows: readonly Row[]): boolean =>
  [rows[i - 1], rows[i + 1]].some(
    (row) => row !== undefined && !Object.values(row.cells).some(({ text }) => /\d/.test(text)),
  )

/** The end of a label that was broken, or one that a page number was glued to. */
const isPiece = (label: string): boolean =>
  /\d$/.test(label) || (label.length < 4 && !/[合总小]计|[收支]入?出?$/.test(label))

/** 支出合计 or a class of expenditure among the income, 收入合计 among the expenditure. */
const isOfOtherSide = (label: string, side: string): boolean => {
  const said = sideSaid(compared(label))
  return (said !== undefined && said !== side) || (side === 'income' && /支出$/.test(label))
}

const TWO_LABELS =
  /[^一二三四五六七八九十\s(（第][一二三四五六七八九十]{1,3}、|[一二三四五六七八九十\d][、.].*[一二三四五六七八九十][、.]|(?:[合小总]计|结转).*(?:[合小总]计|结转.*结转)/

interface RowSum {
  readonly wholes: readonly number[]
  readonly parts: readonly number[]
}

function sumsOf(rows: readonly Row[]): RowSum[] {
  if (rows.some(({ side }) => side !== undefined)) return balanceSums(rows)
  if (rows.every(({ level }) => level === undefined)) return []
  if (rows.some(({ level }) => level === 'category')) return nestedSums(rows)
  const indexed = rows.flatMap((row, index) =>
    row.level && row.level !== 'category' ? [{ index, level: row.level, code: row.code ?? row.departmentCode }] : [],
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

/** Purchases: each row is the sum of those of the next lower level below it. */
function nestedSums(rows: readonly Row[]): RowSum[] {
  const ranks = rows.map(({ level }) => NESTED.indexOf(level ?? ''))
  return ranks.flatMap((rank, i): RowSum[] => {
    const end = ranks.findIndex((other, k) => k > i && other <= rank)
    const below = [...ranks.keys()].slice(i + 1, end < 0 ? rows.length : end)
    const next = Math.min(...below.map((k) => ranks[k] ?? Infinity))
    const parts = below.filter((k) => ranks[k] === next)
    return parts.length === 0 ? [] : [{ wholes: [i], parts }]
  })
}

const NESTED = ['total', 'category', 'project', 'item']

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
