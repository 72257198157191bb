import type { SoughtAmount } from './sought-amount'
import type { Database } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'

export interface FoundFigures {
  readonly ids: readonly number[]
  readonly count: number
  readonly atLeast: boolean
}

/** Where a search is narrowed to. */
export interface FigureScope {
  readonly districtIds?: readonly number[] | undefined
  readonly departmentIds?: readonly number[] | undefined
  readonly year?: number | undefined
  readonly phase?: 'budget' | 'final' | undefined
  /** Words that stand in the name of the row; one of each list. */
  readonly words: readonly (readonly string[])[]
}

/** Every place that an amount is printed at, the newest documents first. */
export async function findFigures(
  db: Database,
  amount: SoughtAmount,
  scope: FigureScope,
  { skip, take }: { readonly skip: number; readonly take: number },
): Promise<FoundFigures> {
  const rows = await db.$queryRaw<readonly { id: number }[]>`
    SELECT f."id" FROM (
      SELECT * FROM "SearchFigure" WHERE "amount" = ANY(${[...amount.wan]}::numeric[]) ${narrowing(scope)}
       ORDER BY "amount", "year" DESC, "id" LIMIT ${MOST + 1}
    ) f ORDER BY f."year" DESC, f."id" LIMIT ${MOST + 1}`
  return {
    ids: rows.slice(skip, skip + take).map(({ id }) => id),
    ...{ count: Math.min(rows.length, MOST), atLeast: rows.length > MOST },
  }
}

const MOST = 10_000

function narrowing({ districtIds, departmentIds, year, phase, words }: FigureScope): Prisma.Sql {
  const conditions = [
    ...(districtIds ? [Prisma.sql`"districtId" = ANY(${[...districtIds]}::int[])`] : []),
    ...(departmentIds
      ? [
          Prisma.sql`"disclosureId" IN (SELECT d."id" FROM "Disclosure" d WHERE d."departmentId" = ANY(${[...departmentIds]}::int[]))`,
        ]
      : []),
    ...(year === undefined ? [] : [Prisma.sql`"year" = ${year}`]),
    ...(phase === undefined ? [] : [Prisma.sql`"phase" = ${phase}::"Phase"`]),
    ...words.map((each) => {
      const labels = each.map((word) => Prisma.sql`"label" LIKE ${`%${word}%`}`)
      return Prisma.sql`(${Prisma.join(labels, ' OR ')})`
    }),
  ]
  return conditions.length === 0 ? Prisma.empty : Prisma.sql`AND ${Prisma.join(conditions, ' AND ')}`
}

/** The printed amounts next to one that nobody printed, below and above, in 万元. */
export async function nearestAmounts(db: Database, wan: string): Promise<readonly string[]> {
  const at = Prisma.sql`${wan}::numeric`
  const rows = await db.$queryRaw<readonly { amount: Prisma.Decimal }[]>`
    (SELECT "amount" FROM "SearchFigure" WHERE "amount" < ${at} ORDER BY "amount" DESC LIMIT 1) UNION ALL
    (SELECT "amount" FROM "SearchFigure" WHERE "amount" > ${at} ORDER BY "amount" LIMIT 1)`
  return rows.map(({ amount }) => amount.toFixed())
}
