import type { DerivedFigure } from '@/lib/budget/derived-figure'
import { figureOf } from '@/lib/budget/figure'
import { moneyOf } from '@/lib/budget/money'
import { printedCode } from '@/lib/budget/place'
import type { Database } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { asHeadline } from './stored-json'

/** A department over the years: what it published, what follows from it, and every document. */
export type DepartmentPage = NonNullable<Awaited<ReturnType<typeof getDepartmentPage>>>

/** Undefined: no department has this address. */
export async function getDepartmentPage(db: Database, address: { district: string; department: string }) {
  const row = await db.department.findFirst({
    where: { slug: address.department, district: { slug: address.district } },
    include: CONTENT,
  })
  if (!row) return undefined
  return {
    district: { slug: address.district, name: row.district.name },
    ...{ slug: row.slug, name: row.name, code: printedCode(row.code) },
    names: row.names.map(({ name, kind, fromYear, toYear }) => ({ name, kind, fromYear, toYear })),
    units: row.units.map(({ code, name }) => ({ code, name })),
    lineage: [
      ...row.predecessors.map(({ kind, date, basis, predecessor }) => ({
        kind,
        date,
        basis,
        from: nameOf(predecessor),
      })),
      ...row.successors.map(({ kind, date, basis, successor }) => ({ kind, date, basis, to: nameOf(successor) })),
    ],
    disclosures: row.disclosures.map(toVersion),
  }
}

const nameOf = ({ slug, name }: { slug: string; name: string }) => ({ slug, name })

const CONTENT = {
  district: true,
  names: { orderBy: { id: 'asc' } },
  units: { orderBy: { code: 'asc' } },
  predecessors: { include: { predecessor: true } },
  successors: { include: { successor: true } },
  disclosures: {
    where: { unitId: null },
    orderBy: [{ year: 'asc' }, { phase: 'asc' }, { version: 'asc' }],
    include: {
      document: true,
      derivedFigures: { where: { kind: 'lastYear', subject: 'expenditure' } },
      corrections: { include: { figures: true } },
      findings: { where: { fixedAt: null, severity: { in: ['error', 'conflict'] } }, select: { id: true } },
      projects: {
        where: { name: { not: '' }, total: { not: null } },
        orderBy: { total: 'desc' },
        take: 5,
        select: { ordinal: true, code: true, name: true, total: true },
      },
    },
  },
} satisfies Prisma.DepartmentInclude
type VersionRow = Prisma.DepartmentGetPayload<{ include: typeof CONTENT }>['disclosures'][number]

function toVersion(row: VersionRow) {
  const { year, phase, version, current, document, projects } = row
  const id = document.sha256.slice(0, 12)
  const stated = asHeadline(row.cells).totalExpenditure
  const total = stated && figureOf(stated.cell, stated.unit, { ...stated, document: id })
  const corrected = row.corrections
    .flatMap(({ reason, figures }) => figures.map((figure) => ({ ...figure, reason })))
    .find(({ at }) => at !== null && at === total?.at)
  return {
    ...{ year, phase, version, current, total },
    corrected: corrected && {
      money: moneyOf(corrected.corrected.toFixed(), '万元'),
      ...{ arithmetic: corrected.arithmetic, reason: corrected.reason },
    },
    lastYear: row.derivedFigures
      .map(({ detail }) => detail as unknown as LastYear)
      .find(({ label }) => label === undefined),
    findings: row.findings.length,
    projects: projects.map(({ total: amount, ...project }) => ({
      ...project,
      money: moneyOf(amount?.toFixed(), '万元'),
    })),
    document: {
      ...{ id, title: document.title, fileName: document.fileName, bytes: document.bytes, dated: document.dated },
    },
  }
}

type LastYear = Extract<DerivedFigure, { kind: 'lastYear' }>
