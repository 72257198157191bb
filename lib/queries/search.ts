import { queryGrams } from '@/lib/budget/search-grams'
import type { Database } from '@/lib/db/client'

export interface SearchHit {
  readonly kind: string
  readonly title: string
  readonly path: string
  readonly year: number | null
}

/** What holds every pair of characters that was asked for; answered by the index on them. */
export async function search(db: Database, text: string, most = 50): Promise<readonly SearchHit[]> {
  const grams = queryGrams(text)
  if (grams.length === 0) return []
  return db.searchEntry.findMany({
    where: { grams: { hasEvery: grams } },
    select: { kind: true, title: true, path: true, year: true },
    orderBy: [{ kind: 'asc' }, { year: { sort: 'desc', nulls: 'last' } }, { path: 'asc' }],
    take: most,
  })
}
