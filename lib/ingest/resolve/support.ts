import { narrow, type Candidates, type SumConstraint, type Work } from './narrow'
import type { Placement } from './placements'

export interface Supported {
  readonly rows: readonly Candidates[]
  /** A placement of every row under which the sums hold together, the leftmost found. */
  readonly solution: readonly Placement[]
  /** Rows for which the budget ran out: they keep placements that nobody has tried. */
  readonly capped: ReadonlySet<number>
  /** Rows of sums of which no whole solution was found in time: perhaps they have none. */
  readonly untried: ReadonlySet<number>
}

/**
 * From rows already narrowed, keeps the placements that occur in a whole solution: every row placed, every sum met at once. Undefined when there is no
 * solution. Rows that no sum ties together are searched apart; each solution found speaks for all the placements in it,
 * so few searches are needed.
 */
export function supportedRows(
  narrowed: readonly Candidates[],
  constraints: readonly SumConstraint[],
  { work, before }: { readonly work: Work; readonly before?: Before | undefined },
): Supported | undefined {
  const kept = [...narrowed]
  const solution = narrowed.map(({ placements }) => placements[0] ?? [])
  const capped = new Set<number>()
  const untried = new Set<number>()
  for (const component of componentsOf(narrowed, constraints)) {
    if (before && component.rows.every((row) => narrowed[row] === before.rows[row] && !before.touched.has(row))) {
      for (const row of component.rows) solution[row] = before.solution[row] ?? []
      continue
    }
    const share: Work = { left: Math.min(work.left, component.rows.length * STEPS_A_ROW) }
    work.left -= share.left
    const search = new Search(component.constraints, Math.max(BUDGET / component.rows.length, 20), share)
    const first = search.solve(narrowed, component.rows)
    if (first === 'none' || first === 'capped') work.left += Math.max(share.left, 0)
    if (first === 'none') return undefined
    if (first === 'capped') {
      for (const row of component.rows) capped.add(row)
      for (const { terms } of component.constraints) for (const { row } of terms) untried.add(row)
      continue
    }
    for (const row of component.rows) solution[row] = first[row] ?? []
    keepSupported(narrowed, component.rows, search, first, { kept, capped })
    work.left += Math.max(share.left, 0)
  }
  return { rows: kept, solution, capped, untried }
}

/** What was supported when the last sums were not yet there: what they do not touch is not searched again. */
export interface Before {
  readonly rows: readonly Candidates[]
  readonly solution: readonly Placement[]
  /** Rows of the new sums. */
  readonly touched: ReadonlySet<number>
}

/** Rows placed in the search for one component: the more rows there are, the fewer steps over all of them. */
const BUDGET = 40_000

/** Of the work, what one component may take in one search: a hard one leaves the others theirs. */
const STEPS_A_ROW = 20_000

function keepSupported(
  rows: readonly Candidates[],
  component: readonly number[],
  search: Search,
  first: readonly Placement[],
  { kept, capped }: { kept: Candidates[]; capped: Set<number> },
): void {
  const seen = rows.map((_, row) => new Set(component.includes(row) ? [first[row]] : []))
  for (const row of component) {
    const { amounts, placements } = rows[row] ?? { amounts: [], placements: [] }
    const supported = placements.filter((placement) => {
      if (seen[row]?.has(placement)) return true
      const solution = search.solve(rows.with(row, { amounts, placements: [placement] }), component, row)
      if (solution === 'none') return false
      if (solution === 'capped') capped.add(row)
      else for (const other of component) seen[other]?.add(solution[other])
      return true
    })
    kept[row] = { amounts, placements: supported }
  }
}

/** Open rows that sums tie together, with those sums. */
function componentsOf(rows: readonly Candidates[], constraints: readonly SumConstraint[]) {
  const isOpen = (row: number) => (rows[row]?.placements.length ?? 0) > 1
  const scopes = constraints.map((constraint) => ({
    constraint,
    open: [...new Set(constraint.terms.map(({ row }) => row).filter(isOpen))],
  }))
  const root = new Map<number, number>()
  const rootOf = (row: number): number => {
    const above = root.get(row) ?? row
    return above === row ? row : rootOf(above)
  }
  for (const { open } of scopes) {
    for (const row of open) root.set(rootOf(row), rootOf(open[0] ?? row))
  }
  const components = new Map<number, { rows: number[]; constraints: SumConstraint[] }>()
  rows.forEach((_, row) => {
    if (!isOpen(row)) return
    const top = rootOf(row)
    const component = components.get(top)
    if (component) component.rows.push(row)
    else components.set(top, { rows: [row], constraints: [] })
  })
  for (const { constraint, open } of scopes) {
    if (open[0] !== undefined) components.get(rootOf(open[0]))?.constraints.push(constraint)
  }
  return components.values()
}

/** Depth first, leftmost placements first, the tightest row first. */
class Search {
  readonly #constraints: readonly SumConstraint[]
  #budget: number
  readonly #work: Work

  constructor(constraints: readonly SumConstraint[], budget: number, work: Work) {
    this.#constraints = constraints
    this.#budget = budget
    this.#work = work
  }

  /** `changed`: the row that has just been given a single placement; without one, the rows are as narrow as they get. */
  solve(
    rows: readonly Candidates[],
    component: readonly number[],
    changed?: number,
  ): readonly Placement[] | 'none' | 'capped' {
    if (--this.#budget < 0 || this.#work.left <= 0) return 'capped'
    const narrowed = changed === undefined ? rows : narrow(rows, this.#constraints, new Set([changed]), this.#work)
    if (!narrowed) return 'none'
    // Sums were passed over: what is left of the rows is not known to hold.
    if (this.#work.left <= 0) return 'capped'
    const row = tightestOpenRow(narrowed, component)
    if (row === undefined) return narrowed.map(({ placements }) => placements[0] ?? [])
    const { amounts, placements } = narrowed[row] ?? { amounts: [], placements: [] }
    for (const placement of placements) {
      const solution = this.solve(narrowed.with(row, { amounts, placements: [placement] }), component, row)
      if (solution !== 'none') return solution
    }
    return 'none'
  }
}

function tightestOpenRow(rows: readonly Candidates[], component: readonly number[]): number | undefined {
  let tightest: number | undefined
  let fewest = Infinity
  for (const row of component) {
    const count = rows[row]?.placements.length ?? 0
    if (count > 1 && count < fewest) [tightest, fewest] = [row, count]
  }
  return tightest
}
