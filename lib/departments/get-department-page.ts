import type { DerivedFigure } from '@/lib/budget/derived-figure'
import { figureOf } from '@/lib/budget/figure'
import { moneyOf } from '@/lib/budget/money'
import { bodyAddress, yearAddress } from '@/lib/addresses/place-address'
import { printedCode } from '@/lib/budget/place'
import type { Database } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { HEAD, toHead } from '@/lib/queries/disclosure-head'
import { unitOf } from '@/lib/queries/disclosure-pages'
import { PLACE, toldDepartment, toPlace } from '@/lib/queries/place'
import { asCells } from '@/lib/queries/stored-json'

/** A department over the years: what it published, what follows from it, and every document. */
export type DepartmentPage = NonNullable<Awaited<ReturnType<typeof getDepartmentPage>>>

/** Undefined: no department has this address. */
export async function getDepartmentPage(db: Database, address: { district: string; department: string }) {
  const row = await db.department.findFirst({
    where: { slug: address.department, district: { slug: address.district } },
    select: CONTENT,
  })
  if (!row) return undefined
  const district = toPlace(row.district)
  const before = row.predecessors.map(({ predecessor, ...change }) => ({ ...change, from: predecessor }))
  const after = row.successors.map(({ successor, ...change }) => ({ ...change, to: successor }))
  return {
    district,
    slug: row.slug,
    name: toldDepartment(row.name, district),
    code: printedCode(row.code),
    duties: row.duties ?? undefined,
    names: row.names,
    units: row.units.map((unit) => toUnit(address, unit)),
    lineage: [...before, ...after],
    disclosures: row.disclosures.map(toVersion),
  }
}

const LINEAGE = { kind: true, date: true, basis: true } as const
const OTHER = { select: { slug: true, name: true } } as const

const CONTENT = {
  slug: true,
  name: true,
  code: true,
  duties: true,
  district: { select: PLACE },
  names: { orderBy: { id: 'asc' }, select: { name: true, kind: true, fromYear: true, toYear: true } },
  units: {
    orderBy: { code: 'asc' },
    select: {
      code: true,
      slug: true,
      name: true,
      disclosures: {
        where: { current: true },
        orderBy: [{ year: 'asc' }, { phase: 'asc' }],
        select: { year: true, phase: true },
      },
    },
  },
  predecessors: { orderBy: { date: 'asc' }, select: { ...LINEAGE, predecessor: OTHER } },
  successors: { orderBy: { date: 'asc' }, select: { ...LINEAGE, successor: OTHER } },
  disclosures: {
    where: { unitId: null },
    orderBy: [{ year: 'asc' }, { phase: 'asc' }, { version: 'asc' }],
    select: {
      ...HEAD,
      current: true,
      moneyUnit: true,
      storedAt: true,
      parts: {
        orderBy: { ordinal: 'asc' },
        select: { document: { select: { sha256: true, title: true, fileName: true, bytes: true, dated: true } } },
      },
      tables: { select: { key: true, moneyUnit: true } },
      derivedFigures: {
        where: { kind: 'lastYear', subject: { in: ['expenditure', 'incomeAndExpenditure', 'income'] } },
        orderBy: { ordinal: 'asc' },
      },
      matters: {
        where: { fixedAt: null, withdrawnAt: null, toldTo: { not: 'proof' }, severity: { in: ['error', 'conflict'] } },
        select: { id: true },
      },
      projects: {
        where: { name: { not: '' } },
        orderBy: [
          { total: { sort: 'desc', nulls: 'last' } },
          { performanceTotal: { sort: 'desc', nulls: 'last' } },
          { ordinal: 'asc' },
        ],
        take: 5,
        select: { ordinal: true, code: true, name: true, row: true, performanceRow: true, cells: true },
      },
    },
  },
} satisfies Prisma.DepartmentSelect
type VersionRow = Prisma.DepartmentGetPayload<{ select: typeof CONTENT }>['disclosures'][number]

/** A unit with the years that its own documents are held of; they are never counted with the department's. */
function toUnit(
  address: { district: string; department: string },
  { code, slug, name, disclosures }: Prisma.DepartmentGetPayload<{ select: typeof CONTENT }>['units'][number],
) {
  const home = bodyAddress(address, { code, slug })
  const years = [...new Set(disclosures.map(({ year }) => year))]
  return { code: printedCode(code), name, years: years.map((year) => ({ year, path: yearAddress(home, year) })) }
}

function toVersion(row: VersionRow) {
  return {
    ...toHead(row),
    current: row.current,
    storedAt: row.storedAt,
    lastYear: lastYear(row, 'expenditure'),
    lastYearIncome: lastYear(row, 'income'),
    findings: row.matters.length,
    projects: row.projects.map((project) => toProject(row, project)),
    files: row.parts.map(({ document: { sha256, ...document } }) => ({ ...document, id: sha256.slice(0, 12) })),
  }
}

/** Plans follow from plans and accounts from accounts; the label names a part, and a part is not the whole. */
function lastYear({ phase, derivedFigures }: VersionRow, side: 'expenditure' | 'income') {
  const basis = phase === 'budget' ? 'initial' : 'executed'
  const found = derivedFigures
    .map(({ detail }) => detail as unknown as LastYear)
    .filter((figure) => figure.label === undefined && figure.basis === basis)
    .find(({ subject }) => subject === side || subject === 'incomeAndExpenditure')
  if (!found) return undefined
  const { year, arithmetic, amount, from } = found
  return { year, arithmetic, money: moneyOf(amount, '万元'), places: from.flatMap(({ at }) => at ?? []) }
}
type LastYear = Extract<DerivedFigure, { kind: 'lastYear' }>

/** Final accounts print a project in the performance table alone. */
function toProject(
  disclosure: VersionRow,
  { row, performanceRow, cells: json, ...project }: VersionRow['projects'][number],
) {
  const cells = asCells(json)
  const document = disclosure.document.sha256.slice(0, 12)
  const figure = (table: 'projects' | 'projectPerformance', key: string, line: number | null) =>
    figureOf(cells[key], unitOf(disclosure, table), { table, row: line ?? 0, column: 'total', document })
  return {
    ...project,
    figure: figure('projects', 'total', row) ?? figure('projectPerformance', 'performance.total', performanceRow),
  }
}
