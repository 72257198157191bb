import type { Cell } from '@/lib/budget/cell'
import type { Disclosure } from '@/lib/budget/disclosure'
import { moneyOf, moneyToText, type Money, type MoneyUnit } from '@/lib/budget/money'
import { TABLE_KEYS, type TableKey } from '@/lib/budget/tables'
import { runAudit } from './run-audit'

/** What can be wrong with one figure of an otherwise consistent document. */
export const MUTATIONS = ['changed by 0.02', 'moved one column', 'swapped with the next row', 'row dropped'] as const
export type Mutation = (typeof MUTATIONS)[number]

export interface MutationResult {
  readonly mutation: Mutation
  /** Table and column, or `statement`. */
  readonly cell: string
  readonly caught: boolean
}

/** For tests and benchmarks: every mutation of every amount of a disclosure, as a reader leaves it, and whether some rule fires. */
export function* mutationResults(
  disclosure: Disclosure,
  mutations: readonly Mutation[] = MUTATIONS,
  { asRead = (printed) => printed, every = 1 }: Sampled = {},
): Generator<MutationResult> {
  const known = keysOf(asRead(disclosure))
  let planned = 0
  for (const { mutation, cell, mutate } of mutationsOf(disclosure)) {
    if (!mutations.includes(mutation) || planned++ % every !== 0) continue
    const copy = structuredClone(disclosure)
    if (!mutate(copy)) continue
    yield { mutation, cell, caught: [...keysOf(asRead(copy))].some((key) => !known.has(key)) }
  }
}

interface Sampled {
  readonly asRead?: (printed: Disclosure) => Disclosure
  /** Every so manyth alone. */
  readonly every?: number
}

const keysOf = (disclosure: Disclosure): Set<string> =>
  new Set(runAudit({ disclosure }).findings.map(({ key, difference }) => `${key} ${difference ?? ''}`))

interface Planned {
  readonly mutation: Mutation
  readonly cell: string
  /** False when there is nothing to change. */
  readonly mutate: (copy: Disclosure) => boolean
}

interface AnyRow {
  readonly cells: Record<string, Cell>
}
const rowsOf = (disclosure: Disclosure, key: TableKey): AnyRow[] => (disclosure.tables[key]?.rows ?? []) as AnyRow[]

function* mutationsOf(disclosure: Disclosure): Generator<Planned> {
  for (const key of TABLE_KEYS) {
    const columns = disclosure.tables[key]?.columns ?? []
    const unit = disclosure.tables[key]?.unit ?? '万元'
    for (const [i, row] of rowsOf(disclosure, key).entries()) {
      for (const column of columns) if (isAmount(row.cells[column])) yield* ofCell({ key, columns, unit }, i, column)
      const isFilled = columns.some((column) => isAmount(row.cells[column]))
      if (isFilled) yield { mutation: 'row dropped', cell: key, mutate: (copy) => drop(copy, key, i) }
    }
  }
  for (const [i, claim] of disclosure.claims.entries())
    if (isAmount(claim.amount))
      yield {
        mutation: 'changed by 0.02',
        cell: 'statement',
        mutate: (copy) => change(copy.claims[i]?.amount, claim.unit),
      }
}

interface Printed {
  readonly key: TableKey
  readonly columns: readonly string[]
  readonly unit: MoneyUnit
}

function* ofCell({ key, columns, unit }: Printed, i: number, column: string): Generator<Planned> {
  const cell = `${key}.${column}`
  const next = columns[columns.indexOf(column) + 1]
  yield { mutation: 'changed by 0.02', cell, mutate: (copy) => change(rowsOf(copy, key)[i]?.cells[column], unit) }
  yield {
    ...{ mutation: 'swapped with the next row', cell },
    mutate: (copy) => swap(rowsOf(copy, key)[i]?.cells[column], rowsOf(copy, key)[i + 1]?.cells[column]),
  }
  if (next !== undefined)
    yield {
      ...{ mutation: 'moved one column', cell },
      mutate: (copy) => swap(rowsOf(copy, key)[i]?.cells[column], rowsOf(copy, key)[i]?.cells[next]),
    }
}

const isAmount = (cell: Cell | undefined): boolean => (moneyOf(cell?.text, '万元') ?? 0n) !== 0n

function change(cell: Cell | undefined, unit: MoneyUnit): boolean {
  const money = moneyOf(cell?.text, unit)
  if (!cell || money === undefined) return false
  cell.text = moneyToText((money + TWO_HUNDREDTHS) as Money, unit)
  // Where the column was found by arithmetic, what was found is what counts.
  if (cell.resolved) cell.resolved.text = cell.text
  return true
}

/** 0.02 万元. */
const TWO_HUNDREDTHS = 2_000_000n

function swap(one: Cell | undefined, other: Cell | undefined): boolean {
  if (!one || !other || one.text === other.text) return false
  const { text } = one
  one.text = other.text
  other.text = text
  return true
}

function drop(copy: Disclosure, key: TableKey, i: number): boolean {
  rowsOf(copy, key).splice(i, 1)
  return true
}
