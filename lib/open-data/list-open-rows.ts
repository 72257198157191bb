import { printedCode } from '@/lib/budget/place'
import type { Cells } from '@/lib/budget/table-rows'
import type { Database } from '@/lib/db/client'
import { asCells, asHeadline, asUnit } from '@/lib/queries/stored-json'
import { asTable, openCorrections, openFindings, openMatters } from './list-open-audit-rows'
import {
  ABOVE,
  contextOf,
  correctedOf,
  disclosurePages,
  placeOf,
  rowsOfDisclosures,
} from '@/lib/queries/disclosure-pages'

async function* openDisclosures(db: Database) {
  for await (const page of disclosurePages(db)) {
    for (const row of page) {
      yield {
        version: row.version,
        printedName: row.printedName,
        unitCode: (row.unit && printedCode(row.unit.code)) ?? null,
        title: row.document.title,
        sha256: row.document.sha256,
        dated: row.document.dated,
        totals: asHeadline(row.cells),
        context: contextOf(row),
        unit: asUnit(row.moneyUnit),
        correctedAt: correctedOf(row),
      }
    }
  }
}

async function* openDocuments(db: Database) {
  for await (const page of disclosurePages(db)) {
    for (const row of page)
      for (const { document } of row.parts) yield { ...document, context: contextOf(row, document) }
  }
}

/** Income items of the balance tables, then the rows of the income table. */
const openIncome = (db: Database) =>
  rowsOfDisclosures(
    db,
    async (where) => {
      const items = await db.balanceLine.findMany({
        where: { ...where, side: 'income' },
        orderBy: [OWNER, { id: 'asc' }],
      })
      const lines = await db.incomeLine.findMany({ where, orderBy: [OWNER, ROW] })
      return [
        ...withCells(items).map((row) => ({ ...row, level: row.role, code: null, item: row.label })),
        ...withCells(lines).map((row) => ({ ...row, table: 'income', item: row.name })),
      ].sort((a, b) => a.disclosureId - b.disclosureId)
    },
    (row) => asTable(row.table),
  )

const openFunctions = (db: Database) =>
  rowsOfDisclosures(
    db,
    async (where) =>
      withCells(
        await db.functionalLine.findMany({
          where: { ...where, ...NO_SUMS_OF_BODIES },
          orderBy: [OWNER, { scope: 'asc' }, ROW],
        }),
      ),
    (row) => (row.scope === 'all' ? 'expenditure' : row.scope),
  )

const openEconomics = (db: Database) =>
  rowsOfDisclosures(
    db,
    async (where) =>
      withCells(
        await db.economicLine.findMany({
          where: { ...where, ...NO_SUMS_OF_BODIES },
          orderBy: [OWNER, { scope: 'asc' }, ROW],
        }),
      ),
    (row) => (row.scope === 'all' ? 'economicSummary' : 'basicEconomic'),
  )

const openThreePublic = (db: Database) =>
  rowsOfDisclosures(
    db,
    async (where) => withCells(await db.threePublicLine.findMany({ where, orderBy: [OWNER, ROW] })),
    () => 'threePublic',
  )

const openOperating = (db: Database) =>
  rowsOfDisclosures(
    db,
    async (where) =>
      withCells(await db.operatingLine.findMany({ where: { ...where, ...NO_SUMS_OF_BODIES }, orderBy: [OWNER, ROW] })),
    () => 'operating',
  )

const openProjects = (db: Database) =>
  rowsOfDisclosures(
    db,
    async (where) => withCells(await db.project.findMany({ where, orderBy: [OWNER, { ordinal: 'asc' }] })),
    () => 'projects',
  )

const openIndicators = (db: Database) =>
  rowsOfDisclosures(
    db,
    async (where) => {
      const rows = await db.indicator.findMany({
        where,
        orderBy: [OWNER, { ordinal: 'asc' }],
        include: { project: { select: { code: true, name: true } } },
      })
      return rows.map(({ project, ...row }) => ({
        ...row,
        projectCode: project?.code ?? null,
        projectName: project?.name ?? null,
        targetNumber: row.targetNumber?.toFixed() ?? null,
        targetUpper: row.targetUpper?.toFixed() ?? null,
        actualNumber: row.actualNumber?.toFixed() ?? null,
      }))
    },
    () => 'projectPerformance',
  )

async function* openClaims(db: Database) {
  const rows = rowsOfDisclosures(
    db,
    async (where) => withCells(await db.claim.findMany({ where, orderBy: [OWNER, { ordinal: 'asc' }] })),
    () => 'expenditure',
  )
  for await (const row of rows) yield { ...row, unit: asUnit(row.moneyUnit) }
}

/** Every department of the registry, also those without a disclosure. */
async function* openDepartments(db: Database) {
  const rows = await db.department.findMany({
    include: { district: { include: ABOVE }, names: { orderBy: { id: 'asc' } }, units: { orderBy: { code: 'asc' } } },
    orderBy: [{ district: { code: 'asc' } }, { code: 'asc' }],
  })
  for (const row of rows) {
    yield {
      district: row.district.name,
      districtCode: row.district.code,
      districtSlug: row.district.slug ?? '',
      ...placeOf(row.district),
      department: row.name,
      departmentCode: printedCode(row.code) ?? '',
      slug: row.slug,
      names: row.names.map(({ name }) => name),
      units: row.units.map(({ code, name }) =>
        [printedCode(code), name].filter((part) => part !== undefined).join(' '),
      ),
    }
  }
}

const OWNER = { disclosureId: 'asc' } as const
const ROW = { row: 'asc' } as const

/** Sums of a department or a unit repeat the lines below them: left out, so that nobody adds them by accident. */
const NO_SUMS_OF_BODIES = { level: { notIn: ['department', 'unit'] } } satisfies {
  level: { notIn: ('department' | 'unit')[] }
}

const withCells = <Row extends { cells: unknown }>(rows: readonly Row[]): (Omit<Row, 'cells'> & { cells: Cells })[] =>
  rows.map((row) => ({ ...row, cells: asCells(row.cells) }))

/** The rows behind each published table, by the table's public name. */
const OPEN_ROWS = {
  disclosures: openDisclosures,
  income: openIncome,
  functions: openFunctions,
  economics: openEconomics,
  projects: openProjects,
  indicators: openIndicators,
  three_public: openThreePublic,
  operating: openOperating,
  claims: openClaims,
  findings: openFindings,
  matters: openMatters,
  corrections: openCorrections,
  departments: openDepartments,
  documents: openDocuments,
}
export type OpenTableName = keyof typeof OPEN_ROWS

/** What one row of each published table is before it is written out. */
export type OpenRows = {
  [Name in OpenTableName]: ReturnType<(typeof OPEN_ROWS)[Name]> extends AsyncGenerator<infer Row> ? Row : never
}

/** One table's rows, typed by its name. */
export function openRows<Name extends OpenTableName>(db: Database, name: Name): AsyncIterable<OpenRows[Name]> {
  const queries: { [N in OpenTableName]: (db: Database) => AsyncIterable<OpenRows[N]> } = OPEN_ROWS
  return queries[name](db)
}
