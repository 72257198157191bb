import type { Database } from '@/lib/db/client'

/** The documents that came last, each with the page it leads to. */
export async function listNewest(db: Database, most = 8) {
  const rows = await db.disclosure.findMany({
    where: { current: true, unitId: null },
    orderBy: { storedAt: 'desc' },
    take: most,
    select: {
      ...{ year: true, phase: true, version: true, storedAt: true },
      document: { select: { sha256: true, title: true } },
      department: { select: { slug: true, name: true, district: { select: { slug: true } } } },
    },
  })
  return rows.map(({ year, phase, version, storedAt, document, department }) => ({
    ...{ year, phase, version, storedAt, title: document.title, document: document.sha256.slice(0, 12) },
    department: department.name,
    page: `/${department.district.slug ?? ''}/${department.slug}/${year}`,
  }))
}
