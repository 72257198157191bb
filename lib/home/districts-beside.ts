import type { CoverageDistrict } from '@/lib/departments/list-coverage'
import { documentsOf } from '@/lib/departments/coverage'
import { toDisclosureSplits } from '@/lib/departments/disclosure-split'
import { muchCarriedOver } from '@/lib/figures/carried-over'

/** So many departments of a district stand beside those of the others, and of one that stands alone; the rest is on its own page. */
const MOST_DEPARTMENTS = 2
const MOST_ALONE = 4

/** Each district with the last document of its first departments: accounts come after the budget of their year. */
export const toDistrictsBeside = (districts: readonly CoverageDistrict[]) =>
  districts.map(({ slug, name, departments }) => ({
    slug,
    name,
    departments: departments.length,
    documents: departments.flatMap(documentsOf).length,
    latest: departments.slice(0, districts.length > 1 ? MOST_DEPARTMENTS : MOST_ALONE).flatMap((department) => {
      const last = department.disclosures.at(-1)
      if (!last) return []
      const { year, phase } = last
      // A total that was left open leads nothing, put right or not.
      const total = last.total.figure?.open ? { ...last.total, corrected: undefined } : last.total
      const carriedOver =
        phase === 'budget' && total.corrected === undefined
          ? muchCarriedOver(last.carriedOver, total.figure)
          : undefined
      // Of a total that its document puts right, the right one is drawn: a reader takes in one bar at a glance.
      const splits = toDisclosureSplits({ basic: last.basic, project: last.project, total }).filter(
        ({ kind }) => total.corrected === undefined || kind === 'corrected',
      )
      return { name: department.name, slug: department.slug, year, phase, total, carriedOver, splits }
    }),
  }))
