import { PHASES, type Phase } from '@/lib/budget/phase'
import { bodyAddress } from '@/lib/addresses/place-address'
import type { DisclosureHead } from '@/lib/queries/disclosure-head'
import type { Coverage, CoverageDistrict } from './list-coverage'

/** What is held: district × department × year × phase, every cell with its figure or the reason it is empty. */
export interface CoverageGrid {
  /** The newest first. */
  readonly years: readonly number[]
  readonly districts: readonly {
    readonly slug: string
    readonly name: string
    /** Departments, each followed by those of its units that published by themselves. */
    readonly rows: readonly CoverageRow[]
    readonly departments: number
    readonly documents: number
  }[]
}

export interface CoverageRow {
  /** Its address, without the year. */
  readonly home: string
  readonly name: string
  /** A unit of the department above: what it spends is in the department's figures, too. */
  readonly isUnit: boolean
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
type Body = Pick<Department, 'disclosures' | 'before'>

/** Years from the first held to the last; what is not due is told by what the whole portal holds, not by the clock. */
export function toCoverageGrid(districts: readonly District[], newest: Coverage['newest']): CoverageGrid {
  const held = districts.flatMap(({ departments }) => departments.flatMap(documentsOf))
  const years = yearsBetween(held.map(({ year }) => year)).toReversed()
  const isDue = (year: number) => year !== newest?.year || newest.phase === 'final'
  const cellsOf = (body: Body) =>
    years.map((year) => ({ year, cells: PHASES.map((phase) => cellOf(body, year, phase, isDue)) }))
  return {
    years,
    districts: districts.map(({ slug, name, departments }) => ({
      slug,
      name,
      departments: departments.length,
      documents: departments.flatMap(documentsOf).length,
      rows: departments.flatMap((department) => [
        // One whose units alone published has no row of empty cells.
        ...(department.disclosures.length > 0 || department.units.length === 0
          ? [
              {
                home: bodyAddress({ district: slug, department: department.slug }),
                name: department.name,
                isUnit: false,
                years: cellsOf(department),
              },
            ]
          : []),
        ...department.units.map((unit) => ({
          home: bodyAddress({ district: slug, department: department.slug }, unit),
          name: unit.name,
          isUnit: true,
          years: cellsOf({ disclosures: unit.disclosures, before: undefined }),
        })),
      ]),
    })),
  }
}

export const documentsOf = ({ disclosures, units }: Pick<Department, 'disclosures' | 'units'>) => [
  ...disclosures,
  ...units.flatMap((unit) => unit.disclosures),
]

function cellOf(
  { disclosures, before }: Body,
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

/** Why there is nothing, each reason with the years it holds for; without a phase where it is so of both. */
export function toCoverageGaps({ years }: Pick<CoverageRow, 'years'>) {
  const gaps = new Map<string, { readonly cell: CoverageCell; readonly years: { year: number; phase?: Phase }[] }>()
  for (const { year, cells } of years) {
    const [first] = cells
    const whole = first?.state !== 'held' && cells.every(({ state }) => state === first?.state)
    for (const cell of whole && first ? [first] : cells) {
      if (cell.state === 'held') continue
      const gap = gaps.get(cell.state) ?? { cell, years: [] }
      gaps.set(cell.state, gap)
      gap.years.push(whole ? { year } : { year, phase: cell.phase })
    }
  }
  return [...gaps.values()]
}

function yearsBetween(years: readonly number[]): readonly number[] {
  if (years.length === 0) return []
  const [first, last] = [Math.min(...years), Math.max(...years)]
  return Array.from({ length: last - first + 1 }, (_, i) => first + i)
}
