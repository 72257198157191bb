import type { Database } from '@/lib/db/client'
import { PLACE, toChoices } from '@/lib/queries/place'

/** What a search can be narrowed to: the districts and years there are. */
export async function searchChoices(db: Database) {
  const districts = await db.district.findMany({
    where: { slug: { not: null } },
    orderBy: { code: 'asc' },
    select: PLACE,
  })
  const years = await db.fiscalYear.findMany({ where: { disclosures: { some: {} } }, orderBy: { year: 'desc' } })
  return {
    districts: toChoices(districts),
    years: years.map(({ year }) => year),
  }
}
