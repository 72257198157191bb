import type { Database } from '@/lib/db/client'

/** What a search can be narrowed to: the districts and years there are. */
export async function searchChoices(db: Database) {
  const districts = await db.district.findMany({
    where: { slug: { not: null } },
    orderBy: { code: 'asc' },
    select: { slug: true, name: true },
  })
  const years = await db.fiscalYear.findMany({ where: { disclosures: { some: {} } }, orderBy: { year: 'desc' } })
  return {
    districts: districts.flatMap(({ slug, name }) => (slug === null ? [] : { slug, name })),
    years: years.map(({ year }) => year),
  }
}
export type SearchChoices = Awaited<ReturnType<typeof searchChoices>>
