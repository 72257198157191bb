import { moneyOf } from '@/lib/budget/money'
import { printedCode } from '@/lib/budget/place'
import type { Database } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'

/** A district with its departments and what is held of each. */
export type DistrictPage = NonNullable<Awaited<ReturnType<typeof getDistrictPage>>>

/** Undefined: no district has this address. */
export async function getDistrictPage(db: Database, slug: string) {
  const district = await db.district.findUnique({ where: { slug }, include: CONTENT })
  if (!district) return undefined
  return {
    ...{ slug, name: district.name, code: district.code },
    above: [district.parent?.parent?.name, district.parent?.name].filter((step) => step !== undefined),
    departments: district.departments.map(({ slug: own, name, code, disclosures }) => ({
      ...{ slug: own, name, code: printedCode(code) },
      disclosures: disclosures.map(toHead),
    })),
  }
}

/** The head of a disclosure in a list: its totals, and how much was found. */
export const DISCLOSURE_HEAD = {
  ...{ year: true, phase: true, totalExpenditure: true, basic: true, project: true },
  document: { select: { sha256: true } },
  findings: { where: { fixedAt: null, severity: { in: ['error', 'conflict'] } }, select: { admitted: true } },
} satisfies Prisma.DisclosureSelect

const CONTENT = {
  parent: { include: { parent: true } },
  departments: {
    orderBy: { code: 'asc' },
    include: {
      disclosures: {
        where: { current: true, unitId: null },
        orderBy: [{ year: 'desc' }, { phase: 'asc' }],
        select: DISCLOSURE_HEAD,
      },
    },
  },
} satisfies Prisma.DistrictInclude

type HeadRow = Prisma.DisclosureGetPayload<{ select: typeof DISCLOSURE_HEAD }>

export const toHead = ({ year, phase, totalExpenditure, basic, project, document, findings }: HeadRow) => ({
  ...{ year, phase },
  expenditure: moneyOf(totalExpenditure?.toFixed(), '万元'),
  basic: moneyOf(basic?.toFixed(), '万元'),
  project: moneyOf(project?.toFixed(), '万元'),
  document: document.sha256.slice(0, 12),
  findings: findings.length,
  admitted: findings.some(({ admitted }) => admitted),
})
export type DisclosureHead = ReturnType<typeof toHead>
