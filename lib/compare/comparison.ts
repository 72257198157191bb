import { compareMoney, ZERO, type Money } from '@/lib/budget/money'
import type { Basis, CompareState, FiguresInForce } from '@/lib/addresses/compare-address'
import type { Phase } from '@/lib/budget/phase'
import type { ComparedDisclosure } from './get-compared-disclosure'
import { inForce, isKnown, moneyIn, sumOf, type ComparedAmount, type NoAmount } from './compared-amount'
import { wholeOf, NO_LINE } from './compared-basis'
import { linesBy, type ComparedLine } from './compared-lines'
import { shareParts } from './compared-share'

/** One thing in every document: what each has for it, in the order of the documents. */
export interface ComparedRow {
  readonly key: string
  readonly code: string | undefined
  readonly name: string
  /** Other names under which one of the documents prints it. */
  readonly otherNames: readonly string[]
  readonly cells: readonly ComparedAmount[]
  readonly spread: Spread | undefined
}

export interface ComparedGroup extends ComparedRow {
  readonly lines: readonly ComparedRow[]
}

/** How far apart documents of one phase are; a plan is never set against what was spent. */
export interface Spread {
  /** Money, or hundredths of a thousandth of the whole where shares are compared. */
  readonly size: bigint
  readonly phase: Phase
  /** Which documents, by their place; no `low` has a line of it where `nothing`. */
  readonly high: number
  readonly low: number
  readonly nothing: boolean
}

export interface Comparison {
  /** What shares are of, for each document, on the basis in force. */
  readonly whole: readonly ComparedAmount[]
  /** Furthest apart first. */
  readonly groups: readonly ComparedGroup[]
  /** Rows in which nobody prints more than a zero. */
  readonly zeros: number
}

/** Documents side by side: lines matched by their codes, those that differ most first. */
export function toComparison(
  items: readonly ComparedDisclosure[],
  { by, measure, basis, figures }: Pick<CompareState, 'by' | 'measure' | 'basis' | 'figures'>,
): Comparison {
  const whole = wholesOf(items, basis, figures)
  const columns = items.map((item) => linesBy(item, by, basis, inForce(item.disclosure, figures)))
  const size = measure === 'share' ? shareParts(whole) : (amount: ComparedAmount) => moneyIn(amount)
  const phases = items.map(({ disclosure }) => disclosure.phase)
  const rowOf = (key: string, of: (line: ComparedLine) => string) => toRow(key, columns, phases, size, of)
  const all = columns.flatMap(({ lines }) => lines)
  const groups = [...new Set(all.map(({ group }) => group))].map((group): ComparedGroup => {
    const lines = [...new Set(all.flatMap((line) => (line.group === group && line.key !== group ? line.key : [])))]
    return {
      ...rowOf(group, (line) => line.group),
      lines: lines
        .map((key) => rowOf(key, (line) => line.key))
        .filter(isTold)
        .sort(byDistance),
    }
  })
  return {
    whole,
    groups: groups.filter(isTold).sort(byDistance),
    zeros: all.length - all.filter(({ amount }) => (moneyIn(amount) ?? ZERO) !== ZERO).length,
  }
}

export const wholesOf = (items: readonly ComparedDisclosure[], basis: Basis, figures: FiguresInForce) =>
  items.map((item) => wholeOf(item, basis, inForce(item.disclosure, figures)))

type Column = ReturnType<typeof linesBy>
type SizeOf = (amount: ComparedAmount, item: number) => bigint | undefined

function toRow(
  key: string,
  columns: readonly Column[],
  phases: readonly Phase[],
  sizeOf: SizeOf,
  keyOf: (line: ComparedLine) => string,
): ComparedRow {
  const own = columns.map(({ lines }) => lines.filter((line) => keyOf(line) === key))
  const isGroup = own.some((lines) => lines.some((line) => line.group === key))
  const named = own.flat().map((line) => (isGroup ? line.groupName : line.name))
  const cells = columns.map(({ none, sums }, i): ComparedAmount => {
    const printed = isGroup ? sums.get(key) : undefined
    const absent: NoAmount = none ?? NO_LINE
    return (
      printed ??
      sumOf(
        (own[i] ?? []).map(({ amount }) => amount),
        absent,
      )
    )
  })
  const [name = '', ...others] = [...new Set(named)]
  return { key, code: codeOf(key), name, otherNames: others, cells, spread: spreadOf(cells, phases, sizeOf) }
}

const codeOf = (key: string): string | undefined => (/^\d+$/.test(key) ? key : undefined)

function spreadOf(cells: readonly ComparedAmount[], phases: readonly Phase[], sizeOf: SizeOf): Spread | undefined {
  const spreads = (['budget', 'final'] as const).flatMap((phase): Spread[] => {
    const own = cells.flatMap((cell, i) => {
      // A document that has the table and not the line spends nothing on it.
      const size = cell.kind === 'absent' ? 0n : sizeOf(cell, i)
      return phases[i] !== phase || size === undefined ? [] : [{ i, size, nothing: !isKnown(cell) }]
    })
    const sorted = own.toSorted((a, b) => (a.size < b.size ? 1 : a.size > b.size ? -1 : a.i - b.i))
    const [high, low] = [sorted[0], sorted.at(-1)]
    if (!high || !low || high === low || own.every(({ nothing }) => nothing)) return []
    return [{ size: high.size - low.size, phase, high: high.i, low: low.i, nothing: low.nothing }]
  })
  return spreads.toSorted((a, b) => (a.size < b.size ? 1 : -1))[0]
}

const isTold = ({ cells }: ComparedRow): boolean => cells.some((cell) => (moneyIn(cell) ?? ZERO) !== ZERO)

const largest = ({ cells }: ComparedRow): Money =>
  cells.reduce<Money>((most, cell) => ((moneyIn(cell) ?? ZERO) > most ? (moneyIn(cell) ?? ZERO) : most), ZERO)

function byDistance(a: ComparedRow, b: ComparedRow): number {
  const [first, second] = [a.spread?.size ?? -1n, b.spread?.size ?? -1n]
  if (first !== second) return first < second ? 1 : -1
  return compareMoney(largest(b), largest(a)) || a.key.localeCompare(b.key)
}
