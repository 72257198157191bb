import type { Money } from '@/lib/budget/money'
import { PHASES, type Phase } from '@/lib/budget/phase'
import type { CoverageDistrict } from '@/lib/queries/list-coverage'

/** What is held: district × department × year × phase, every cell with its figure or the reason it is empty. */
export interface CoverageGrid {
  readonly years: readonly number[]
  readonly districts: readonly {
    readonly slug: string
    readonly name: string
    readonly above: readonly string[]
    readonly departments: readonly CoverageRow[]
  }[]
}

export interface CoverageRow {
  readonly slug: string
  readonly name: string
  readonly cells: readonly CoverageCell[]
}

export interface CoverageCell {
  readonly year: number
  readonly phase: Phase
  /** `notHeld`: nothing of it came to us. `notDue`: of the newest year known the accounts come a year later. */
  readonly state: 'held' | 'notHeld' | 'notDue'
  readonly expenditure: Money | undefined
}

/** Years from the first held to the last; what is not due is told by the newest budget held, not by the clock. */
export function toCoverageGrid(districts: readonly CoverageDistrict[]): CoverageGrid {
  const held = districts.flatMap(({ departments }) => departments.flatMap(({ disclosures }) => disclosures))
  const years = yearsBetween(held.map(({ year }) => year))
  const newest = years.at(-1)
  return {
    years,
    districts: districts.map(({ slug, name, above, departments }) => ({
      ...{ slug, name, above },
      departments: departments.map((department) => ({
        ...{ slug: department.slug, name: department.name },
        cells: years.flatMap((year) =>
          PHASES.map((phase): CoverageCell => {
            const found = department.disclosures.find((each) => each.year === year && each.phase === phase)
            const state = found ? 'held' : phase === 'final' && year === newest ? 'notDue' : 'notHeld'
            return { year, phase, state, expenditure: found?.expenditure }
          }),
        ),
      })),
    })),
  }
}

function yearsBetween(years: readonly number[]): readonly number[] {
  if (years.length === 0) return []
  const [first, last] = [Math.min(...years), Math.max(...years)]
  return Array.from({ length: last - first + 1 }, (_, i) => first + i)
}
