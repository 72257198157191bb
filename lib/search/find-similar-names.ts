import { foldText, placeGram, textGrams } from './search-grams'
import type { Database } from '@/lib/db/client'
import { countsOfGrams } from './find-entries'

/**
 * Names of the registry and of projects that share most of their characters with a word, the most alike first. They are
 * looked for by the pairs of its characters that are not in very many entries.
 */
export async function findSimilarNames(db: Database, folded: string): Promise<readonly string[]> {
  const pairs = textGrams(folded).filter((gram) => [...gram].length === 2)
  const counts = await countsOfGrams(db, pairs)
  const rare = pairs.filter((pair) => (counts.get(pair) ?? 0) <= MOST_LOOKED_AT)
  if (rare.length === 0) return []
  const kinds = [placeGram.registry, placeGram.kind('project')]
  const rows = await db.$queryRaw<readonly { title: string; names: readonly string[] }[]>`
    WITH near AS MATERIALIZED (
      SELECT "title", ARRAY(SELECT substr(gram, 2) FROM unnest("grams") AS own(gram) WHERE gram ~ '^[#%]') AS names
        FROM "SearchEntry" WHERE "grams" && ${rare}::text[] AND "grams" && ${kinds}::text[]
    )
    SELECT DISTINCT "title", names FROM near LIMIT ${MOST_LOOKED_AT}`
  const names = new Set(rows.flatMap(({ title, names: own }) => (own.length > 0 ? own : [foldText(title)])))
  return [...names]
    .map((name) => ({ name, ...alikeness(folded, name) }))
    .filter(({ shared, name }) => name !== folded && shared * 2 > [...folded].length && shared * 3 > [...name].length)
    .sort((a, b) => b.alike - a.alike || a.name.length - b.name.length || (a.name < b.name ? -1 : 1))
    .slice(0, MOST)
    .map(({ name }) => name)
}

const MOST_LOOKED_AT = 3_000
const MOST = 6

/** How many characters two words share, each as often as both have it; and that by the length of both (Dice). */
function alikeness(one: string, other: string): { readonly shared: number; readonly alike: number } {
  const left = [...other]
  let shared = 0
  for (const character of one) {
    const at = left.indexOf(character)
    if (at < 0) continue
    left.splice(at, 1)
    shared += 1
  }
  return { shared, alike: (2 * shared) / ([...one].length + [...other].length) }
}
