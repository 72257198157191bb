import { PHASES, type Phase } from '@/lib/budget/phase'
import type { DisclosureHead } from '@/lib/queries/disclosure-head'
import type { Coverage, CoverageDistrict } from '@/lib/queries/list-coverage'

/** What is held: district × department × year × phase, every cell with its figure or the reason it is empty. */
export interface CoverageGrid {
  /** The newest first. */
  readonly years: readonly number[]
  readonly districts: readonly {
    readonly slug: string
    readonly name: string
    readonly departments: readonly CoverageRow[]
    readonly documents: number
  }[]
}

export interface CoverageRow {
  readonly slug: string
  readonly name: string
  readonly years: readonly { readonly year: number; readonly cells: readonly CoverageCell[] }[]
}

export type CoverageCell = { readonly phase: Phase } & (
  | { readonly state: 'held'; readonly head: DisclosureHead }
  /** `notHeld`: nothing of it came to us. `notDue`: accounts of the newest year known, a year before anybody's come. */
  | { readonly state: 'notHeld' | 'notDue' }
  /** Before the first document known: whether there was one, nobody can tell from here. */
  | { readonly state: 'unknown'; readonly first: number }
  /** Before the reform that made it, its predecessor published. */
  | { readonly state: 'predecessor'; readonly of: NonNullable<Department['before']> }
)

type District = Pick<CoverageDistrict, 'slug' | 'name'> & { readonly departments: readonly Department[] }
type Department = CoverageDistrict['departments'][number]

/** Years from the first held to the last; what is not due is told by what the whole portal holds, not by the clock. */
export function toCoverageGrid(districts: readonly District[], newest: Coverage['newest']): CoverageGrid {
  const held = districts.flatMap(({ departments }) => departments.flatMap(({ disclosures }) => disclosures))
  const years = yearsBetween(held.map(({ year }) => year)).toReversed()
  const isDue = (year: number) => year !== newest?.year || newest.phase === 'final'
  return {
    years,
    districts: districts.map(({ slug, name, departments }) => ({
      ...{ slug, name, documents: departments.reduce((sum, { disclosures }) => sum + disclosures.length, 0) },
      departments: departments.map((department) => ({
        ...{ slug: department.slug, name: department.name },
        years: years.map((year) => ({ year, cells: PHASES.map((phase) => cellOf(department, year, phase, isDue)) })),
      })),
    })),
  }
}

function cellOf(
  { disclosures, before }: Department,
  year: number,
  phase: Phase,
  isDue: (year: number) => boolean,
): CoverageCell {
  const head = disclosures.find((each) => each.year === year && each.phase === phase)
  if (head) return { phase, state: 'held', head }
  if (before && year < before.year) return { phase, state: 'predecessor', of: before }
  if (phase === 'final' && !isDue(year)) return { phase, state: 'notDue' }
  const first = Math.min(...disclosures.map((each) => each.year))
  return year < first ? { phase, state: 'unknown', first } : { phase, state: 'notHeld' }
}

function yearsBetween(years: readonly number[]): readonly number[] {
  if (years.length === 0) return []
  const [first, last] = [Math.min(...years), Math.max(...years)]
  return Array.from({ length: last - first + 1 }, (_, i) => first + i)
}
