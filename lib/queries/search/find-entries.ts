import { placeGram } from '@/lib/budget/search-grams'
import { DISCLOSED_KINDS, type SearchKind } from '@/lib/budget/search-kind'
import type { Database } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { conjunctionsOf, isDisclosedKind, ofKind, qualityOf, type Conjunction, type Sought } from './sought'

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
  const narrowed = wanted.kind === undefined ? sought : { ...sought, within: [...sought.within, ofKind(wanted.kind)] }
  const frequency = await frequencies(db, narrowed)
  if (frequency.most(conjunctionsOf(narrowed)) <= FEW) {
    const found = await ranked(db, narrowed, wanted)
    if (!found.some(({ atLeast }) => atLeast)) return found
  }
  const kinds = wanted.kind === undefined ? DISCLOSED_KINDS : [wanted.kind]
  const found: FoundKind[] = []
  if (wanted.kind === undefined || !isDisclosedKind(wanted.kind))
    found.push(...(await ranked(db, { ...sought, within: [...sought.within, REGISTRY] }, wanted)))
  for (const kind of kinds.filter(isDisclosedKind)) {
    const own = { ...sought, within: [...sought.within, ofKind(kind)] }
    const few = frequency.most(conjunctionsOf(own)) <= FEW
    const best = few ? undefined : await bestRanked(db, own, kind, wanted)
    if (best) found.push(best)
    else found.push(...(await ranked(db, own, wanted)))
  }
  return found
}

/** So many are ranked by looking at each. */
const FEW = 20_000
const MOST_RANKED = 10_000
/** Of very many the best so many are looked at, and so many found are enough. */
const LOOKED_AT = 30_000
const ENOUGH = 1_000

const REGISTRY = { gram: placeGram.registry, where: Prisma.sql`"disclosureId" IS NULL` }

const whereOf = (conjunctions: readonly Conjunction[]): Prisma.Sql =>
  Prisma.join(
    conjunctions.map(({ grams, where }) => Prisma.sql`("grams" @> ${[...grams]}::text[] AND ${where})`),
    ' OR ',
  )

async function ranked(db: Database, sought: Sought, { skip, take }: Wanted): Promise<readonly FoundKind[]> {
  const rows = await db.$queryRaw<readonly Row[]>`
    WITH found AS MATERIALIZED (
      SELECT "id", "kind", "rank", ${qualityOf(sought, true)} AS quality
        FROM "SearchEntry" WHERE ${whereOf(conjunctionsOf(sought))} LIMIT ${MOST_RANKED + 1}
    ), placed AS (
      SELECT *, row_number() OVER (PARTITION BY "kind" ORDER BY quality DESC, "rank" DESC, "id")::int AS place,
             count(*) OVER (PARTITION BY "kind")::int AS count, count(*) OVER ()::int AS everything
        FROM found
    )
    SELECT "id", "kind", quality, count, everything FROM placed
     WHERE place > ${skip} AND place <= ${skip + take} ORDER BY "kind", place`
  const kinds = new Map<SearchKind, Row[]>()
  for (const row of rows) kinds.set(row.kind, [...(kinds.get(row.kind) ?? []), row])
  return [...kinds].map(([kind, own]) => ({
    ...{ kind, ids: own.map(({ id }) => id), count: own[0]?.count ?? 0, quality: own[0]?.quality ?? 0 },
    atLeast: (own[0]?.everything ?? 0) > MOST_RANKED,
  }))
}

interface Row {
  readonly id: number
  readonly kind: SearchKind
  readonly quality: number
  readonly count: number
  readonly everything: number
}

/** In the order of rank, out of the index alone; undefined when too few are among the best. */
async function bestRanked(
  db: Database,
  sought: Sought,
  kind: SearchKind,
  { skip, take }: Wanted,
): Promise<FoundKind | undefined> {
  const years = sought.within.flatMap((each) => (each.rank ? [each.rank] : []))
  const [from, to] = years[0] ?? [0, 2_147_483_647]
  const conditions = conjunctionsOf(sought).map(({ where }) => Prisma.sql`(${where})`)
  const rows = await db.$queryRaw<readonly Pick<Row, 'id' | 'quality'>[]>`
    WITH found AS MATERIALIZED (
      SELECT * FROM (
        SELECT "id", "kind", "rank", "folded", "year", "phase", "districtId", "departmentId" FROM "SearchEntry"
         WHERE "kind" = ${kind} AND "rank" >= ${from} AND "rank" < ${to}
         ORDER BY "rank" DESC, "id" LIMIT ${LOOKED_AT}
      ) best WHERE ${Prisma.join(conditions, ' OR ')} LIMIT ${ENOUGH + 1}
    )
    SELECT "id", ${qualityOf(sought, false)} AS quality FROM found ORDER BY quality DESC, "rank" DESC, "id"`
  if (rows.length < skip + take) return undefined
  const shown = rows.slice(skip, skip + take)
  return {
    ...{ kind, ids: shown.map(({ id }) => id), quality: shown[0]?.quality ?? 0 },
    ...{ count: Math.min(rows.length, ENOUGH), atLeast: true },
  }
}

/** How often grams stand in entries, as PostgreSQL's own statistics know of the frequent ones; the rest is rare. */
async function frequencies(db: Database, sought: Sought) {
  const kinds = DISCLOSED_KINDS.map(placeGram.kind)
  const grams = [...new Set([...conjunctionsOf(sought).flatMap((each) => each.grams), ...kinds])]
  const rows = await db.$queryRaw<readonly { gram: string; share: number; entries: number }[]>`
    SELECT known.gram, known.share, greatest(c.reltuples, 0)::float8 AS entries
      FROM pg_stats s JOIN pg_class c ON c.oid = '"SearchEntry"'::regclass,
           unnest(s.most_common_elems::text::text[], s.most_common_elem_freqs::float8[]) AS known(gram, share)
     WHERE s.schemaname = current_schema() AND s.tablename = 'SearchEntry' AND s.attname = 'grams'
       AND known.gram = ANY(${grams}::text[])`
  const counts = new Map(rows.map(({ gram, share, entries }) => [gram, share * entries]))
  const count = (gram: string) => counts.get(gram) ?? 0
  return {
    /** No more entries than that hold one of these. */
    most: (conjunctions: readonly Conjunction[]) =>
      conjunctions.reduce((sum, { grams: own }) => sum + Math.min(...own.map(count)), 0),
  }
}
