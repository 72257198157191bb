import { yearAddress } from '@/lib/addresses/place-address'
import type { Database } from '@/lib/db/client'
import { HEAD, toHead } from '@/lib/queries/disclosure-head'
import { toWhosePlace, WHOSE_PLACE } from '@/lib/queries/place'

/** The documents that came last, each with the page it leads to. */
export async function listNewest(db: Database, most = 8) {
  const rows = await db.disclosure.findMany({
    where: { current: true, unitId: null },
    orderBy: { storedAt: 'desc' },
    take: most,
    select: {
      ...HEAD,
      storedAt: true,
      document: { select: { sha256: true, title: true } },
      department: { select: WHOSE_PLACE },
    },
  })
  return rows.map((row) => {
    const { department, home } = toWhosePlace(row.department)
    return {
      ...toHead(row),
      storedAt: row.storedAt,
      title: row.document.title,
      department: department.name,
      page: yearAddress(home, row.year),
    }
  })
}
