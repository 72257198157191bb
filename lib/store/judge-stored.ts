import type { Disclosure } from '@/lib/budget/disclosure'
import type { Database } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { writeAudit, type AuditRecord } from './save-audit'

/** A stored disclosure with the documents of the same body that it is held against, and its own text where that is held. */
export interface StoredCase {
  readonly disclosure: Disclosure
  readonly text: readonly string[] | undefined
  readonly previous: Disclosure | undefined
  readonly budget: Disclosure | undefined
  /** Of a department whose income table lists its units: their documents, where all of them are held. */
  readonly units: readonly Disclosure[] | undefined
}

/** Who judges what is stored: handed in, since the store checks no sum. Pure; it is called within a transaction. */
export interface Judge {
  /** Of the rules, the corrections and the program that it judges by. */
  readonly edition: string
  readonly judge: (stored: StoredCase) => AuditRecord
}

type Transaction = Prisma.TransactionClient

export interface JudgedBody {
  readonly departmentId: number
  readonly unitId: number | null
  readonly year: number
}

/** Writers of one department wait for each other: what one of them stores, the others are held against. */
export async function lockDepartment(tx: Transaction, departmentId: number): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`department ${departmentId}`}, 0))`
}

/**
 * What was judged were other figures: of the disclosure that was written, and of those that are held against it, which are the
 * accounts of that year and next year's documents of the same body, and the department and units of the same year. A
 * superseded edition keeps what was said of it.
 */
export async function markUnjudged(
  tx: Transaction,
  id: number,
  { departmentId, unitId, year }: JudgedBody,
): Promise<void> {
  const family = unitId === null ? { year } : { year, unitId: null }
  await tx.disclosure.updateMany({
    where: { departmentId, OR: [{ id }, { current: true, OR: [{ unitId, year: { in: [year, year + 1] } }, family] }] },
    data: { audited: null },
  })
}

/** Judges what `markUnjudged` marked, before anybody sees it; at most the units of one department and two years of one body. */
export async function judgeMarked(tx: Transaction, { departmentId }: JudgedBody, judge: Judge): Promise<void> {
  const marked = await tx.disclosure.findMany({
    where: { departmentId, audited: null, content: { isNot: null } },
    select: { id: true },
    orderBy: { id: 'asc' },
  })
  for (const { id } of marked) await judgeOne(tx, id, judge)
}

/**
 * Judges every disclosure that another edition of the rules judged, each in a transaction of its own: the old judgement
 * stands until the new one is there, and a stop in the middle loses nothing.
 */
export async function judgeOutdated(
  db: Database,
  judge: Judge,
  { signal, onProgress = () => {} }: { signal?: AbortSignal; onProgress?: (done: number, total: number) => void } = {},
): Promise<number> {
  for (let done = 0; ;) {
    const rows = await listOutdated(db, judge.edition)
    if (rows.length === 0) return done
    const total = done + rows.length
    for (const { id, departmentId } of rows) {
      signal?.throwIfAborted()
      onProgress(done, total)
      await db.$transaction(
        async (tx) => {
          await lockDepartment(tx, departmentId)
          await judgeOne(tx, id, judge)
        },
        { timeout: 120_000, maxWait: 30_000 },
      )
      done += 1
    }
  }
}

/** Disclosures that were not yet judged by this edition of the rules, oldest first. */
export function listOutdated(db: Database, edition: string, most = 500) {
  return db.disclosure.findMany({
    where: {
      content: { isNot: null },
      OR: [{ audited: null }, { audited: { lt: edition } }, { audited: { gt: edition } }],
    },
    select: { id: true, departmentId: true },
    orderBy: { id: 'asc' },
    take: most,
  })
}

async function judgeOne(tx: Transaction, id: number, { edition, judge }: Judge): Promise<void> {
  const stored = await getStoredCase(tx, id)
  if (stored) await writeAudit(tx, id, judge(stored), edition)
}

/** Undefined: there is no such disclosure. One question after the other: a transaction is one connection. */
export async function getStoredCase(tx: Transaction, disclosureId: number): Promise<StoredCase | undefined> {
  const row = await tx.disclosure.findUnique({
    where: { id: disclosureId },
    select: { departmentId: true, unitId: true, year: true, phase: true, documentId: true },
  })
  const disclosure = await contentOf(tx, disclosureId)
  if (!row || !disclosure) return undefined
  const { departmentId, unitId, year, phase, documentId } = row
  const text = await tx.documentText.findUnique({ where: { documentId } })
  const sister = async (other: { year: number; phase: 'budget' | 'final' }): Promise<Disclosure | undefined> => {
    const of = { departmentId, unitId, ...other, current: true }
    const found = await tx.disclosure.findFirst({ where: of, select: { id: true } })
    return found ? contentOf(tx, found.id) : undefined
  }
  return {
    ...{ disclosure, text: text?.lines },
    previous: await sister({ year: year - 1, phase }),
    budget: phase === 'final' ? await sister({ year, phase: 'budget' }) : undefined,
    units: unitId === null ? await unitsOf(tx, disclosure, { departmentId, year, phase }) : undefined,
  }
}

/** Asked for only when the last of them is there: a department's many units are stored one by one. */
async function unitsOf(
  tx: Transaction,
  { tables }: Disclosure,
  of: { departmentId: number; year: number; phase: 'budget' | 'final' },
): Promise<readonly Disclosure[] | undefined> {
  const listed = tables.income?.rows.filter(({ level }) => level === 'unit').length ?? 0
  const where = { ...of, current: true, unitId: { not: null } }
  if (listed === 0 || (await tx.disclosure.count({ where })) !== listed) return undefined
  const held = await tx.disclosure.findMany({ where, select: { id: true }, orderBy: { id: 'asc' } })
  const units: Disclosure[] = []
  for (const { id } of held) {
    const unit = await contentOf(tx, id)
    if (unit) units.push(unit)
  }
  return units
}

async function contentOf(tx: Transaction, disclosureId: number): Promise<Disclosure | undefined> {
  const row = await tx.disclosureContent.findUnique({ where: { disclosureId } })
  return row ? (row.content as unknown as Disclosure) : undefined
}
