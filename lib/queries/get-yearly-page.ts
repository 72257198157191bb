import { figureOf, figuresOf } from '@/lib/budget/figure'
import type { Evidence } from '@/lib/budget/finding'
import type { FiscalYear } from '@/lib/budget/fiscal-year'
import type { HeadlineFigure } from '@/lib/budget/headline'
import type { Phase } from '@/lib/budget/phase'
import { printedCode } from '@/lib/budget/place'
import type { TableKey } from '@/lib/budget/tables'
import type { Database } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { asCells, asEvidence, asHeadline, asUnit } from './stored-json'
import { unitOf } from './open-data/disclosure-pages'

export interface YearlyPage {
  readonly district: { readonly slug: string; readonly name: string }
  readonly department: { readonly slug: string; readonly name: string; readonly code: string | undefined }
  readonly year: FiscalYear
  /** What was published for the year; a phase that is absent here was not found. */
  readonly phases: readonly YearlyDisclosure[]
  /** Every year and phase the portal holds of this department. */
  readonly held: readonly { readonly year: FiscalYear; readonly phase: Phase }[]
}

/** One document's figures for the year. */
export type YearlyDisclosure = ReturnType<typeof toYearlyDisclosure>

/** One department's year: the figures of each phase, each with the cell it comes from. Undefined: no such page. */
export async function getYearlyPage(
  db: Database,
  address: { district: string; department: string; year: FiscalYear },
): Promise<YearlyPage | undefined> {
  const department = await db.department.findFirst({
    where: { slug: address.department, district: { slug: address.district } },
    include: { district: true },
  })
  if (!department) return undefined
  const held = await db.disclosure.findMany({
    where: { departmentId: department.id, unitId: null, current: true },
    select: { year: true, phase: true },
    orderBy: [{ year: 'asc' }, { phase: 'asc' }],
  })
  const rows = await db.disclosure.findMany({
    where: { departmentId: department.id, unitId: null, year: address.year, current: true },
    orderBy: { phase: 'asc' },
    include: CONTENT,
  })
  if (rows.length === 0) return undefined
  return {
    district: { slug: address.district, name: department.district.name },
    department: { slug: department.slug, name: department.name, code: printedCode(department.code) },
    year: address.year,
    phases: rows.map(toYearlyDisclosure),
    held,
  }
}

const FUNCTIONAL = ['total', 'basic', 'wages', 'familySubsidy', 'goodsServices', 'capital', 'project'] as const
const ECONOMIC = ['total', 'personnel', 'public'] as const
const THREE_PUBLIC = ['total', 'abroad', 'vehicles', 'vehiclePurchase', 'vehicleRunning', 'reception'] as const

const TABLE_OF_SCOPE = {
  all: 'expenditure',
  generalPublic: 'generalPublic',
  governmentFund: 'governmentFund',
  stateCapital: 'stateCapital',
} as const satisfies Record<string, TableKey>

const CONTENT = {
  document: true,
  tables: { orderBy: { id: 'asc' } },
  functionalLines: { where: { scope: { in: ['all', 'generalPublic'] } }, orderBy: { row: 'asc' } },
  economicLines: { where: { scope: 'basic' }, orderBy: { row: 'asc' } },
  threePublicLines: { orderBy: { row: 'asc' } },
  projects: { orderBy: [{ total: { sort: 'desc', nulls: 'last' } }, { ordinal: 'asc' }] },
  claims: { orderBy: { ordinal: 'asc' } },
  checks: { select: { rule: true, title: true, holds: true, fails: true, unchecked: true }, orderBy: { id: 'asc' } },
  findings: { where: { fixedAt: null }, orderBy: [{ severity: 'asc' }, { id: 'asc' }] },
  corrections: { include: { figures: { orderBy: { ordinal: 'asc' } } }, orderBy: { id: 'asc' } },
} satisfies Prisma.DisclosureInclude
type DisclosureRow = Prisma.DisclosureGetPayload<{ include: typeof CONTENT }>

/** The database's row type ends here. */
function toYearlyDisclosure(row: DisclosureRow) {
  const unit = (key: TableKey) => unitOf(row, key)
  const functional = row.functionalLines.map((line) => ({
    ...{ scope: line.scope, level: line.level, code: line.code, name: line.name, row: line.row },
    figures: figuresOf(
      asCells(line.cells),
      unit(TABLE_OF_SCOPE[line.scope]),
      { table: TABLE_OF_SCOPE[line.scope], row: line.row },
      FUNCTIONAL,
    ),
  }))
  const headline = asHeadline(row.cells)
  return {
    phase: row.phase,
    version: row.version,
    unit: asUnit(row.moneyUnit),
    printedName: row.printedName,
    totals: {
      income: totalOf(headline.totalIncome),
      expenditure: totalOf(headline.totalExpenditure),
      basic: totalOf(headline.basic),
      project: totalOf(headline.project),
    },
    changes: row.claims.filter((claim) => claim.direction !== null).map(toChange),
    functional: functional.filter((line) => line.scope === 'all'),
    generalPublic: functional.filter((line) => line.scope === 'generalPublic'),
    economic: row.economicLines.map((line) => ({
      ...{ level: line.level, departmentCode: line.departmentCode, departmentName: line.departmentName },
      ...{ governmentCode: line.governmentCode, governmentName: line.governmentName, row: line.row },
      figures: figuresOf(
        asCells(line.cells),
        unit('basicEconomic'),
        { table: 'basicEconomic', row: line.row },
        ECONOMIC,
      ),
    })),
    threePublic: row.threePublicLines.map((line) => ({
      basis: line.basis,
      figures: figuresOf(
        asCells(line.cells),
        unit('threePublic'),
        { table: 'threePublic', row: line.row },
        THREE_PUBLIC,
      ),
    })),
    projects: row.projects.map((project) => ({
      ...{ ordinal: project.ordinal, code: project.code, name: project.name, category: project.category },
      total: figureOf(asCells(project.cells)['total'], unit('projects'), {
        table: 'projects',
        row: project.row ?? undefined,
        column: 'total',
      }),
    })),
    tables: row.tables.map(({ key, state, title, at }) => ({ key, state, title, at })),
    audit: toAudit(row),
    document: { ...row.document, id: row.document.sha256.slice(0, 12) },
  }
}

/** What was checked, what does not agree, and what the document itself puts right. */
const toAudit = ({ checks, findings, corrections }: DisclosureRow) => ({
  ledger: checks,
  findings: findings.map(({ key, rule, severity, sentence, admitted, published, expected }) => ({
    ...{ key, rule, severity, sentence, admitted },
    places: placesOf(asEvidence(published), expected === null ? undefined : asEvidence(expected)),
  })),
  corrections: corrections.map(({ key, reason, evidence, figures }) => ({
    ...{ key, reason, places: placesOf(...(evidence as unknown as Evidence[])) },
    figures: figures.map(({ label, root, at, published, corrected, arithmetic }) => ({
      ...{ label, root, at, arithmetic },
      ...{ published: published.toFixed(2), corrected: corrected.toFixed(2) },
    })),
  })),
})

/** Each place once, the published figure's first. */
const placesOf = (...evidence: readonly (Evidence | undefined)[]): string[] => [
  ...new Set(evidence.flatMap((one) => (one ? [one, ...(one.parts ?? [])].flatMap(({ at }) => at ?? []) : []))),
]

const totalOf = (total: HeadlineFigure | undefined) => total && figureOf(total.cell, total.unit, total)

/** What a sentence says of the change, with every figure as printed. */
function toChange(claim: DisclosureRow['claims'][number]) {
  const cells = asCells(claim.cells)
  const unit = asUnit(claim.moneyUnit)
  const figure = (column: string) => figureOf(cells[column], unit, { table: 'statement', column })
  return {
    subject: claim.subject,
    section: claim.section,
    direction: claim.direction,
    baseYear: claim.baseYear,
    amount: figure('amount'),
    change: figure('change'),
    percent: claim.changePercent,
    gist: claim.gist,
    at: claim.at,
  }
}
