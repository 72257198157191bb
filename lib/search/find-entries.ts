import { lineGram } from './search-grams'
import { DISCLOSED_KINDS, type SearchKind } from '@/lib/budget/search-kind'
import type { Database } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import {
  amongKinds,
  conjunctionsOf,
  isDisclosedKind,
  ofKind,
  qualityOf,
  REGISTRY,
  type Conjunction,
  type Sought,
} from './find-sought'

/** The best of one kind, and how many there are; `atLeast` when nobody counted them to the end. */
export interface FoundKind {
  readonly kind: SearchKind
  readonly ids: readonly number[]
  readonly count: number
  readonly atLeast: boolean
  /** Of the best of them: 3 is exactly that, 0 holds it. */
  readonly quality: number
}

export interface Wanted {
  /** One kind only. */
  readonly kind?: SearchKind | undefined
  readonly skip: number
  readonly take: number
}

/**
 * What holds all that is sought, the best of each kind. Rare words are found by the index of grams, all of them, and
 * ranked. Of words that stand in very many entries the best-ranked are looked at in their order instead, so that no search
 * takes long: docs/decisions/012-search.md.
 */
export async function findEntries(db: Database, sought: Sought, wanted: Wanted): Promise<readonly FoundKind[]> {
  const { kind } = wanted
  const narrowed = kind === undefined ? sought : within(sought, ofKind(kind))
  const isRare = (await mostFound(db, conjunctionsOf(narrowed))) <= MOST_RANKED
  if (isRare) {
    const found = await rankEach(db, narrowed, wanted)
    if (!found.some(({ atLeast }) => atLeast)) return found
  }
  if (kind !== undefined && !isDisclosedKind(kind)) return rankEach(db, narrowed, wanted)
  const kinds = kind === undefined ? DISCLOSED_KINDS : [kind]
  const best = await lookAtBest(db, sought, kinds, wanted)
  // Too few among the best of a kind: it is rarer there than elsewhere.
  const missing = kinds.filter((each) => !best.some((found) => found.kind === each))
  const ways = isRare && missing.length > 0 ? [amongKinds(missing)] : missing.map(ofKind)
  const rare: FoundKind[] = []
  for (const way of ways) rare.push(...(await rankEach(db, within(sought, way), wanted)))
  const registered = kind === undefined ? await rankEach(db, within(sought, REGISTRY), wanted) : []
  const found = [...registered, ...best, ...rare]
  return wanted.skip > 0 ? found : exactFirst(found, await rankEach(db, narrowed, wanted, exactly(narrowed)), wanted)
}

const within = (sought: Sought, ...places: Sought['within']): Sought => ({
  ...sought,
  within: [...sought.within, ...places],
})

/** So many are ranked by looking at each. */
const MOST_RANKED = 3_000
/** Of very many the best so many of a kind are looked at, and so many found are enough: to begin with, and for leafing through. */
const AT_FIRST = { lookedAt: 20_000, enough: 300 } as const
const FOR_PAGES = { lookedAt: 60_000, enough: 1_000 } as const

interface Row {
  readonly id: number
  readonly kind: SearchKind
  readonly quality: number
  readonly count: number
  readonly everything: number
}

/** Everything that is found by its grams, ranked within its kind; no more than a bounded number is looked at. */
export async function rankEach(
  db: Database,
  sought: Sought,
  { skip, take }: Wanted,
  conjunctions = conjunctionsOf(sought),
): Promise<readonly FoundKind[]> {
  if (conjunctions.length === 0) return []
  const where = conjunctions.map(
    ({ grams, where: holds }) => Prisma.sql`("grams" @> ${[...grams]}::text[] AND ${holds})`,
  )
  const rows = await db.$queryRaw<readonly Row[]>`
    WITH found AS MATERIALIZED (
      SELECT "id", "kind" COLLATE "C" AS "kind", "rank", ${qualityOf(sought, true)} AS quality
        FROM "SearchEntry" WHERE ${Prisma.join(where, ' OR ')} LIMIT ${MOST_RANKED + 1}
    ), ${placed(skip, take)}`
  return groupsOf(rows, (row) => row.everything > MOST_RANKED)
}

/** In the order of rank, out of an index alone; without the kinds of which too few are among the best. */
async function lookAtBest(
  db: Database,
  sought: Sought,
  kinds: readonly SearchKind[],
  { kind, skip, take }: Wanted,
): Promise<readonly FoundKind[]> {
  const { lookedAt, enough } = kind === undefined ? AT_FIRST : FOR_PAGES
  // Of a year that was named among the words, the best are those of that year.
  const named = [...sought.within, ...sought.words.flat()].flatMap((each) =>
    'folded' in each ? [] : (each.rank ?? []),
  )
  const [from = 0, to = 2_147_483_647] = named
  const conditions = conjunctionsOf(sought).map(({ where }) => Prisma.sql`(${where})`)
  const rows = await db.$queryRaw<readonly Row[]>`
    WITH found AS MATERIALIZED (
      SELECT each.* FROM unnest(${[...kinds]}::text[]) AS of(kind), LATERAL (
        SELECT "id", of.kind COLLATE "C" AS "kind", "rank", ${qualityOf(sought, false)} AS quality FROM (
          SELECT "id", "rank", "folded", "year", "phase", "districtId", "departmentId" FROM "SearchEntry"
           WHERE "kind" = of.kind AND "rank" >= ${from} AND "rank" < ${to}
           ORDER BY "rank" DESC, "id" LIMIT ${lookedAt}
        ) best WHERE ${Prisma.join(conditions, ' OR ')} LIMIT ${enough + 1}
      ) each
    ), ${placed(skip, take)}`
  return groupsOf(rows, () => true)
    .map((group) => ({ ...group, count: Math.min(group.count, enough) }))
    .filter(({ count }) => count >= skip + take)
}

/** The better hit first, then the newer and larger; each with how many of its kind there are. */
const placed = (skip: number, take: number): Prisma.Sql => Prisma.sql`placed AS (
      SELECT *, row_number() OVER (PARTITION BY "kind" ORDER BY quality DESC, "rank" DESC, "id")::int AS place,
             count(*) OVER (PARTITION BY "kind")::int AS count, count(*) OVER ()::int AS everything
        FROM found
    )
    SELECT "id", "kind", quality, count, everything FROM placed
     WHERE place > ${skip} AND place <= ${skip + take} ORDER BY "kind", place`

function groupsOf(rows: readonly Row[], isMore: (row: Row) => boolean): FoundKind[] {
  const kinds = new Map<SearchKind, Row[]>()
  for (const row of rows) kinds.set(row.kind, [...(kinds.get(row.kind) ?? []), row])
  return [...kinds].flatMap(([kind, own]) => {
    const [first] = own
    if (!first) return []
    const ids = own.map(({ id }) => id)
    return { kind, ids, count: first.count, atLeast: isMore(first), quality: first.quality }
  })
}

/** What is exactly one word, where that is all that was typed: it may be older and smaller than the best that hold it. */
function exactly({ words, within: places }: Sought): Conjunction[] {
  const [only, ...others] = words
  if (!only || others.length > 0) return []
  const [first = Prisma.sql`true`, ...rest] = places.map(({ where }) => where)
  return only.flatMap((each) =>
    'folded' in each
      ? {
          grams: [lineGram(each.folded), ...places.flatMap(({ gram }) => gram ?? [])],
          where: Prisma.join([first, ...rest], ' AND '),
        }
      : [],
  )
}

function exactFirst(found: readonly FoundKind[], exact: readonly FoundKind[], { take }: Wanted): FoundKind[] {
  return found.map((group) => {
    // Where very many are exactly the word, the best of them were looked at.
    const own = exact.find(({ kind, atLeast }) => kind === group.kind && !atLeast)
    if (!own) return group
    return { ...group, ids: [...new Set([...own.ids, ...group.ids])].slice(0, take), quality: own.quality }
  })
}

/** No more entries than that hold what is sought, as PostgreSQL's own statistics know of frequent grams; others are rare. */
async function mostFound(db: Database, conjunctions: readonly Conjunction[]): Promise<number> {
  const entries = await countsOfGrams(db, [...new Set(conjunctions.flatMap((each) => each.grams))])
  return conjunctions.reduce((sum, each) => sum + Math.min(...each.grams.map((gram) => entries.get(gram) ?? 0)), 0)
}

/** In how many entries each of the frequent grams stands, by PostgreSQL's own statistics. */
export async function countsOfGrams(db: Database, grams: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const rows = await db.$queryRaw<readonly { gram: string; entries: number }[]>`
    SELECT known.gram, known.share * greatest(c.reltuples, 0)::float8 AS entries
      FROM pg_stats s JOIN pg_class c ON c.oid = '"SearchEntry"'::regclass,
           unnest(s.most_common_elems::text::text[], s.most_common_elem_freqs::float8[]) AS known(gram, share)
     WHERE s.schemaname = current_schema() AND s.tablename = 'SearchEntry' AND s.attname = 'grams'
       AND known.gram = ANY(${[...grams]}::text[])`
  return new Map(rows.map((row) => [row.gram, row.entries]))
}
