import { departmentGram, EVERYDAY, nameGram, placeGram } from './search-grams'
import type { Database } from '@/lib/db/client'

/** A word of the dictionary: what bears it as its name, whole or short. */
interface Name {
  readonly districtIds: readonly number[]
  readonly departments: readonly { readonly id: number; readonly districtId: number }[]
  /** The official terms for an everyday word. */
  readonly means: readonly string[]
}

export type Names = ReadonlyMap<string, Name>

/**
 * Which of these words are names of something in the registry, or everyday words. Departments are asked for last, since
 * thousands of them have one name: of a district that is named with them, where one is.
 */
export async function findNames(db: Database, words: readonly string[]): Promise<Names> {
  if (words.length === 0) return new Map()
  const places = await entriesNamed(db, words.map(nameGram), [placeGram.registry])
  const named = new Map<
    string,
    { districtIds: number[]; departments: Name['departments'][number][]; means: string[] }
  >()
  const name = (word: string) => {
    const known = named.get(word) ?? { districtIds: [], departments: [], means: [] }
    named.set(word, known)
    return known
  }
  for (const { word, kind, aliases, districtId } of places) {
    const known = name(word)
    if (kind === EVERYDAY) known.means.push(...aliases.split('\n'))
    if (kind === 'district' && districtId !== null) known.districtIds.push(districtId)
  }
  const districts = [...named.values()].flatMap(({ districtIds }) => districtIds)
  const within =
    districts.length === 0 || districts.length > MOST_DISTRICTS ? [undefined] : [...new Set(districts), undefined]
  for (const district of within) {
    const where = [placeGram.kind('department'), ...(district === undefined ? [] : [placeGram.district(district)])]
    for (const { word, departmentId, districtId } of await entriesNamed(db, words.map(departmentGram), where))
      if (departmentId !== null && districtId !== null) {
        const { departments } = name(word)
        if (!departments.some(({ id }) => id === departmentId)) departments.push({ id: departmentId, districtId })
      }
  }
  return named
}

interface Row {
  readonly word: string
  readonly kind: string
  readonly aliases: string
  readonly districtId: number | null
  readonly departmentId: number | null
}

/** Without a limit inside: the planner would take it for a reason to read the table from end to end. */
async function entriesNamed(db: Database, grams: readonly string[], within: readonly string[]): Promise<Row[]> {
  const rows = await db.$queryRaw<readonly (Omit<Row, 'word'> & { readonly words: readonly string[] })[]>`
    WITH found AS MATERIALIZED (
      SELECT "id", "kind", "aliases", "districtId", "departmentId",
             ARRAY(SELECT gram FROM unnest("grams") AS own(gram) WHERE gram = ANY(${[...grams]}::text[])) AS words
        FROM "SearchEntry" WHERE "grams" @> ${[...within]}::text[] AND "grams" && ${[...grams]}::text[]
    )
    SELECT "kind", "aliases", "districtId", "departmentId", words FROM found LIMIT ${MOST}`
  return rows.flatMap(({ words, ...row }) => words.map((gram) => ({ ...row, word: gram.slice(1) })))
}

/** So many bearers of a name are enough to know that it is one. */
const MOST = 500
const MOST_DISTRICTS = 3
