import type { CERTAINTIES } from '@/lib/budget/cell'
import type { Money } from '@/lib/budget/money'
import { narrow, valueAt, type Candidates, type SumConstraint } from './narrow'
import { placementsOf, type Placement, type RowIdentity } from './placements'
import { supportedRows, type Supported } from './support'

/** A row whose amounts have lost their columns. */
export interface LostRow {
  readonly amounts: readonly Money[]
  readonly columns: number
  readonly identities: readonly RowIdentity[]
}

/** Sums that stand or fall together, added one group after the other. */
export interface SumGroup {
  /** In Chinese, as it is told to people: which table settles it. */
  readonly label: string
  /** `own`: a sum of the row's own table, which makes certain · `sister`: another table, which settles. */
  readonly kind: 'own' | 'sister'
  /** Identities that documents keep by definition: that one fails is news. Others only help where they hold. */
  readonly demanded: boolean
  readonly sums: (known: Known) => readonly Omit<SumConstraint, 'slack'>[]
  /** Cells that cannot be larger than something known. */
  readonly limits?: (known: Known) => readonly Limit[]
}

export interface Limit {
  readonly row: number
  readonly column: number
  readonly most: bigint
}

/** What is settled so far: the value of a cell, undefined while it is open. */
export type Known = (row: number, column: number) => bigint | undefined

export interface FoundRow {
  readonly placement: Placement
  readonly amounts: readonly FoundAmount[]
  /** No placement satisfies the identities of the row itself. */
  readonly broken: boolean
  /** More amounts than columns: the last of them have no place. */
  readonly crowded: boolean
}

export interface FoundAmount {
  readonly certainty: (typeof CERTAINTIES)[number]
  /** Labels of the groups that settled it. */
  readonly settledBy: readonly string[]
  /** Columns it may stand in as well. */
  readonly others: readonly number[]
  /** Not everything could be tried. */
  readonly capped: boolean
}

export interface FoundColumns {
  readonly rows: readonly FoundRow[]
  /** Demanded groups that nothing satisfies: the document contradicts itself there. */
  readonly conflicts: readonly string[]
}

/**
 * Columns by arithmetic (按勾稽关系定列): each row's placements under its own identities, then the sums of its table, then
 * the sister tables. What the own table leaves single is certain, what others leave single is settled by them, and the rest
 * is open: a whole solution is taken, and what else would fit is told.
 */
export function resolveColumns(
  lost: readonly LostRow[],
  groups: readonly SumGroup[],
  slackPerTerm: Money,
): FoundColumns {
  const own = groups.filter(({ kind }) => kind === 'own')
  let state = new State(lost, slackPerTerm)
  for (const group of own) state.add(group)
  if (!state.close()) {
    // Each sum can be met, but not all at once: take them in one by one, as long as a whole solution is left.
    state = new State(lost, slackPerTerm)
    for (const group of own) state.add(group, 'whole')
  }
  state.markCertain()
  for (const group of groups.filter(({ kind }) => kind === 'sister')) {
    if (state.add(group, 'whole')) state.markSettled(group.label)
  }
  return { rows: lost.map((row, index) => state.found(row, index)), conflicts: state.conflicts }
}

class State {
  readonly conflicts: string[] = []
  #rows: readonly Candidates[]
  #sums: readonly SumConstraint[] = []
  #solution: readonly Placement[] | undefined
  readonly #slackPerTerm: Money
  /** Rows that may not take part in sums: their list of placements is cut short, or there are too many amounts. */
  readonly #aside = new Set<number>()
  readonly #broken = new Set<number>()
  readonly #capped = new Set<number>()
  /** Rows of a demanded sum of their own table that nothing satisfies: what other sums made of them rests on sand. */
  readonly #doubted = new Set<number>()
  /** For each row, the columns of each amount by its own identities alone. */
  readonly #alone: readonly (readonly number[])[][]
  /** For each row, the columns of each amount when nothing but the own table had spoken. */
  #own: readonly (readonly number[])[][] = []
  readonly #settledBy: string[][]
  #before: readonly Candidates[]

  constructor(lost: readonly LostRow[], slackPerTerm: Money) {
    this.#slackPerTerm = slackPerTerm
    this.#rows = lost.map(({ amounts, columns, identities }, row) => {
      const { placements, capped, broken } = placementsOf(amounts, columns, identities, slackPerTerm)
      if (capped || amounts.length > columns) this.#aside.add(row)
      if (capped) this.#capped.add(row)
      if (broken) this.#broken.add(row)
      const first = placements.length === 0 ? [amounts.slice(0, columns).map((_, column) => column)] : placements
      return { amounts, placements: first }
    })
    this.#before = this.#rows
    this.#alone = this.#rows.map(columnsOfAmounts)
    this.#settledBy = lost.map(() => [])
  }

  readonly #known: Known = (row, column) => {
    const candidates = this.#rows[row]
    if (!candidates || this.#aside.has(row)) return undefined
    const values = new Set(candidates.placements.map((placement) => valueAt(candidates.amounts, placement, column)))
    return values.size === 1 ? [...values][0] : undefined
  }

  /**
   * Takes a group in when its sums can be met beside all others, if need be within the rounding of each summed row;
   * `whole` asks for a solution of all rows at once. False when there was nothing to take in.
   */
  add(group: SumGroup, asked?: 'whole'): boolean {
    const limits = group.limits?.(this.#known) ?? []
    const sums = group.sums(this.#known).filter(({ terms }) => !terms.some(({ row }) => this.#aside.has(row)))
    if (limits.length === 0 && sums.length === 0) return false
    const limited = this.#limited(limits)
    const changed = new Set([
      ...limits.map(({ row }) => row),
      ...sums.flatMap(({ terms }) => terms.map(({ row }) => row)),
    ])
    for (const slackPerTerm of new Set([0n, this.#slackPerTerm])) {
      const added = sums.map((sum) => ({ ...sum, slack: slackPerTerm * BigInt(Math.max(sum.terms.length - 1, 0)) }))
      const all = [...this.#sums, ...added]
      const narrowed = limited && narrow(limited, all, changed)
      const before = this.#solution && { rows: this.#rows, solution: this.#solution, touched: changed }
      const supported = narrowed && asked === 'whole' ? supportedRows(narrowed, all, before) : undefined
      if (!narrowed || (asked === 'whole' && !supported)) continue
      this.#rows = narrowed
      this.#sums = all
      if (supported) this.#keep(supported)
      return true
    }
    if (group.demanded) {
      this.conflicts.push(group.label)
      if (group.kind === 'own') for (const row of changed) this.#doubted.add(row)
    }
    return false
  }

  /** Leaves only what occurs in a whole solution; false when there is none. */
  close(): boolean {
    const supported = supportedRows(this.#rows, this.#sums)
    if (!supported) return false
    this.#keep(supported)
    return true
  }

  #keep({ rows, solution, capped }: Supported): void {
    this.#rows = rows
    this.#solution = solution
    for (const row of capped) this.#capped.add(row)
  }

  markCertain(): void {
    this.#own = this.#rows.map(columnsOfAmounts)
    this.#before = this.#rows
  }

  markSettled(label: string): void {
    this.#rows.forEach((candidates, row) => {
      const before = this.#before[row]?.placements.length ?? 0
      if (candidates.placements.length < before) this.#settledBy[row]?.push(label)
    })
    this.#before = this.#rows
  }

  found({ amounts, columns }: LostRow, row: number): FoundRow {
    const candidates = this.#rows[row] ?? { amounts, placements: [[]] }
    const solved = this.#solution?.[row]
    const placement = solved && candidates.placements.includes(solved) ? solved : (candidates.placements[0] ?? [])
    const broken = this.#broken.has(row) && amounts.length < columns
    const possible = columnsOfAmounts(candidates)
    return {
      placement,
      broken,
      crowded: amounts.length > columns,
      amounts: amounts.slice(0, columns).map((_, i) => {
        const single = possible[i]?.length === 1 && !broken && !this.#aside.has(row)
        const ownSingle = this.#own[row]?.[i]?.length === 1
        const alone = this.#alone[row]?.[i] ?? []
        const doubted = this.#doubted.has(row) && alone.length > 1
        const certainty = !single || doubted ? 'open' : ownSingle ? 'certain' : 'settled'
        return {
          certainty,
          settledBy: certainty === 'settled' ? (this.#settledBy[row] ?? []) : [],
          others: (doubted ? alone : (possible[i] ?? [])).filter((column) => column !== placement[i]),
          capped: this.#capped.has(row),
        }
      }),
    }
  }

  #limited(limits: readonly Limit[]): readonly Candidates[] | undefined {
    const rows = [...this.#rows]
    for (const { row, column, most } of limits) {
      const candidates = rows[row]
      if (!candidates || this.#aside.has(row)) continue
      const placements = candidates.placements.filter((placement) => {
        const value = valueAt(candidates.amounts, placement, column)
        return (value < 0n ? -value : value) <= most
      })
      if (placements.length === 0) return undefined
      rows[row] = { amounts: candidates.amounts, placements }
    }
    return rows
  }
}

/** For each amount, the columns it has in any placement. */
const columnsOfAmounts = ({ amounts, placements }: Candidates): number[][] =>
  amounts.map((_, i) => [...new Set(placements.flatMap((placement) => placement[i] ?? []))])
