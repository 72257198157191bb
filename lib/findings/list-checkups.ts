import type { FiscalYear } from '@/lib/budget/fiscal-year'
import { SEVERITIES, type Severity } from '@/lib/budget/finding'
import { bodyAddress } from '@/lib/addresses/place-address'
import type { Database } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { formOfRow } from '@/lib/queries/form-of-row'
import { PLACE, toPlace, toWhosePlace, WHOSE_PLACE } from '@/lib/queries/place'
import { unitAt } from '@/lib/queries/published-units'
import { asCells } from '@/lib/queries/stored-json'

/** What a check-up of one document looks at: how far things are told, never how much money they are. */
export type CheckupFacts = ReturnType<typeof toFacts>

/** The documents of a department's or unit's year, budget first. Undefined: none is held. */
export async function getCheckup(
  db: Database,
  address: { district: string; department: string; unit?: string | undefined; year: FiscalYear },
) {
  const rows = await db.disclosure.findMany({
    where: {
      current: true,
      year: address.year,
      department: { slug: address.department, district: { slug: address.district } },
      ...(address.unit === undefined ? { unitId: null } : { unit: unitAt(address.unit) }),
    },
    orderBy: { phase: 'asc' },
    select: { ...FACTS, unit: { select: { code: true, slug: true, name: true } } },
  })
  const [first] = rows
  if (!first) return undefined
  const { district, department } = toWhosePlace(first.department)
  return {
    district,
    department,
    unit: first.unit,
    year: address.year,
    documents: rows.map(toFacts),
    /** Whose check-up it is, and its address without the year. */
    name: first.unit?.name ?? department.name,
    home: bodyAddress({ district: address.district, department: department.slug }, first.unit),
  }
}

/** Of each department of a district the document that came last, by the department's code. Undefined: no such district. */
export async function listDistrictCheckups(db: Database, slug: string) {
  const district = await db.district.findUnique({ where: { slug }, select: PLACE })
  if (!district) return undefined
  const departments = await db.department.findMany({
    where: { district: { slug }, disclosures: { some: { current: true, unitId: null } } },
    orderBy: { code: 'asc' },
    select: {
      ...WHOSE_PLACE,
      disclosures: {
        where: { current: true, unitId: null },
        orderBy: [{ year: 'desc' }, { phase: 'desc' }],
        take: 1,
        select: FACTS,
      },
    },
  })
  return {
    ...toPlace(district),
    departments: departments.flatMap(({ disclosures: [last], ...department }) =>
      last ? { ...toWhosePlace(department), facts: toFacts(last) } : [],
    ),
  }
}

const FACTS = {
  id: true,
  year: true,
  phase: true,
  unitId: true,
  remainder: true,
  department: { select: WHOSE_PLACE },
  parts: {
    orderBy: { ordinal: 'asc' },
    select: { document: { select: { sha256: true, title: true, dated: true, mediaType: true } } },
  },
  tables: { orderBy: { id: 'asc' }, select: { key: true, state: true, title: true, at: true } },
  functionalLines: { distinct: ['scope', 'level'], select: { level: true } },
  economicLines: { where: { scope: 'basic' }, distinct: ['level'], select: { level: true } },
  threePublicLines: { orderBy: { row: 'asc' }, take: 1, select: { cells: true } },
  projects: { select: { ordinal: true, _count: { select: { indicators: true } } } },
  claims: { distinct: ['subject'], select: { subject: true } },
  checks: { select: { rule: true, holds: true, fails: true, unchecked: true } },
  matters: { where: { fixedAt: null, withdrawnAt: null }, select: { severity: true, toldTo: true } },
  corrections: {
    orderBy: { id: 'asc' },
    select: { key: true, reason: true, reported: true, status: true, answered: true },
  },
} satisfies Prisma.DisclosureSelect
type FactsRow = Prisma.DisclosureGetPayload<{ select: typeof FACTS }>

function toFacts(row: FactsRow) {
  const { rawTables = [], issues = [] } = row.remainder as {
    rawTables?: readonly unknown[]
    issues?: readonly unknown[]
  }
  const [threePublic] = row.threePublicLines
  // What is only for proof-readers is not held against the figures.
  const told = row.matters.filter(({ toldTo }) => toldTo !== 'proof')
  const count = (severity: Severity) => told.filter((each) => each.severity === severity).length
  return {
    year: row.year,
    phase: row.phase,
    form: formOfRow(row),
    tables: row.tables,
    rawTables: rawTables.length,
    issues: issues.length,
    documents: row.parts.map(({ document: { sha256, ...document } }) => ({ id: sha256.slice(0, 12), ...document })),
    functionLevels: row.functionalLines.map(({ level }) => level as string),
    economicLevels: row.economicLines.map(({ level }) => level as string),
    threePublicColumns: threePublic && Object.keys(asCells(threePublic.cells)),
    projects: {
      all: row.projects.length,
      withIndicators: row.projects.filter(({ _count }) => _count.indicators > 0).length,
    },
    subjects: row.claims.map(({ subject }) => subject),
    ledger: row.checks,
    proof: row.matters.length - told.length,
    found: Object.fromEntries(SEVERITIES.map((severity) => [severity, count(severity)])) as Record<Severity, number>,
    corrections: row.corrections,
  }
}
