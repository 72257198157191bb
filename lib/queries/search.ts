import type { Phase } from '@/lib/budget/phase'
import { queryGrams } from '@/lib/budget/search-grams'
import type { Database } from '@/lib/db/client'

export interface SearchHit {
  readonly kind: string
  readonly title: string
  readonly path: string
  readonly year: number | null
  readonly phase: Phase | null
  /** Whose it is; null for what is of no department’s. */
  readonly department: string | null
}

/** What holds every pair of characters that was asked for; answered by the index on them. */
export async function search(db: Database, text: string, most = 50): Promise<readonly SearchHit[]> {
  const grams = queryGrams(text)
  if (grams.length === 0) return []
  const entries = await db.searchEntry.findMany({
    where: { grams: { hasEvery: grams } },
    select: { kind: true, title: true, path: true, year: true, phase: true, disclosureId: true },
    orderBy: [{ kind: 'asc' }, { year: { sort: 'desc', nulls: 'last' } }, { path: 'asc' }],
    take: most,
  })
  const ids = [...new Set(entries.flatMap(({ disclosureId }) => disclosureId ?? []))]
  const owners = await db.disclosure.findMany({
    where: { id: { in: ids } },
    select: { id: true, department: { select: { name: true } } },
  })
  const names = new Map(owners.map(({ id, department }) => [id, department.name]))
  return entries.map(({ disclosureId, ...entry }) => ({
    ...entry,
    department: disclosureId === null ? null : (names.get(disclosureId) ?? null),
  }))
}
