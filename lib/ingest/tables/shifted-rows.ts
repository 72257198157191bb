import type { Cell } from '@/lib/budget/cell'
import { cellText } from '@/lib/budget/cell'
import { moneyOf, type MoneyUnit } from '@/lib/budget/money'
import type { Cells } from '@/lib/budget/table-rows'
import type { RowIdentity } from '@/lib/budget/row-identities'
import { isBroken } from './layout'

/** A row whose amounts may stand under the wrong columns. */
export interface ShiftableRow {
  readonly cells: Cells
}

export interface ShiftOutcome {
  /** The cells of the rows that were moved, by their index. */
  readonly moved: ReadonlyMap<number, Cells>
  /** Columns whose rows do not add up to the sum row, however they are moved. */
  readonly unbalanced: readonly string[]
  /** Rows that break an identity of their own, and have no place where they would not. */
  readonly broken: readonly number[]
}

/**
 * Puts shifted rows back where the arithmetic wants them: the fewest rows are moved, each in the order of its amounts, so
 * that every row keeps its identities and every column adds up to the sum row. What stands as printed and fits is left alone.
 */
export function placeShiftedRows(
  rows: readonly ShiftableRow[],
  sum: Cells | undefined,
  columns: readonly string[],
  identities: readonly RowIdentity[],
  unit: MoneyUnit,
  /** What another table says of the row's columns, where there is one. */
  sister?: (row: number) => Cells | undefined,
  /** What rounding lets pass for each summed amount. */
  rounding = 0n,
): ShiftOutcome {
  const printed = rows.map(({ cells }) => amountsOf(cells, columns, unit))
  const fits = fitOf(identities, columns, rounding)
  const strays = rows.flatMap((_, i) => (fits(printed[i] ?? []) ? [] : [i]))
  const deficit =
    sum &&
    columns.map((_, c) => {
      const gap = (amountsOf(sum, columns, unit)[c] ?? 0n) - total(printed, c)
      const count = printed.filter((amounts) => amounts[c] !== undefined).length
      return (gap < 0n ? -gap : gap) <= rounding * BigInt(count) ? 0n : gap
    })
  if (strays.length === 0 && (deficit === undefined || deficit.every((gap) => gap === 0n))) return NOTHING_MOVED
  const budget = { left: MOST_PLACEMENTS }
  const movable =
    deficit === undefined ? strays : [...strays, ...rows.keys()].filter((i, at, all) => all.indexOf(i) === at)
  const moves = movable.flatMap((i) => {
    const row = rows[i]
    return row ? placementsOf(row, columns, unit, fits, budget).map((to) => moveOf(i, to, printed[i] ?? [])) : []
  })
  const solutions = deficit === undefined ? alone(strays, moves) : fewestMoves(deficit, moves, strays)
  const unbalanced = solutions.length > 0 || !deficit ? [] : columns.filter((_, c) => deficit[c] !== 0n)
  if (solutions.length === 0) return { moved: new Map(), unbalanced, broken: strays }
  const settled = sister
    ? solutions.filter((solution) => solution.every((move) => agrees(move, sister(move.row), columns, unit)))
    : []
  const [chosen = []] = settled.length > 0 ? settled : solutions
  const basis: Basis =
    solutions.length === 1
      ? deficit
        ? 'columns'
        : 'row'
      : settled.length === 1
        ? 'sister'
        : { open: solutions.length }
  return {
    moved: new Map(
      chosen.map((move) => [move.row, movedCells(rows[move.row], move, columns, unit, basis, settled.length > 0)]),
    ),
    unbalanced,
    broken: strays.filter((i) => !chosen.some(({ row }) => row === i)),
  }
}

/** Rows that break an identity of their own as they stand. */
export function brokenRows(
  rows: readonly ShiftableRow[],
  columns: readonly string[],
  identities: readonly RowIdentity[],
  unit: MoneyUnit,
  rounding = 0n,
): number[] {
  const fits = fitOf(identities, columns, rounding)
  return rows.flatMap(({ cells }, i) => (fits(amountsOf(cells, columns, unit)) ? [] : [i]))
}

type Amounts = readonly (bigint | undefined)[]
type Basis = 'columns' | 'row' | 'sister' | { readonly open: number }

interface Move {
  readonly row: number
  /** For each amount of the row in order, the column it is moved to. */
  readonly to: readonly number[]
  /** What the move adds to each column. */
  readonly change: readonly bigint[]
}

const NOTHING_MOVED: ShiftOutcome = { moved: new Map(), unbalanced: [], broken: [] }
/** Placements of all rows, and pairs of moves, that are looked at before a table is left as printed. */
const MOST_PLACEMENTS = 40_000
const MOST_PAIRS = 60_000

const amountsOf = (cells: Cells, columns: readonly string[], unit: MoneyUnit): Amounts =>
  columns.map((key) => moneyOf(cellText(cells[key]), unit))

/** The identities of which the table has the columns, as a question to a row's amounts. */
function fitOf(
  identities: readonly RowIdentity[],
  columns: readonly string[],
  rounding: bigint,
): (amounts: Amounts) => boolean {
  const present = new Set(columns)
  return (amounts) => {
    const byKey = {
      get: (key: string) => amounts[columns.indexOf(key)],
      has: (key: string) => amounts[columns.indexOf(key)] !== undefined,
    }
    return identities.every((identity) => !isBroken(identity, byKey, present, rounding))
  }
}

const total = (rows: readonly Amounts[], column: number): bigint =>
  rows.reduce((sum, amounts) => sum + (amounts[column] ?? 0n), 0n)

const printedAmounts = (row: ShiftableRow, columns: readonly string[], unit: MoneyUnit): readonly Cell[] =>
  columns.flatMap((key) => row.cells[key] ?? []).filter((cell) => moneyOf(cellText(cell), unit) !== undefined)

/** Every way to lay the amounts of a row under the columns in order that keeps its identities; none where there are too many to look at. */
function placementsOf(
  row: ShiftableRow,
  columns: readonly string[],
  unit: MoneyUnit,
  fits: (amounts: Amounts) => boolean,
  budget: { left: number },
): (readonly number[])[] {
  const amounts = printedAmounts(row, columns, unit).map((cell) => moneyOf(cellText(cell), unit))
  const ways = choose(columns.length, amounts.length)
  if (amounts.length === 0 || ways > budget.left) return []
  budget.left -= ways
  const found: number[][] = []
  const place = (to: readonly number[]): void => {
    if (to.length === amounts.length) {
      if (fits(columns.map((_, c) => amounts[to.indexOf(c)]))) found.push([...to])
      return
    }
    const last = columns.length - (amounts.length - to.length)
    for (let c = (to.at(-1) ?? -1) + 1; c <= last; c++) place([...to, c])
  }
  place([])
  return found
}

const choose = (from: number, taken: number): number =>
  taken > from ? 0 : Array.from({ length: taken }, (_, i) => (from - i) / (i + 1)).reduce((a, b) => a * b, 1)

function moveOf(row: number, to: readonly number[], printed: Amounts): Move {
  const values = printed.filter((amount) => amount !== undefined)
  const change = printed.map((before, c) => {
    const from = to.indexOf(c)
    return (from < 0 ? 0n : (values[from] ?? 0n)) - (before ?? 0n)
  })
  return { row, to, change }
}

/** Without a sum row: each stray by itself. */
function alone(strays: readonly number[], moves: readonly Move[]): (readonly Move[])[] {
  const each = strays.map((row) => moves.filter((move) => move.row === row))
  if (each.some((options) => options.length === 0) || each.length === 0) return []
  const [first = [], ...rest] = each
  return rest.reduce<Move[][]>(
    (chosen, options) => chosen.flatMap((moves) => options.slice(0, 3).map((move) => [...moves, move])).slice(0, 64),
    first.map((move) => [move]),
  )
}

/** The sets of one, two or three moves that close the gap of every column; none larger once one is found. */
function fewestMoves(
  deficit: readonly bigint[],
  moves: readonly Move[],
  strays: readonly number[],
): (readonly Move[])[] {
  const real = moves.filter(({ change }) => change.some((gap) => gap !== 0n))
  const byChange = new Map<string, Move[]>()
  for (const move of real) byChange.set(move.change.join(), [...(byChange.get(move.change.join()) ?? []), move])
  const closing = (gap: readonly bigint[], after: number) =>
    (byChange.get(gap.join()) ?? []).filter(({ row }) => row > after)
  const covers = (set: readonly Move[]) => strays.every((i) => set.some(({ row }) => row === i))
  const less = (gap: readonly bigint[], { change }: Move) => gap.map((amount, c) => amount - (change[c] ?? 0n))
  const one = closing(deficit, -1).map((move) => [move])
  if (one.some(covers)) return one.filter(covers)
  const two = real.flatMap((a) => closing(less(deficit, a), a.row).map((b) => [a, b]))
  if (two.some(covers)) return two.filter(covers)
  if (real.length ** 2 > MOST_PAIRS) return []
  const three = real.flatMap((a) =>
    real.filter((b) => b.row > a.row).flatMap((b) => closing(less(less(deficit, a), b), b.row).map((c) => [a, b, c])),
  )
  return three.filter(covers)
}

function agrees(move: Move, sister: Cells | undefined, columns: readonly string[], unit: MoneyUnit): boolean {
  if (!sister) return false
  const there = amountsOf(sister, columns, unit)
  return columns.every((_, c) => (there[c] !== undefined && there[c] !== 0n) === move.to.includes(c))
}

/** Printed cells stay where they are; what is meant stands in their resolutions. */
function movedCells(
  row: ShiftableRow | undefined,
  { to }: Move,
  columns: readonly string[],
  unit: MoneyUnit,
  basis: Basis,
  sisterAgrees: boolean,
): Cells {
  if (!row) return {}
  const amounts = printedAmounts(row, columns, unit)
  const certainty = basis === 'sister' ? 'settled' : typeof basis === 'object' ? 'open' : 'certain'
  const because = reasonOf(basis, sisterAgrees)
  const cells: Cells = {}
  for (const [c, key] of columns.entries()) {
    const cell = row.cells[key] ?? { text: '' }
    const from = to.indexOf(c)
    const text =
      from < 0
        ? moneyOf(cellText(cell), unit) === undefined
          ? (cellText(cell) ?? '')
          : ''
        : (cellText(amounts[from]) ?? '')
    cells[key] =
      text === (cellText(cell) ?? '') ? cell : { ...cell, resolved: { text, how: 'shifted', certainty, because } }
  }
  return cells
}

function reasonOf(basis: Basis, sisterAgrees: boolean): string {
  if (typeof basis === 'object') return `错列，另有 ${basis.open - 1} 种放法也合算`
  if (basis === 'sister') return '错列，按相关表同一行归位'
  const by = basis === 'columns' ? '错列，按行内与各列合计归位' : '错列，按行内合计归位'
  return sisterAgrees ? `${by}，相关表一致` : by
}
