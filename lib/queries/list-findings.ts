import type { Severity } from '@/lib/budget/finding'
import type { Phase } from '@/lib/budget/phase'
import type { Database } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { FINDING, toListedFinding, type ListedFinding } from './finding-ends'

/** Which findings are asked for; `undefined` asks for either. */
export interface FindingsWanted {
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

export interface FindingsPage {
  readonly findings: readonly ListedFinding[]
  /** Of every weight, whichever of them are shown. */
  readonly counts: Readonly<Record<Severity, number>>
  /** What each rule of these findings says must hold. */
  readonly titles: ReadonlyMap<string, string>
}

/** A page of findings, by weight and size or by size alone, and how many there are of each weight. */
export async function listFindings(db: Database, wanted: FindingsWanted, size = 30): Promise<FindingsPage> {
  const where = whereOf(wanted)
  const counts = await countByWeight(db, where)
  const offset = (wanted.page - 1) * size
  const ids =
    wanted.sort === 'size'
      ? await idsBySize(db, Prisma.sql`${where} AND f."severity" IN (${weightsOf(wanted.weights)})`, offset, size)
      : await idsByWeight(db, where, wanted.weights, counts, offset, size)
  const rows = await db.finding.findMany({ where: { id: { in: [...ids] } }, select: { id: true, ...FINDING } })
  const byId = new Map(rows.map((row) => [row.id, row]))
  const findings = ids.flatMap((id) => byId.get(id) ?? [])
  return { findings: findings.map(toListedFinding), counts, titles: await titlesOf(db, findings) }
}

const WEIGHTS = ['error', 'conflict', 'doubt', 'form', 'rounding'] as const satisfies readonly Severity[]

/** Only what is asked for is joined: most lists need no more than the findings themselves. */
function whereOf({ rule, district, year, phase, admitted, fixed }: FindingsWanted): Prisma.Sql {
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
    ...(rule === undefined ? [] : [Prisma.sql`f."rule" = ${rule}`]),
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
    SELECT f."severity"::text AS severity, count(*)::int AS count FROM "Finding" f WHERE ${where} GROUP BY 1`
  const of = (severity: Severity) => rows.find((row) => row.severity === severity)?.count ?? 0
  return Object.fromEntries(WEIGHTS.map((severity) => [severity, of(severity)])) as Record<Severity, number>
}

const weightsOf = (weights: readonly Severity[]): Prisma.Sql =>
  Prisma.join(weights.map((severity) => Prisma.sql`${severity}::"Severity"`))

async function idsBySize(db: Database, where: Prisma.Sql, offset: number, most: number): Promise<readonly number[]> {
  const rows = await db.$queryRaw<{ id: number }[]>`
    SELECT f."id" FROM "Finding" f WHERE ${where}
    ORDER BY abs(f."difference") DESC NULLS LAST, f."id" OFFSET ${offset} LIMIT ${most}`
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

/** As the ledger of a document that the rule was applied to says it. */
async function titlesOf(
  db: Database,
  findings: readonly { readonly rule: string; readonly disclosure: { readonly id: number } }[],
): Promise<ReadonlyMap<string, string>> {
  const one = new Map(findings.map(({ rule, disclosure }) => [rule, disclosure.id]))
  const rows = await db.check.findMany({
    where: { OR: [...one].map(([rule, disclosureId]) => ({ rule, disclosureId })) },
    select: { rule: true, title: true },
  })
  return new Map(rows.map(({ rule, title }) => [rule, title]))
}
