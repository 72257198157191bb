import type { DepartmentEconomicCode, GovernmentEconomicCode } from '@/lib/budget/classification'
import { figureOf } from '@/lib/budget/figure'
import type { Database } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { codesUnder, EACH, IN_FORCE, NEWEST_FIRST } from '@/lib/queries/code-range'
import { FIGURE_AUDIT, toFigureAudit, toWhose, WHOSE } from '@/lib/queries/figure-audit'
import { listLineCoverage } from './list-line-coverage'
import { unitOf } from '@/lib/queries/disclosure-pages'
import { asCells } from '@/lib/queries/stored-json'

/** Which of the two classifications a code belongs to: the departments' (部门预算) or the government's (政府预算). */
export type EconomicSystem =
  | { readonly system: 'department'; readonly code: DepartmentEconomicCode }
  | { readonly system: 'government'; readonly code: GovernmentEconomicCode }

/** One economic code over departments and years: every line of it and below it, with the other system's code beside. */
export type EconomicLine = Awaited<ReturnType<typeof getEconomicLine>>

export async function getEconomicLine(db: Database, { system, code }: EconomicSystem, page = 1) {
  const column = system === 'department' ? 'departmentCode' : 'governmentCode'
  const line: Prisma.EconomicLineWhereInput = { [column]: codesUnder(code), level: { in: ['class', 'item'] } }
  const rows = await db.disclosure.findMany({
    where: { ...IN_FORCE, economicLines: { some: line } },
    orderBy: NEWEST_FIRST,
    skip: (page - 1) * EACH,
    take: EACH + 1,
    select: { ...WHOSE, ...FIGURE_AUDIT, economicLines: { where: line, orderBy: { row: 'asc' }, select: LINE } },
  })
  const disclosures = rows.slice(0, EACH).map(toDisclosure)
  return {
    system,
    code,
    page,
    more: rows.length > EACH,
    disclosures,
    coverage: await listLineCoverage(db, [...new Set(disclosures.map(({ district }) => district.slug))]),
  }
}

const LINE = {
  scope: true,
  level: true,
  row: true,
  cells: true,
  departmentCode: true,
  departmentName: true,
  governmentCode: true,
  governmentName: true,
} satisfies Prisma.EconomicLineSelect

type DisclosureRow = Prisma.DisclosureGetPayload<{
  select: typeof WHOSE & typeof FIGURE_AUDIT & { economicLines: { select: typeof LINE } }
}>

function toDisclosure(row: DisclosureRow) {
  const document = row.document.sha256.slice(0, 12)
  return {
    ...toWhose(row),
    audit: toFigureAudit(row),
    lines: row.economicLines.map(({ cells, row: number, ...line }) => {
      const table = line.scope === 'all' ? 'economicSummary' : 'basicEconomic'
      const place = { table, row: number, column: 'total', document } as const
      return { ...line, row: number, figure: figureOf(asCells(cells)['total'], unitOf(row, table), place) }
    }),
  }
}
