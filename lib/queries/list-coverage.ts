import type { Phase } from '@/lib/budget/phase'
import { moneyOf, type Money } from '@/lib/budget/money'
import type { Database } from '@/lib/db/client'

export interface CoverageDistrict {
  readonly code: string
  readonly slug: string
  readonly name: string
  /** 河南省 › 洛阳市: the governments above it. */
  readonly above: readonly string[]
  readonly departments: readonly CoverageDepartment[]
}
export interface CoverageDepartment {
  readonly slug: string
  readonly name: string
  readonly code: string
  readonly disclosures: readonly {
    readonly year: number
    readonly phase: Phase
    readonly expenditure: Money | undefined
  }[]
}

/** Which districts, departments and years the portal holds. */
export async function listCoverage(db: Database): Promise<readonly CoverageDistrict[]> {
  const districts = await db.district.findMany({
    where: { slug: { not: null } },
    orderBy: { code: 'asc' },
    include: {
      parent: { include: { parent: true } },
      departments: {
        orderBy: { code: 'asc' },
        include: {
          disclosures: {
            where: { current: true, unitId: null },
            orderBy: [{ year: 'asc' }, { phase: 'asc' }],
            select: { year: true, phase: true, totalExpenditure: true },
          },
        },
      },
    },
  })
  return districts.flatMap(({ slug, parent, ...district }) =>
    slug === null
      ? []
      : {
          ...{ code: district.code, name: district.name, slug },
          above: [parent?.parent?.name, parent?.name].filter((name) => name !== undefined),
          departments: district.departments.map(({ slug, name, code, disclosures }) => ({
            ...{ slug, name, code },
            disclosures: disclosures.map(({ year, phase, totalExpenditure }) => ({
              ...{ year, phase },
              expenditure: moneyOf(totalExpenditure?.toFixed(), '万元'),
            })),
          })),
        },
  )
}
