import type { Cell } from '@/lib/budget/cell'
import type { Disclosure } from '@/lib/budget/disclosure'
import { moneyOf, moneyToText, type Money } from '@/lib/budget/money'
import type { Claim } from '@/lib/budget/statement'
import { TABLE_KEYS, type TableKey } from '@/lib/budget/tables'
import type { Evidence } from '@/lib/budget/finding'
import { mattersOf } from './matters'
import { runAudit } from './run-audit'

/** For tests and benchmarks: one kind of error as officials make them, planted in a document in which all else holds. */
export interface PlantedError {
  readonly kind: string
  /** The document with the error; undefined where it has no place for this kind. */
  readonly plant: (consistent: Disclosure) => Disclosure | undefined
}

export interface PlantedResult {
  readonly kind: string
  /** Some rule says it as an error or a conflict. */
  readonly seen: boolean
  /** The gravest matter stands where it was planted; of a row that is gone, in its table. Undefined where nothing is said. */
  readonly atRoot?: boolean
  /** Where the matter stands instead, and where it was planted. */
  readonly instead?: string
}

/** Every kind of error that the document has a place for, each planted alone. */
export function* plantedResults(made: Disclosure): Generator<PlantedResult> {
  const consistent = { ...made, claims: made.claims.map(placed) }
  for (const { kind, plant } of PLANTED_ERRORS) {
    const planted = plant(structuredClone(consistent))
    if (!planted) continue
    const { findings, net } = runAudit({ disclosure: planted })
    const seen = findings.some(({ severity }) => severity === 'error' || severity === 'conflict')
    const [matter] = mattersOf({ identity: planted.identity, findings, net, toldTo: () => 'readers' })
    const places = placesChanged(consistent, planted)
    const root = matter && placeOf(matter.root)
    const atRoot = matter && places.some((place) => root === place || root?.startsWith(`${place} `) === true)
    yield {
      ...{ kind, seen },
      ...(seen && atRoot !== undefined && { atRoot }),
      ...(seen && atRoot === false && { instead: `${root}: ${matter?.headline} for ${places.join(', ')}` }),
    }
  }
}

/** With a place for its figure, as every reader gives it. */
const placed = (claim: Claim): Claim => ({
  ...claim,
  ...(claim.amount && { amount: { ...claim.amount, at: `${claim.at}:1-9` } }),
})

const placeOf = ({ table, row, column, at }: Evidence): string =>
  table === undefined ? (at ?? '') : `${table} ${row} ${column}`

/** Every cell and sentence that is another than it was; the row where its code is, the table where a row is gone. */
function placesChanged(before: Disclosure, after: Disclosure): string[] {
  const tables = TABLE_KEYS.flatMap((key) => {
    const [old, made] = [rowsOf(before, key), rowsOf(after, key)]
    if (old.length !== made.length) return [key]
    return old.flatMap((row, i) => {
      const now = made[i]
      if (row.code !== now?.code || row.departmentCode !== now?.departmentCode) return [`${key} ${row.row}`]
      return Object.keys(row.cells)
        .filter((column) => row.cells[column]?.text !== now?.cells[column]?.text)
        .map((column) => `${key} ${row.row} ${column}`)
    })
  })
  const claims = before.claims.flatMap(({ amount }, i) =>
    amount === undefined || amount.text === after.claims[i]?.amount?.text ? [] : [amount.at ?? ''],
  )
  return [...tables, ...claims]
}

interface AnyRow {
  readonly row: number
  code?: string
  departmentCode?: string
  readonly level?: string
  readonly role?: string
  readonly cells: Record<string, Cell>
}

const rowsOf = ({ tables }: Disclosure, key: TableKey): AnyRow[] => (tables[key]?.rows ?? []) as AnyRow[]
const moneyIn = (cell: Cell | undefined): Money => moneyOf(cell?.text, '万元') ?? (0n as Money)
const isAmount = (cell: Cell | undefined): cell is Cell => moneyIn(cell) !== 0n
const isTotal = ({ level, role }: AnyRow): boolean => level === 'total' || role === 'total'
const isItem = ({ level, role }: AnyRow): boolean => level === 'item' || role === 'item' || level === 'project'
const changeBy = (cell: Cell, by: bigint): void => {
  cell.text = moneyToText((moneyIn(cell) + by) as Money, '万元')
}
/** 3 万元. */
const THREE = 300_000_000n

/** The first amount of a row: its sum, where it has one. */
const amountOf = ({ cells }: Pick<AnyRow, 'cells'> = { cells: {} }): Cell | undefined =>
  [cells['total'], cells['amount'], ...Object.values(cells)].find(isAmount)

/** The same in each table that has such rows. */
function inEach(
  kind: string,
  plant: (rows: AnyRow[], columns: readonly string[]) => boolean,
  keys: readonly TableKey[] = TABLE_KEYS,
): PlantedError[] {
  return keys.map((key) => ({
    kind: `${kind}: ${key}`,
    plant: (disclosure) => {
      const table = disclosure.tables[key]
      return table && plant(rowsOf(disclosure, key), table.columns) ? disclosure : undefined
    },
  }))
}

const BY_CODE = ['expenditure', 'generalPublic', 'basicEconomic', 'economicSummary'] as const
const LISTS = [...BY_CODE, 'balance', 'appropriationBalance', 'projects'] as const

const inStatement: PlantedError[] = (
  [
    ...(['incomeAndExpenditure', 'income', 'expenditure', 'generalPublic', 'governmentFund', 'basic'] as const),
    ...(['project', 'threePublic', 'appropriation'] as const),
  ] as const
).map((subject) => ({
  kind: `a sentence's figure off: ${subject}`,
  plant: (disclosure) => {
    const claim = disclosure.claims.find((each) => each.subject === subject && isAmount(each.amount))
    if (!claim?.amount) return undefined
    changeBy(claim.amount, THREE)
    return disclosure
  },
}))

export const PLANTED_ERRORS: readonly PlantedError[] = [
  ...inEach('a total off', (rows) => {
    const cell = amountOf(rows.find(isTotal))
    if (!cell) return false
    changeBy(cell, THREE)
    return true
  }),
  ...inEach(
    'a row dropped',
    (rows) => {
      const i = rows.findIndex((row) => isItem(row) && amountOf(row) !== undefined)
      return i >= 0 && rows.splice(i, 1).length > 0
    },
    LISTS,
  ),
  ...inEach(
    'the amounts of two rows swapped',
    (rows) => {
      const [one, other] = rows.filter((row) => isItem(row) && amountOf(row) !== undefined)
      const [a, b] = [one && amountOf(one), other && amountOf(other)]
      if (!a || !b || a.text === b.text) return false
      const { text } = a
      a.text = b.text
      b.text = text
      return true
    },
    BY_CODE,
  ),
  ...inEach(
    'two columns swapped',
    (rows, columns) => {
      const pairs = columns.flatMap((one, i) => columns.slice(i + 1).map((other) => [one, other] as const))
      for (const [one, other] of pairs)
        for (const { cells } of rows.filter(isItem)) {
          const [a, b] = [cells[one], cells[other]]
          if (!a || !b || moneyIn(a) === moneyIn(b)) continue
          const { text } = a
          a.text = b.text
          b.text = text
          return true
        }
      return false
    },
    [...BY_CODE, 'projects'],
  ),
  ...inEach(
    'a figure of 元 booked as 万元',
    (rows) => {
      const cell = amountOf(rows.find((row) => isItem(row) && amountOf(row) !== undefined))
      if (!cell) return false
      cell.text = moneyToText((moneyIn(cell) * 10_000n) as Money, '万元')
      return true
    },
    LISTS,
  ),
  ...inEach(
    'an amount under the code of another class',
    (rows) => {
      const row = rows.find((each) => isItem(each) && amountOf(each) !== undefined)
      if (row?.departmentCode !== undefined)
        row.departmentCode = row.departmentCode.startsWith('302') ? '30101' : '30201'
      else if (row?.code !== undefined) row.code = row.code.startsWith('201') ? '2130101' : '2010101'
      else return false
      return true
    },
    ['expenditure', 'generalPublic', 'basicEconomic'],
  ),
  ...inStatement,
]
