import type { Database } from '@/lib/db/client'
import { HEAD, toHead } from './disclosure-head'

/** The documents that came last, each with the page it leads to. */
export async function listNewest(db: Database, most = 8) {
  const rows = await db.disclosure.findMany({
    where: { current: true, unitId: null },
    orderBy: { storedAt: 'desc' },
    take: most,
    select: {
      ...{ ...HEAD, storedAt: true },
      document: { select: { sha256: true, title: true } },
      department: { select: { slug: true, name: true, district: { select: { slug: true } } } },
    },
  })
  return rows.map((row) => ({
    ...toHead(row),
    ...{ storedAt: row.storedAt, title: row.document.title, department: row.department.name },
    page: `/${row.department.district.slug ?? ''}/${row.department.slug}/${row.year}`,
  }))
}
export type NewestDocument = Awaited<ReturnType<typeof listNewest>>[number]
