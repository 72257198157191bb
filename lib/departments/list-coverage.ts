import { placeRank } from '@/lib/budget/registered-districts'
import type { Database } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { findNewestYear, HEAD, toHead, type DisclosureHead } from '@/lib/queries/disclosure-head'
import { PREDECESSORS, toBefore } from './get-district-page'
import { PLACE, toPlace, type Place } from '@/lib/queries/place'
import { toPublishedUnits, UNITS, type PublishedUnit } from '@/lib/queries/published-units'

export interface Coverage {
  readonly districts: readonly CoverageDistrict[]
  /** False: there are more departments than could be listed, those whose documents came last. */
  readonly complete: boolean
  /** What tells which accounts cannot be there yet. */
  readonly newest: Awaited<ReturnType<typeof findNewestYear>>
}

export interface CoverageDistrict extends Place {
  readonly code: string
  /** Those whose documents came last, by their address. */
  readonly departments: readonly CoverageDepartment[]
}
export interface CoverageDepartment {
  readonly slug: string
  readonly name: string
  /** What it came from in a reform. */
  readonly before: ReturnType<typeof toBefore>
  /** All of them, by year and phase: what is not here is not held. */
  readonly disclosures: readonly DisclosureHead[]
  /** Units of it that published by themselves: what is in their documents is in the department's, too. */
  readonly units: readonly PublishedUnit[]
}

/** Every district that has an address, each with its departments of which something came last, and all that is held of them. */
export async function listCoverage(db: Database, most = 200): Promise<Coverage> {
  const districts = await db.district.findMany({
    where: { slug: { not: null } },
    orderBy: { code: 'asc' },
    select: { id: true, ...PLACE },
  })
  const newest = await db.disclosure.findMany({
    where: { current: true },
    orderBy: { storedAt: 'desc' },
    take: most * DOCUMENTS_EACH,
    select: { departmentId: true },
  })
  const known = [...new Set(newest.map(({ departmentId }) => departmentId))]
  const departments = await db.department.findMany({
    where: { id: { in: known.slice(0, most) } },
    orderBy: { slug: 'asc' },
    select: DEPARTMENT,
  })
  return {
    newest: await findNewestYear(db),
    complete: known.length <= most && newest.length < most * DOCUMENTS_EACH,
    districts: districts
      .map(({ id, ...district }) => ({
        code: district.code,
        ...toPlace(district),
        departments: departments.filter(({ districtId }) => districtId === id).map(toCoverageDepartment),
      }))
      .toSorted((a, b) => placeRank(a.slug) - placeRank(b.slug)),
  }
}

/** How many documents a department may be expected to have: as far back is looked for departments. */
const DOCUMENTS_EACH = 20

const DEPARTMENT = {
  slug: true,
  name: true,
  districtId: true,
  predecessors: PREDECESSORS,
  disclosures: {
    where: { current: true, unitId: null },
    orderBy: [{ year: 'asc' }, { phase: 'asc' }],
    select: HEAD,
  },
  units: UNITS,
} satisfies Prisma.DepartmentSelect

const toCoverageDepartment = ({
  slug,
  name,
  predecessors,
  disclosures,
  units,
}: Prisma.DepartmentGetPayload<{ select: typeof DEPARTMENT }>): CoverageDepartment => ({
  slug,
  name,
  before: toBefore(predecessors),
  disclosures: disclosures.map(toHead),
  units: toPublishedUnits(units),
})
