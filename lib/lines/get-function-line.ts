import type { FunctionalCode } from '@/lib/budget/classification'
import { figuresOf } from '@/lib/budget/figure'
import type { Database } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { codesUnder, EACH, IN_FORCE, NEWEST_FIRST } from '@/lib/queries/code-range'
import { FIGURE_AUDIT, toFigureAudit, toWhose, WHOSE } from '@/lib/queries/figure-audit'
import { listLineCoverage } from './list-line-coverage'
import { unitOf } from '@/lib/queries/disclosure-pages'
import { asCells } from '@/lib/queries/stored-json'

/** One functional code over departments and years: every line of it and below it. */
export type FunctionLine = Awaited<ReturnType<typeof getFunctionLine>>

export async function getFunctionLine(db: Database, code: FunctionalCode, page = 1) {
  const line = { code: codesUnder(code), level: { in: LEVELS }, scope: { in: SCOPES } }
  const rows = await db.disclosure.findMany({
    where: { ...IN_FORCE, functionalLines: { some: line } },
    orderBy: NEWEST_FIRST,
    skip: (page - 1) * EACH,
    take: EACH + 1,
    select: { ...WHOSE, ...FIGURE_AUDIT, functionalLines: { where: line, orderBy: { row: 'asc' }, select: LINE } },
  })
  const disclosures = rows.slice(0, EACH).map(toDisclosure)
  return {
    code,
    page,
    more: rows.length > EACH,
    disclosures,
    coverage: await listLineCoverage(db, [...new Set(disclosures.map(({ district }) => district.slug))]),
  }
}

const LEVELS: Prisma.EnumLineLevelFilter['in'] & {} = ['class', 'section', 'item']
/** Of all funds, and of the general public budget where a document has no table of all. */
const SCOPES: Prisma.EnumFundScopeFilter['in'] & {} = ['all', 'generalPublic']

const LINE = {
  scope: true,
  level: true,
  code: true,
  name: true,
  row: true,
  unitCode: true,
  cells: true,
} satisfies Prisma.FunctionalLineSelect

type DisclosureRow = Prisma.DisclosureGetPayload<{
  select: typeof WHOSE & typeof FIGURE_AUDIT & { functionalLines: { select: typeof LINE } }
}>

function toDisclosure(row: DisclosureRow) {
  const document = row.document.sha256.slice(0, 12)
  const scope = row.functionalLines.some((line) => line.scope === 'all') ? 'all' : 'generalPublic'
  const table = scope === 'all' ? 'expenditure' : 'generalPublic'
  return {
    ...toWhose(row),
    audit: toFigureAudit(row),
    scope,
    lines: row.functionalLines
      .filter((line) => line.scope === scope)
      .map(({ level, code, name, row: number, cells }) => ({
        level,
        code: code ?? '',
        name,
        row: number,
        figures: figuresOf(asCells(cells), unitOf(row, table), { table, row: number, document }, COLUMNS),
      })),
  }
}

const COLUMNS = ['total', 'basic', 'project'] as const
