import type { Phase } from '@/lib/budget/phase'
import type { Database } from '@/lib/db/client'
import { PLACE, toPlace } from '@/lib/queries/place'

/** Of how many departments of a district a document of the year and phase is held, and how many there are. */
export interface LineCoverage {
  readonly district: string
  readonly year: number
  readonly phase: Phase
  readonly departments: number
  readonly held: number
}

/** For those of the districts whose number of departments is known; of the others nothing can be said to be complete. */
export async function listLineCoverage(db: Database, districts: readonly string[]): Promise<readonly LineCoverage[]> {
  const known = await db.district.findMany({
    where: { slug: { in: [...districts] }, departmentCount: { not: null } },
    select: { id: true, departmentCount: true, ...PLACE },
  })
  if (known.length === 0) return []
  const rows = await db.$queryRaw<{ districtId: number; year: number; phase: Phase; held: number }[]>`
    SELECT department."districtId", disclosure."year", disclosure."phase",
           count(DISTINCT disclosure."departmentId")::int AS held
      FROM "Department" department JOIN "Disclosure" disclosure ON disclosure."departmentId" = department."id"
     WHERE department."districtId" = ANY(${known.map(({ id }) => id)})
       AND disclosure."current" AND disclosure."unitId" IS NULL
     GROUP BY 1, 2, 3`
  return rows.flatMap(({ districtId, year, phase, held }) => {
    const district = known.find(({ id }) => id === districtId)
    const departments = district?.departmentCount ?? null
    return district && departments !== null ? { district: toPlace(district).name, year, phase, departments, held } : []
  })
}
