import type { CERTAINTIES } from '@/lib/budget/cell'
import type { Money } from '@/lib/budget/money'
import { narrow, valueAt, type Candidates, type SumConstraint, type Work } from './narrow'
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
  /** `own`: sums of the row's own table, which make certain · `sister`: another table, which settles. */
  readonly kind: 'own' | 'sister'
  /** Identities that documents keep by definition: that one fails is news. Others only help where they hold. */
  readonly demanded: boolean
  readonly sums: (known: Known) => readonly Sum[]
  /** Cells that cannot be larger than something known. */
  readonly limits?: (known: Known) => readonly Limit[]
}

export interface Sum extends Omit<SumConstraint, 'slack'> {
  /** In Chinese, where one sum of a group has a name of its own. */
  readonly label?: string
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

/**
 * What is known of the columns so far. Rows whose own sums do not hold are `doubted`: nothing that single columns are told
 * by is held against them, and their amounts stay open unless the row alone tells them.
 */
export class Resolution {
  readonly #lost: readonly LostRow[]
  #rows: readonly Candidates[]
  #sums: readonly SumConstraint[] = []
  #solution: readonly Placement[] | undefined
  readonly #slackPerTerm: Money
  /** Rows that may not take part in sums: too many amounts or placements, or a row that contradicts itself. */
  readonly #aside = new Set<number>()
  readonly #broken = new Set<number>()
  readonly #capped = new Set<number>()
  /** Rows of sums that nobody has seen hold together. */
  readonly #untried = new Set<number>()
  readonly #work: Work
  /** Rows whose own identities hold only within rounding: so then may every sum over them. */
  readonly #rounded = new Set<number>()
  /** Rows of a sum of their own table that does not hold: whichever of them is wrong, no other table is held against them. */
  readonly #doubted: ReadonlySet<number>
  /** For each row, the columns of each amount by its own identities alone. */
  readonly #alone: readonly (readonly number[])[][]
  /** For each row, the columns of each amount when nothing but the own table had spoken. */
  #own: readonly (readonly number[])[][] = []
  readonly #settledBy: string[][]
  #before: readonly Candidates[]

  constructor(lost: readonly LostRow[], slackPerTerm: Money, doubted: ReadonlySet<number>, work: Work) {
    this.#work = work
    this.#lost = lost
    this.#slackPerTerm = slackPerTerm
    this.#doubted = doubted
    this.#rows = lost.map(({ amounts, columns, identities }, row) => {
      const { placements, capped, broken, rounded } = placementsOf(amounts, columns, identities, slackPerTerm)
      if (capped || amounts.length > columns || (broken && amounts.length < columns)) this.#aside.add(row)
      if (capped) this.#capped.add(row)
      if (broken) this.#broken.add(row)
      if (rounded) this.#rounded.add(row)
      const first = placements.length === 0 ? [amounts.slice(0, columns).map((_, column) => column)] : placements
      return { amounts, placements: first }
    })
    this.#before = this.#rows
    this.#alone = this.#rows.map(columnsOfAmounts)
    this.#settledBy = lost.map(() => [])
  }

  readonly #known: Known = (row, column) => {
    const candidates = this.#rows[row]
    if (!candidates || this.#aside.has(row) || this.#doubted.has(row)) return undefined
    const values = new Set(candidates.placements.map((placement) => valueAt(candidates.amounts, placement, column)))
    return values.size === 1 ? [...values][0] : undefined
  }

  /**
   * Takes a group in when its sums can be met beside all others, if need be within the rounding of each summed row;
   * `whole` asks for a solution of all rows at once.
   */
  add(group: SumGroup, asked?: 'whole'): 'added' | 'nothing' | 'failed' {
    const limits = group.limits?.(this.#known) ?? []
    const isOut = (row: number) => this.#aside.has(row) || (group.kind === 'sister' && this.#doubted.has(row))
    const sums = group.sums(this.#known).filter(({ terms }) => !terms.some(({ row }) => isOut(row)))
    if (limits.length === 0 && sums.length === 0) return 'nothing'
    const limited = this.#limited(limits)
    const changed = new Set([
      ...limits.map(({ row }) => row),
      ...sums.flatMap(({ terms }) => terms.map(({ row }) => row)),
    ])
    for (const exact of this.#slackPerTerm > 0n ? [true, false] : [true]) {
      const added = sums.map((sum) => ({ ...sum, slack: this.#slackOf(sum, exact) }))
      const all = [...this.#sums, ...added]
      const narrowed = limited && narrow(limited, all, changed, this.#work)
      const before = this.#solution && { rows: this.#rows, solution: this.#solution, touched: changed }
      const supported =
        narrowed && asked === 'whole' ? supportedRows(narrowed, all, { work: this.#work, before }) : undefined
      if (!narrowed || (asked === 'whole' && !supported)) continue
      this.#rows = narrowed
      this.#sums = all
      if (supported) this.#keep(supported)
      return 'added'
    }
    return 'failed'
  }

  /** Takes in the sums of the rows' own tables, and leaves only what occurs in a whole solution. Returns those that fail. */
  addOwn(groups: readonly SumGroup[]): readonly SumGroup[] {
    const failed = groups.filter((group) => this.add(group) === 'failed')
    if (failed.length > 0) return failed
    const supported = supportedRows(this.#rows, this.#sums, { work: this.#work })
    if (supported) this.#keep(supported)
    return supported ? [] : this.#addOneByOne(groups)
  }

  /** Each sum can be met, but not all at once: perhaps they can when some are rounded. If not, all that meet are to blame. */
  #addOneByOne(groups: readonly SumGroup[]): readonly SumGroup[] {
    const state = new Resolution(this.#lost, this.#slackPerTerm, this.#doubted, this.#work)
    const failed = groups.find((group) => state.add(group, 'whole') === 'failed')
    if (failed) return connectedWith(failed, groups)
    this.#rows = state.#rows
    this.#sums = state.#sums
    this.#solution = state.#solution
    for (const row of state.#capped) this.#capped.add(row)
    for (const row of state.#untried) this.#untried.add(row)
    return []
  }

  #slackOf({ terms }: Sum, exact: boolean): bigint {
    if (exact && !terms.some(({ row }) => this.#rounded.has(row))) return 0n
    return this.#slackPerTerm * BigInt(Math.max(terms.length - 1, 0))
  }

  #keep({ rows, solution, capped, untried }: Supported): void {
    this.#rows = rows
    this.#solution = solution
    for (const row of capped) this.#capped.add(row)
    for (const row of untried) this.#untried.add(row)
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
    const broken = this.#broken.has(row)
    const possible = columnsOfAmounts(candidates)
    return {
      placement,
      broken,
      crowded: amounts.length > columns,
      amounts: amounts.slice(0, columns).map((_, i) => {
        const single = possible[i]?.length === 1 && !this.#aside.has(row)
        const ownSingle = this.#own[row]?.[i]?.length === 1
        const alone = this.#alone[row]?.[i] ?? []
        const doubted = (this.#doubted.has(row) || this.#untried.has(row)) && alone.length > 1
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

export const rowsOf = (group: SumGroup): number[] => sumsOf(group).flatMap(({ terms }) => terms.map(({ row }) => row))
/** The sums of an own group, which ask nothing of what is known. */
export const sumsOf = (group: SumGroup): readonly Sum[] => group.sums(() => undefined)

/** The groups that share a row with one, or with another that does. */
function connectedWith(group: SumGroup, groups: readonly SumGroup[]): readonly SumGroup[] {
  const connected = new Set([group])
  const rows = new Set(rowsOf(group))
  for (let before = 0; before < connected.size;) {
    before = connected.size
    for (const other of groups) {
      const own = rowsOf(other)
      if (!own.some((row) => rows.has(row))) continue
      connected.add(other)
      for (const row of own) rows.add(row)
    }
  }
  return [...connected]
}
