import type { DerivedFigure } from '@/lib/budget/derived-figure'
import { figureOf, figuresOf, quotedOf, type Figures } from '@/lib/budget/figure'
import type { Evidence } from '@/lib/budget/finding'
import type { HeadlineFigure } from '@/lib/budget/headline'
import { moneyOf } from '@/lib/budget/money'
import type { TableKey } from '@/lib/budget/tables'
import type { Prisma } from '@/lib/db/generated/client'
import { formOfRow } from './form-of-row'
import { unitOf } from './disclosure-pages'
import { asCells, asEvidence, asHeadline, asUnit } from './stored-json'

/** One document's figures for the year, each with the cell it comes from. */
export type YearlyDisclosure = ReturnType<typeof toYearlyDisclosure>

/** What of a disclosure its yearly page shows. */
export const YEARLY_CONTENT = {
  document: true,
  department: { select: { district: { select: { code: true } } } },
  parts: { orderBy: { ordinal: 'asc' }, select: { document: true } },
  tables: { orderBy: { id: 'asc' } },
  balanceLines: { where: { table: 'balance' }, orderBy: [{ side: 'asc' }, { row: 'asc' }] },
  functionalLines: { orderBy: { row: 'asc' } },
  economicLines: { orderBy: { row: 'asc' } },
  threePublicLines: { orderBy: { row: 'asc' } },
  operatingLines: { orderBy: { row: 'asc' } },
  projects: {
    orderBy: [{ total: { sort: 'desc', nulls: 'last' } }, { ordinal: 'asc' }],
    include: { indicators: { orderBy: { ordinal: 'asc' } } },
  },
  indicators: { where: { projectId: null }, orderBy: { ordinal: 'asc' } },
  claims: { orderBy: { ordinal: 'asc' } },
  checks: { select: { rule: true, title: true, holds: true, fails: true, unchecked: true }, orderBy: { id: 'asc' } },
  findings: { where: { fixedAt: null }, orderBy: [{ severity: 'asc' }, { id: 'asc' }] },
  matters: {
    where: { fixedAt: null, withdrawnAt: null },
    orderBy: [{ severity: 'asc' }, { amount: { sort: 'desc', nulls: 'last' } }, { id: 'asc' }],
  },
  corrections: { include: { figures: { orderBy: { ordinal: 'asc' } } }, orderBy: { id: 'asc' } },
  derivedFigures: { orderBy: { ordinal: 'asc' } },
} satisfies Prisma.DisclosureInclude
type DisclosureRow = Prisma.DisclosureGetPayload<{ include: typeof YEARLY_CONTENT }>

const FUNCTIONAL = ['total', 'basic', 'wages', 'familySubsidy', 'goodsServices', 'capital', 'project'] as const
const ECONOMIC = ['total', 'personnel', 'public'] as const
const THREE_PUBLIC = ['total', 'abroad', 'vehicles', 'vehiclePurchase', 'vehicleRunning', 'reception'] as const
const BALANCE = ['amount', 'initial', 'adjusted', 'executed'] as const
const CLAIM = ['amount', 'change', 'changePercent', 'share', 'completionRate', 'count', 'score'] as const
const PROJECT = [
  ...(['total', 'generalPublic', 'governmentFund', 'stateCapital', 'carriedOverGeneralPublic'] as const),
  ...(['carriedOverGovernmentFund', 'carriedOverStateCapital', 'fiscalAccount', 'unitFunds'] as const),
] as const

const TABLE_OF_SCOPE = {
  ...{ all: 'expenditure', generalPublic: 'generalPublic' },
  ...{ governmentFund: 'governmentFund', stateCapital: 'stateCapital' },
} as const satisfies Record<string, TableKey>
const ECONOMIC_TABLE = { basic: 'basicEconomic', all: 'economicSummary' } as const satisfies Record<string, TableKey>

/** The database's row type ends here. */
export function toYearlyDisclosure(row: DisclosureRow) {
  const document = row.document.sha256.slice(0, 12)
  const unit = (key: TableKey) => unitOf(row, key)
  const figures = <Key extends string>(cells: Prisma.JsonValue, table: TableKey, line: number, keys: readonly Key[]) =>
    figuresOf(asCells(cells), unit(table), { table, row: line, document }, keys)
  const headline = asHeadline(row.cells)
  const total = (figure: HeadlineFigure | undefined) =>
    figure && figureOf(figure.cell, figure.unit, { ...figure, document })
  const functional = row.functionalLines.map(({ scope, level, code, name, row: line, cells }) => ({
    ...{ scope, level, code, name, row: line },
    figures: figures(cells, TABLE_OF_SCOPE[scope], line, FUNCTIONAL),
  }))
  const economic = row.economicLines.map((line) => ({
    ...{ scope: line.scope, level: line.level, row: line.row },
    ...{ departmentCode: line.departmentCode, departmentName: line.departmentName },
    ...{ governmentCode: line.governmentCode, governmentName: line.governmentName },
    figures: figures(line.cells, ECONOMIC_TABLE[line.scope], line.row, ECONOMIC),
  }))
  const claims = row.claims.map((claim) => toClaim(claim, document))
  return {
    ...{ phase: row.phase, version: row.version, unit: asUnit(row.moneyUnit), printedName: row.printedName },
    form: formOfRow(row),
    /** Tables that nobody knew, kept as they came. */
    rawTables: ((row.remainder as { rawTables?: readonly unknown[] }).rawTables ?? []).length,
    totals: {
      ...{ income: total(headline.totalIncome), expenditure: total(headline.totalExpenditure) },
      ...{ basic: total(headline.basic), project: total(headline.project) },
    },
    balance: row.balanceLines.map(({ side, role, label, functionCode, row: line, cells }) => ({
      ...{ side, role, label, functionCode, row: line },
      figures: figures(cells, 'balance', line, BALANCE),
    })),
    claims,
    changes: claims.filter(({ direction }) => direction !== null),
    functional: functional.filter(({ scope }) => scope === 'all'),
    generalPublic: functional.filter(({ scope }) => scope === 'generalPublic'),
    otherFunds: functional.filter(({ scope }) => scope === 'governmentFund' || scope === 'stateCapital'),
    economic: economic.filter(({ scope }) => scope === 'basic'),
    economicSummary: economic.filter(({ scope }) => scope === 'all'),
    threePublic: row.threePublicLines.map(({ basis, row: line, cells }) => ({
      basis,
      figures: figures(cells, 'threePublic', line, THREE_PUBLIC),
    })),
    operating: row.operatingLines.map(({ level, code, name, row: line, cells }) => ({
      ...{ level, code, name, row: line },
      figures: figures(cells, 'operating', line, ['total']),
    })),
    projects: row.projects.map((project) => toProject(project, row, document)),
    indicators: row.indicators.map((indicator) => toIndicator(indicator, document)),
    derived: row.derivedFigures.map(({ detail }) => detail as unknown as DerivedFigure),
    tables: row.tables.map(({ key, state, title, at }) => ({ key, state, title, at })),
    audit: toAudit(row),
    document: { ...row.document, id: document },
    /** Every document that it was published in, the main one first. */
    documents: row.parts.map((part) => ({ ...part.document, id: part.document.sha256.slice(0, 12) })),
  }
}

function toProject(project: DisclosureRow['projects'][number], disclosure: DisclosureRow, document: string) {
  const { ordinal, code, name, category, unitName, performanceRow } = project
  const cells = asCells(project.cells)
  const own = figuresOf(cells, unitOf(disclosure, 'projects'), place('projects', project.row, document), PROJECT)
  const stated = figureOf(cells['performance.total'], unitOf(disclosure, 'projectPerformance'), {
    ...place('projectPerformance', performanceRow, document),
    column: 'total',
  })
  return {
    ...{ ordinal, code, name, category, unitName, performanceRow },
    // Final accounts print a project in the performance table alone.
    total: own.total ?? stated,
    funds: own,
    stated,
    indicators: project.indicators.map((indicator) => toIndicator(indicator, document)),
  }
}

const place = (table: TableKey, row: number | null, document: string) => ({ table, row: row ?? 0, document })

/** Target, result and points as printed, each with its place; what of them is a number. */
function toIndicator(indicator: DisclosureRow['indicators'][number], document: string) {
  const { ordinal, kind, level1, level2, name, row } = indicator
  const table = indicator.projectId === null ? 'performance' : 'projectPerformance'
  const cells = asCells(indicator.cells)
  const words = Object.fromEntries(
    INDICATOR.map((column) => [column, quotedOf(cells[column], { table, row, column, document })]),
  ) as Figures<(typeof INDICATOR)[number]>
  return { ordinal, kind, level1, level2, name, words }
}

const INDICATOR = ['target', 'actual', 'points', 'score', 'deviation'] as const

/** What was checked, what does not agree, and what the document itself puts right. */
const toAudit = ({ checks, findings, corrections, matters }: DisclosureRow) => ({
  ledger: checks,
  matters: matters.map(({ id, key, ofForm, severity, toldTo, headline, admitted, rootKey }) => {
    const own = findings.filter(({ matterId }) => matterId === id)
    const root = own.find((finding) => finding.key === rootKey)
    return {
      ...{ key: ofForm ?? key, severity, toldTo, headline, admitted },
      /** The finding that tells the root first. */
      findings: [...(root ? [root] : []), ...own.filter((finding) => finding !== root)].map((finding) => ({
        ...{ key: finding.key, sentence: finding.sentence },
        places: placesOf(
          asEvidence(finding.published),
          finding.expected === null ? undefined : asEvidence(finding.expected),
        ),
      })),
    }
  }),
  findings: findings.map(({ key, rule, severity, sentence, admitted, published, expected, difference }) => {
    const ends = [asEvidence(published), expected === null ? undefined : asEvidence(expected)]
    return {
      ...{ key, rule, severity, sentence, admitted, difference: moneyOf(difference?.toFixed(), '万元') },
      places: placesOf(...ends),
      /** The two figures themselves, not what a sum was made of. */
      touches: ends.flatMap((end) => (end?.document === undefined ? (end?.at ?? []) : [])),
    }
  }),
  corrections: corrections.map(({ key, reason, reported, status, answered, evidence, figures }) => ({
    ...{ key, reason, reported, status, answered, places: placesOf(...(evidence as unknown as Evidence[])) },
    figures: figures.map(({ label, root, at, published, corrected, arithmetic }) => ({
      ...{ label, root, at, arithmetic },
      ...{ published: published.toFixed(2), corrected: corrected.toFixed(2) },
    })),
  })),
})

/** Each place once, the published figure's first. */
const placesOf = (...evidence: readonly (Evidence | undefined)[]): string[] => {
  const ends = evidence.flatMap((one) => (one ? [one, ...(one.parts ?? [])] : []))
  // What stands in another document is no place of this one.
  return [...new Set(ends.flatMap(({ at, document }) => (document === undefined ? (at ?? []) : [])))]
}

/** What a sentence says with figures, every one as printed. */
function toClaim(claim: DisclosureRow['claims'][number], document: string) {
  const { ordinal, subject, label, section, year, basis, direction, baseYear, rateOf, countUnit, gist, at } = claim
  const cells = asCells(claim.cells)
  const figures = CLAIM.map((column) => {
    const figure = figureOf(cells[column], asUnit(claim.moneyUnit), { table: 'statement', column, document })
    return [column, figure] as const
  })
  return {
    ...{ ordinal, subject, label, section, year, basis, direction, baseYear, rateOf, countUnit, gist, at },
    percent: claim.changePercent,
    ...(Object.fromEntries(figures) as Record<(typeof CLAIM)[number], ReturnType<typeof figureOf>>),
  }
}
