import type { Phase } from '@/lib/budget/phase'
import { placeRank } from '@/lib/budget/registered-districts'
import type { Database } from '@/lib/db/client'
import { PLACE, toChoices } from './place'

/** What lists can be narrowed to: districts and years there are, rules that found something, and where they found it. */
export async function listFilterChoices(db: Database) {
  const [districts, years, rules, found] = await Promise.all([
    db.district.findMany({
      where: { slug: { not: null } },
      orderBy: { code: 'asc' },
      select: PLACE,
    }),
    db.fiscalYear.findMany({ where: { disclosures: { some: {} } }, orderBy: { year: 'desc' } }),
    rulesThatFound(db),
    countByDistrictAndYear(db),
  ])
  const choices = toChoices(districts)
  return {
    districts: choices,
    years: years.map(({ year }) => year),
    rules,
    /** Of each district and year; undefined where there are too many to be listed one by one. */
    found: found
      ?.map((row) => ({ ...row, name: choices.find(({ slug }) => slug === row.district)?.name ?? row.name }))
      .toSorted((a, b) => placeRank(a.district) - placeRank(b.district)),
  }
}

/** From one rule to the next by the index on them, however many findings each has; its title as a ledger has it. */
const rulesThatFound = (db: Database) => db.$queryRaw<{ rule: string; title: string }[]>`
  WITH RECURSIVE each_rule AS (
    (SELECT f."rule", f."disclosureId" FROM "Finding" f ORDER BY f."rule" LIMIT 1)
    UNION ALL
    SELECT next."rule", next."disclosureId" FROM each_rule e, LATERAL (
      SELECT f."rule", f."disclosureId" FROM "Finding" f WHERE f."rule" > e."rule" ORDER BY f."rule" LIMIT 1) next)
  SELECT e."rule", c."title" FROM each_rule e
  JOIN "Check" c ON c."disclosureId" = e."disclosureId" AND c."rule" = e."rule"
  ORDER BY e."rule"`

export interface FoundOfYear {
  readonly district: string
  readonly name: string
  readonly year: number
  readonly phase: Phase
  readonly error: number
  readonly conflict: number
  readonly doubt: number
}

/** District, year and phase, and what of weight was found there. */
async function countByDistrictAndYear(db: Database): Promise<readonly FoundOfYear[] | undefined> {
  const held = await db.disclosure.findMany({ select: { id: true }, orderBy: { id: 'asc' }, take: MOST_COUNTED + 1 })
  if (held.length > MOST_COUNTED) return undefined
  return db.$queryRaw<FoundOfYear[]>`
    SELECT r."slug" AS district, r."name", d."year", d."phase"::text AS phase,
      count(*) FILTER (WHERE f."severity" = 'error')::int AS error,
      count(*) FILTER (WHERE f."severity" = 'conflict')::int AS conflict,
      count(*) FILTER (WHERE f."severity" = 'doubt')::int AS doubt
    FROM "Matter" f
    JOIN "Disclosure" d ON d."id" = f."disclosureId"
    JOIN "Department" m ON m."id" = d."departmentId"
    JOIN "District" r ON r."id" = m."districtId"
    WHERE f."fixedAt" IS NULL AND f."withdrawnAt" IS NULL AND f."toldTo" <> 'proof' AND f."severity" IN ('error', 'conflict', 'doubt') AND r."slug" IS NOT NULL
    GROUP BY r."code", r."slug", r."name", d."year", d."phase"
    ORDER BY r."code", d."year" DESC, d."phase"`
}

/** As many documents are counted through; of more a list of links would be no help. */
const MOST_COUNTED = 60
