import { yearAddress } from '@/lib/addresses/place-address'
import type { Disclosure } from '@/lib/budget/disclosure'
import { PHASES, type Phase } from '@/lib/budget/phase'
import { toWhosePlace, WHOSE_PLACE } from '@/lib/queries/place'
import type { Database } from '@/lib/db/client'

/** A document to read by: what it prints, and what its checks say of it. */
export type ReadingExample = NonNullable<Awaited<ReturnType<typeof readExample>>>

/** Of each phase, the documents with the most tables in them, the newest first: real rows for the guide and the glossary. */
export async function listReadingExamples(db: Database, most = 3): Promise<readonly ReadingExample[]> {
  const found = await Promise.all(PHASES.map((phase) => richest(db, phase, most)))
  const examples = await Promise.all(found.flat().map((id) => readExample(db, id)))
  return examples.flatMap((example) => example ?? [])
}

async function richest(db: Database, phase: Phase, most: number): Promise<readonly number[]> {
  const rows = await db.disclosure.findMany({
    where: { phase, current: true, unitId: null },
    orderBy: { year: 'desc' },
    take: LOOKED_AT,
    select: { id: true, year: true, tables: { where: { state: 'filled' }, select: { key: true } } },
  })
  return rows
    .sort((a, b) => b.tables.length - a.tables.length || b.year - a.year || a.id - b.id)
    .slice(0, most)
    .map(({ id }) => id)
}

/** Enough to find a full one among, few enough to look at each. */
const LOOKED_AT = 60

async function readExample(db: Database, id: number) {
  const row = await db.disclosure.findUnique({
    where: { id },
    select: {
      year: true,
      phase: true,
      content: true,
      document: { select: { sha256: true, title: true } },
      department: { select: WHOSE_PLACE },
      checks: { select: { rule: true, title: true, holds: true, fails: true, unchecked: true } },
      corrections: { orderBy: { id: 'asc' }, select: { figures: { select: { at: true, corrected: true } } } },
    },
  })
  if (!row?.content) return undefined
  const { document, checks, corrections } = row
  const { department, home } = toWhosePlace(row.department)
  return {
    year: row.year,
    phase: row.phase,
    title: document.title,
    department: department.name,
    /** Its page and its address within `/documents`. */
    page: yearAddress(home, row.year),
    document: document.sha256.slice(0, 12),
    disclosure: row.content.content as unknown as Disclosure,
    checks,
    /** What the document's own words put in place of a published figure. */
    corrected: corrections.flatMap(({ figures }) =>
      figures.flatMap(({ at, corrected }) => (at === null ? [] : { at, corrected: corrected.toFixed(2) })),
    ),
  }
}
