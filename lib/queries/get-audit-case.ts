import type { Disclosure } from '@/lib/budget/disclosure'
import type { Database } from '@/lib/db/client'

/** A stored disclosure with the documents of the same body that it is held against, and its own text where that is held. */
export interface StoredCase {
  readonly id: number
  readonly disclosure: Disclosure
  readonly text: readonly string[] | undefined
  readonly previous: Disclosure | undefined
  readonly budget: Disclosure | undefined
}

/** Disclosures that were not yet checked by this edition of the rules, oldest first. */
export async function listUnaudited(db: Database, edition: string, most = 500): Promise<readonly number[]> {
  const rows = await db.disclosure.findMany({
    where: {
      content: { isNot: null },
      OR: [{ audited: null }, { audited: { lt: edition } }, { audited: { gt: edition } }],
    },
    select: { id: true },
    orderBy: { id: 'asc' },
    take: most,
  })
  return rows.map(({ id }) => id)
}

/** Undefined: there is no such disclosure. */
export async function getAuditCase(db: Database, disclosureId: number): Promise<StoredCase | undefined> {
  const row = await db.disclosure.findUnique({
    where: { id: disclosureId },
    include: { content: true, document: { include: { text: true } } },
  })
  if (!row?.content) return undefined
  const { departmentId, unitId, year, phase } = row
  const sister = async (other: { year: number; phase: 'budget' | 'final' }): Promise<Disclosure | undefined> => {
    const found = await db.disclosure.findFirst({
      where: { departmentId, unitId, ...other, current: true },
      include: { content: true },
    })
    return found?.content ? (found.content.content as unknown as Disclosure) : undefined
  }
  return {
    id: row.id,
    disclosure: row.content.content as unknown as Disclosure,
    text: row.document.text?.lines,
    previous: await sister({ year: year - 1, phase }),
    budget: phase === 'final' ? await sister({ year, phase: 'budget' }) : undefined,
  }
}

/** Every current disclosure with the name of its file, in the order of district, department, year. */
export async function* listCurrentDisclosures(
  db: Database,
  size = 500,
): AsyncGenerator<{ readonly id: number; readonly fileName: string }> {
  let after = 0
  for (;;) {
    const rows = await db.disclosure.findMany({
      where: { current: true, id: { gt: after } },
      select: { id: true, document: { select: { fileName: true } } },
      orderBy: { id: 'asc' },
      take: size,
    })
    for (const { id, document } of rows) yield { id, fileName: document.fileName }
    if (rows.length < size) return
    after = rows.at(-1)?.id ?? after
  }
}
