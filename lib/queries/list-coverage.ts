import { moneyOf, type Money } from '@/lib/budget/money'
import type { Phase } from '@/lib/budget/phase'
import type { Database } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'

export interface CoverageDistrict {
  readonly code: string
  readonly slug: string
  readonly name: string
  /** 河南省 › 洛阳市: the governments above it. */
  readonly above: readonly string[]
  /** Those among the newest disclosures, by their address. */
  readonly departments: readonly CoverageDepartment[]
}
export interface CoverageDepartment {
  readonly slug: string
  readonly name: string
  readonly disclosures: readonly {
    readonly year: number
    readonly phase: Phase
    readonly expenditure: Money | undefined
  }[]
}

/** Every district that has an address, each with what it has among the newest disclosures of the portal. */
export async function listCoverage(db: Database, most = 200): Promise<readonly CoverageDistrict[]> {
  const districts = await db.district.findMany({
    where: { slug: { not: null } },
    orderBy: { code: 'asc' },
    include: { parent: { include: { parent: true } } },
  })
  const newest = await db.disclosure.findMany({
    where: { current: true, unitId: null },
    orderBy: { storedAt: 'desc' },
    take: most,
    select: HEAD,
  })
  const departments = toDepartments(newest)
  return districts.flatMap(({ id, slug, code, name, parent }) =>
    slug === null
      ? []
      : {
          ...{ code, slug, name },
          above: [parent?.parent?.name, parent?.name].filter((step) => step !== undefined),
          departments: departments.filter(({ districtId }) => districtId === id).map(({ shown }) => shown),
        },
  )
}

const HEAD = {
  year: true,
  phase: true,
  totalExpenditure: true,
  departmentId: true,
  department: { select: { districtId: true, slug: true, name: true } },
} satisfies Prisma.DisclosureSelect
type Head = Prisma.DisclosureGetPayload<{ select: typeof HEAD }>

/** The heads by department, in the order of addresses; each department's own in the order of years. */
function toDepartments(heads: readonly Head[]) {
  return [...new Map(heads.map(({ departmentId, department }) => [departmentId, department]))]
    .map(([departmentId, { districtId, ...department }]) => ({
      districtId,
      shown: {
        ...{ slug: department.slug, name: department.name },
        disclosures: heads
          .filter((head) => head.departmentId === departmentId)
          .map(({ year, phase, totalExpenditure }) => ({
            ...{ year, phase },
            expenditure: moneyOf(totalExpenditure?.toFixed(), '万元'),
          }))
          .sort((a, b) => a.year - b.year || a.phase.localeCompare(b.phase)),
      },
    }))
    .sort((a, b) => a.shown.slug.localeCompare(b.shown.slug))
}
