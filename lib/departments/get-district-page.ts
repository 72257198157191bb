import { printedCode } from '@/lib/budget/place'
import type { Database } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { toPlace } from '@/lib/queries/place'
import { toPublishedUnits, UNITS } from '@/lib/queries/published-units'
import { findNewestYear, HEAD, STATED_CHANGE, toHead, toStatedChange } from '@/lib/queries/disclosure-head'

export type DistrictPage = NonNullable<Awaited<ReturnType<typeof getDistrictPage>>>

/** Undefined: no district has this address. */
export async function getDistrictPage(db: Database, slug: string) {
  const district = await db.district.findUnique({ where: { slug }, include: CONTENT })
  if (!district) return undefined
  return {
    ...toPlace(district),
    code: district.code,
    newest: await findNewestYear(db),
    departments: district.departments.map(({ slug: own, name, code, predecessors, disclosures, units }) => ({
      slug: own,
      name,
      code: printedCode(code),
      before: toBefore(predecessors),
      units: toPublishedUnits(units),
      disclosures: disclosures.map((row) => ({
        ...toHead(row),
        change: toStatedChange(row),
        findings: row.matters.length,
        admitted: row.matters.some(({ admitted }) => admitted),
      })),
    })),
  }
}

/** What a department came from in a reform: before that year, its documents are its predecessor's. */
export const PREDECESSORS = {
  orderBy: { date: 'asc' },
  select: { kind: true, date: true, predecessor: { select: { slug: true, name: true } } },
} satisfies Prisma.Department$predecessorsArgs
type PredecessorRow = Prisma.DepartmentLineageGetPayload<{ select: typeof PREDECESSORS.select }>

export const toBefore = ([first]: readonly PredecessorRow[]) =>
  first && { year: Number(first.date.slice(0, 4)), kind: first.kind, ...first.predecessor }

const CONTENT = {
  parent: { include: { parent: true } },
  departments: {
    orderBy: { code: 'asc' },
    include: {
      predecessors: PREDECESSORS,
      units: UNITS,
      disclosures: {
        where: { current: true, unitId: null },
        orderBy: [{ year: 'desc' }, { phase: 'desc' }],
        select: {
          ...HEAD,
          claims: STATED_CHANGE,
          matters: {
            where: {
              fixedAt: null,
              withdrawnAt: null,
              toldTo: { not: 'proof' },
              severity: { in: ['error', 'conflict'] },
            },
            select: { admitted: true },
          },
        },
      },
    },
  },
} satisfies Prisma.DistrictInclude
