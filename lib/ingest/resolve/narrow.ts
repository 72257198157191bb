import type { Money } from '@/lib/budget/money'
import type { Placement } from './placements'

/** A row whose amounts may stand in several ways; the list shrinks, it is never reordered. */
export interface Candidates {
  readonly amounts: readonly Money[]
  readonly placements: readonly Placement[]
}

/** A sum over cells of any rows that must come to a constant: Σ sign · cell = equals, give or take `slack`. */
export interface SumConstraint {
  readonly terms: readonly { readonly row: number; readonly column: number; readonly sign: 1n | -1n }[]
  readonly equals: bigint
  readonly slack: bigint
}

/**
 * How much may still be tried for a document, in single steps. When it is used up, what is not told yet stays open: sums
 * are passed over and nothing is searched.
 */
export interface Work {
  left: number
}
/** For all who do not count: tests of single sums. */
const endless = (): Work => ({ left: Infinity })

/** What stands in a column under a placement; a blank counts as nothing. */
export function valueAt(amounts: readonly Money[], placement: Placement, column: number): bigint {
  const index = placement.indexOf(column)
  return index < 0 ? 0n : (amounts[index] ?? 0n)
}

/**
 * Takes away every placement that no choice of the others makes fit, one sum at a time until nothing moves. Undefined when
 * a sum cannot be met at all. A sum with too many partial sums is passed over, which keeps too much, never too little.
 * With `changed`, only sums over those rows are looked at first: the others are known to have nothing new to say.
 */
export function narrow(
  rows: readonly Candidates[],
  constraints: readonly SumConstraint[],
  changed?: ReadonlySet<number>,
  work: Work = endless(),
): readonly Candidates[] | undefined {
  const current = [...rows]
  const scopes = scopesOf(constraints)
  const queue = new Set<number>(changed ? [] : constraints.keys())
  const enqueue = (row: number) => scopes.get(row)?.forEach((index) => queue.add(index))
  changed?.forEach(enqueue)
  for (const index of queue) {
    queue.delete(index)
    const constraint = constraints[index]
    if (!constraint) continue
    const touched = narrowByOne(current, constraint, work)
    if (touched === undefined) return undefined
    for (const row of touched) enqueue(row)
  }
  return current
}

/** For each row, the sums it is in; the same list of sums is asked for many times. */
function scopesOf(constraints: readonly SumConstraint[]): ReadonlyMap<number, readonly number[]> {
  const known = SCOPES.get(constraints)
  if (known) return known
  const scopes = new Map<number, number[]>()
  constraints.forEach(({ terms }, index) => {
    for (const row of new Set(terms.map((term) => term.row))) {
      const scope = scopes.get(row)
      if (scope) scope.push(index)
      else scopes.set(row, [index])
    }
  })
  SCOPES.set(constraints, scopes)
  return scopes
}

const SCOPES = new WeakMap<readonly SumConstraint[], ReadonlyMap<number, readonly number[]>>()

/** Over all rows of a sum: what bounds the time that one look at a sum can take. */
const MOST_PARTIAL_SUMS = 20_000

/** Narrows the rows of one sum in place. Returns which rows changed, undefined when nothing fits. */
function narrowByOne(rows: Candidates[], constraint: SumConstraint, work: Work): number[] | undefined {
  if (work.left <= 0) return []
  const parts = partsOf(rows, constraint, work)
  const loose = parts.filter(({ values }) => values.size > 1)
  let fixed = 0n
  for (const { values } of parts) if (values.size === 1) for (const value of values.keys()) fixed += value
  const target = constraint.equals - fixed
  if (loose.length === 0) return within(target, constraint.slack) ? [] : undefined
  const supported = supportedOf(
    loose.map(({ values }) => [...values.keys()]),
    target,
    constraint.slack,
    work,
  )
  if (supported === 'none') return undefined
  if (supported === 'tooMany') return []
  return loose.flatMap(({ row, values }, i) => {
    const kept = supported[i]
    const candidates = rows[row]
    if (!kept || !candidates || kept.size === values.size) return []
    const allowed = new Set([...kept].flatMap((value) => values.get(value) ?? []))
    rows[row] = { amounts: candidates.amounts, placements: candidates.placements.filter((p) => allowed.has(p)) }
    return [row]
  })
}

/** Each row of the sum with the values it can contribute, and the placements that contribute them. */
function partsOf(rows: readonly Candidates[], { terms }: SumConstraint, work: Work) {
  const byRow = new Map<number, { column: number; sign: bigint }[]>()
  for (const { row, column, sign } of terms) byRow.set(row, [...(byRow.get(row) ?? []), { column, sign }])
  return [...byRow].map(([row, cells]) => {
    const { amounts, placements } = rows[row] ?? { amounts: [], placements: [] }
    const values = new Map<bigint, Placement[]>()
    work.left -= placements.length
    for (const placement of placements) {
      let value = 0n
      for (const { column, sign } of cells) value += sign * valueAt(amounts, placement, column)
      const same = values.get(value)
      if (same) same.push(placement)
      else values.set(value, [placement])
    }
    return { row, values }
  })
}

const within = (off: bigint, slack: bigint): boolean => off <= slack && -off <= slack

/**
 * For each list of values, those that occur in some choice of one from each list that sums to the target. Money is divided
 * by its common measure first, so that whole numbers below 2^53 hold every partial sum exactly; what is still larger than
 * that is passed over.
 */
function supportedOf(
  lists: readonly (readonly bigint[])[],
  target: bigint,
  slack: bigint,
  work: Work,
): readonly ReadonlySet<bigint>[] | 'none' | 'tooMany' {
  const measure = [...lists.flat(), target, slack].reduce(commonMeasure, 0n) || 1n
  const reach = lists.reduce((sum, values) => sum + values.reduce((most, v) => (abs(v) > most ? abs(v) : most), 0n), 0n)
  if ((reach + abs(target) + slack) / measure >= BigInt(Number.MAX_SAFE_INTEGER)) return 'tooMany'
  const small = lists.map((values) => values.map((value) => Number(value / measure)))
  const supported = supportedValues(small, Number(target / measure), Number(slack / measure), work)
  if (typeof supported === 'string') return supported
  return lists.map((values, i) => new Set(values.filter((value) => supported[i]?.has(Number(value / measure)))))
}

const abs = (value: bigint): bigint => (value < 0n ? -value : value)
const commonMeasure = (a: bigint, b: bigint): bigint => {
  let [x, y] = [abs(a), abs(b)]
  while (y > 0n) [x, y] = [y, x % y]
  return x
}

function supportedValues(
  lists: readonly (readonly number[])[],
  target: number,
  slack: number,
  work: Work,
): Set<number>[] | 'none' | 'tooMany' {
  const bounds = boundsAfter(lists)
  const reached: (readonly number[])[] = [[0]]
  for (const [i, values] of lists.entries()) {
    const next = new Set<number>()
    const { least, most } = bounds[i + 1] ?? { least: 0, most: 0 }
    const [lowest, highest] = [target - most - slack, target - least + slack]
    for (const before of reached[i] ?? []) {
      for (const value of values) {
        const sum = before + value
        if (sum >= lowest && sum <= highest) next.add(sum)
      }
    }
    work.left -= (reached[i]?.length ?? 0) * values.length
    if (next.size === 0) return 'none'
    if (work.left <= 0) return 'tooMany'
    if (next.size * lists.length > MOST_PARTIAL_SUMS) return 'tooMany'
    reached.push([...next])
  }
  // Behind the last list nothing is left: every sum reached there is near enough to the target.
  let needed = new Set(reached.at(-1))
  const supported: Set<number>[] = []
  for (let i = lists.length - 1; i >= 0; i--) {
    const kept = new Set<number>()
    const before = new Set<number>()
    for (const sum of reached[i] ?? []) {
      for (const value of lists[i] ?? []) {
        if (!needed.has(sum + value)) continue
        kept.add(value)
        before.add(sum)
      }
    }
    supported.unshift(kept)
    needed = before
  }
  return supported
}

/** The least and the most that the lists from each index on can sum to. */
function boundsAfter(lists: readonly (readonly number[])[]): { least: number; most: number }[] {
  const bounds = [{ least: 0, most: 0 }]
  for (const values of lists.toReversed()) {
    const { least, most } = bounds[0] ?? { least: 0, most: 0 }
    bounds.unshift({ least: least + Math.min(...values), most: most + Math.max(...values) })
  }
  return bounds
}
