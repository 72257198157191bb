import type { Severity } from '@/lib/budget/finding'
import { moneyOf } from '@/lib/budget/money'
import type { Phase } from '@/lib/budget/phase'
import type { Database } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { FINDING, toListedFinding } from './get-finding-ends'

/** Which matters are asked for; `undefined` asks for either. */
export interface MattersWanted {
  readonly weights: readonly Severity[]
  readonly rule: string | undefined
  readonly district: string | undefined
  readonly year: number | undefined
  readonly phase: Phase | undefined
  readonly admitted: boolean | undefined
  readonly fixed: boolean
  readonly sort: 'weight' | 'size'
  readonly page: number
}

/** A page of matters, by weight and size or by size alone, and how many there are of each weight. */
export async function listMatters(db: Database, wanted: MattersWanted, size = 30) {
  const where = whereOf(wanted)
  const counts = await countByWeight(db, where)
  const offset = (wanted.page - 1) * size
  const ids =
    wanted.sort === 'size'
      ? await idsBySize(db, Prisma.sql`${where} AND f."severity" IN (${weightsOf(wanted.weights)})`, offset, size)
      : await idsByWeight(db, where, wanted.weights, counts, offset, size)
  return { matters: await mattersOf(db, ids), counts }
}

/** Each with the finding that tells its root, whose places are the matter's. */
async function mattersOf(db: Database, ids: readonly number[]) {
  const rows = await db.matter.findMany({ where: { id: { in: [...ids] } } })
  const [roots, documents] = await Promise.all([
    db.finding.findMany({ where: { key: { in: rows.map(({ rootKey }) => rootKey) } }, select: FINDING }),
    documentsOfForms(
      db,
      rows.flatMap(({ ofForm }) => ofForm ?? []),
    ),
  ])
  const byId = new Map(rows.map((row) => [row.id, row]))
  const byKey = new Map(roots.map((row) => [row.key, row]))
  return ids.flatMap((id) => {
    const matter = byId.get(id)
    const root = matter && byKey.get(matter.rootKey)
    if (!matter || !root) return []
    const { key, severity, headline, amount, extent, admitted, toldTo, ofForm, firstSeenAt, fixedAt } = matter
    return {
      ...toListedFinding(root),
      key: ofForm ?? key,
      severity,
      sentence: headline,
      extent,
      admitted,
      toldTo,
      firstSeenAt,
      fixedAt,
      difference: moneyOf(amount?.toFixed(), '万元'),
      /** How many documents of one form it is told of. */
      documents: ofForm === null ? 1 : (documents.get(ofForm) ?? 1),
    }
  })
}

async function documentsOfForms(db: Database, forms: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const rows = await db.matter.groupBy({
    by: ['ofForm'],
    where: { ofForm: { in: [...forms] }, fixedAt: null, withdrawnAt: null },
    _count: true,
  })
  return new Map(rows.flatMap(({ ofForm, _count }) => (ofForm === null ? [] : [[ofForm, _count] as const])))
}

const WEIGHTS = ['error', 'conflict', 'doubt', 'form', 'rounding'] as const satisfies readonly Severity[]

/** Only what is asked for is joined: most lists need no more than the matters themselves. */
function whereOf({ rule, district, year, phase, admitted, fixed }: MattersWanted): Prisma.Sql {
  const ofDisclosure = [
    ...(year === undefined ? [] : [Prisma.sql`d."year" = ${year}`]),
    ...(phase === undefined ? [] : [Prisma.sql`d."phase" = ${phase}::"Phase"`]),
    ...(district === undefined
      ? []
      : [
          Prisma.sql`d."departmentId" IN (SELECT m."id" FROM "Department" m
            JOIN "District" r ON r."id" = m."districtId" WHERE r."slug" = ${district})`,
        ]),
  ]
  const conditions = [
    fixed ? Prisma.sql`f."fixedAt" IS NOT NULL` : Prisma.sql`f."fixedAt" IS NULL`,
    Prisma.sql`f."withdrawnAt" IS NULL AND f."toldTo" <> 'proof'`,
    // What is told of a form is told once, unless it is asked what a place has.
    ...(ofDisclosure.length > 0
      ? []
      : [
          Prisma.sql`(f."ofForm" IS NULL OR NOT EXISTS (SELECT 1 FROM "Matter" o WHERE o."ofForm" = f."ofForm"
            AND o."id" < f."id" AND o."withdrawnAt" IS NULL AND (o."fixedAt" IS NULL) = (f."fixedAt" IS NULL)))`,
        ]),
    ...(rule === undefined
      ? []
      : [Prisma.sql`EXISTS (SELECT 1 FROM "Finding" g WHERE g."matterId" = f."id" AND g."rule" = ${rule})`]),
    ...(admitted === undefined ? [] : [Prisma.sql`f."admitted" = ${admitted}`]),
    ...(ofDisclosure.length === 0
      ? []
      : [
          Prisma.sql`f."disclosureId" IN (SELECT d."id" FROM "Disclosure" d WHERE ${Prisma.join(ofDisclosure, ' AND ')})`,
        ]),
  ]
  return Prisma.join(conditions, ' AND ')
}

async function countByWeight(db: Database, where: Prisma.Sql): Promise<Record<Severity, number>> {
  const rows = await db.$queryRaw<{ severity: Severity; count: number }[]>`
    SELECT f."severity"::text AS severity, count(*)::int AS count FROM "Matter" f WHERE ${where} GROUP BY 1`
  const of = (severity: Severity) => rows.find((row) => row.severity === severity)?.count ?? 0
  return Object.fromEntries(WEIGHTS.map((severity) => [severity, of(severity)])) as Record<Severity, number>
}

const weightsOf = (weights: readonly Severity[]): Prisma.Sql =>
  Prisma.join(weights.map((severity) => Prisma.sql`${severity}::"Severity"`))

async function idsBySize(db: Database, where: Prisma.Sql, offset: number, most: number): Promise<readonly number[]> {
  const rows = await db.$queryRaw<{ id: number }[]>`
    SELECT f."id" FROM "Matter" f WHERE ${where}
    ORDER BY f."amount" DESC NULLS LAST, f."id" OFFSET ${offset} LIMIT ${most}`
  return rows.map(({ id }) => id)
}

/** One weight after the other, each by its own index: the counts say where on the page one ends and the next begins. */
async function idsByWeight(
  db: Database,
  where: Prisma.Sql,
  weights: readonly Severity[],
  counts: Readonly<Record<Severity, number>>,
  offset: number,
  most: number,
): Promise<readonly number[]> {
  const ids: number[] = []
  let before = 0
  for (const severity of WEIGHTS.filter((weight) => weights.includes(weight))) {
    const skipped = Math.max(0, offset - before)
    const room = most - ids.length
    if (room > 0 && skipped < counts[severity]) {
      const own = Prisma.sql`${where} AND f."severity" = ${severity}::"Severity"`
      ids.push(...(await idsBySize(db, own, skipped, room)))
    }
    before += counts[severity]
  }
  return ids
}
