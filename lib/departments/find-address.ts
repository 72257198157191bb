import type { Database } from '@/lib/db/client'

/** Where an address that a department or district had before leads now; undefined when it never was one. */
export async function findCurrentAddress(
  db: Database,
  address: { district: string; department: string },
): Promise<{ district: string; department: string } | undefined> {
  const district = await findDistrict(db, address.district)
  if (!district?.slug) return undefined
  const department = await findDepartment(db, district.id, address.department)
  return department && { district: district.slug, department: department.slug }
}

/** Where an address that a district had before leads now. */
export async function findCurrentDistrict(db: Database, slug: string): Promise<string | undefined> {
  return (await findDistrict(db, slug))?.slug ?? undefined
}

/** Whoever has an address now comes before whoever had it once. */
async function findDistrict(db: Database, slug: string) {
  const now = await db.district.findUnique({ where: { slug } })
  if (now) return now
  const once = await db.slugAlias.findFirst({
    where: { slug, departmentId: null },
    include: { district: true },
    orderBy: { id: 'asc' },
  })
  return once?.district
}

async function findDepartment(db: Database, districtId: number, slug: string) {
  const now = await db.department.findUnique({ where: { districtId_slug: { districtId, slug } } })
  if (now) return now
  const once = await db.slugAlias.findUnique({
    where: { districtId_slug: { districtId, slug } },
    include: { department: true },
  })
  return once?.department ?? undefined
}
