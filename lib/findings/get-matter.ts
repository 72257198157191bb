import { moneyOf } from '@/lib/budget/money'
import type { Database } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { FINDING, toListedFinding } from './get-finding-ends'
import { getFinding } from './get-finding'
import { toWhosePlace, WHOSE_PLACE } from '@/lib/queries/place'
import { asEvidence } from '@/lib/queries/stored-json'

/**
 * A matter with what tells its root, all that hangs on it, and what became of it; of a form, with every document that it is
 * told of. Undefined: there is none. Its own key is handed back: older addresses lead to it.
 */
export async function getMatter(db: Database, key: string) {
  const row = await findMatter(db, key)
  if (!row) return undefined
  const { ofForm, rootKey, headline, toldTo, severity, admitted, amount, extent, root, disclosure, events } = row
  const open = row.fixedAt === null && row.withdrawnAt === null
  const [finding, others, alike, beside] = await Promise.all([
    getFinding(db, rootKey),
    db.finding.findMany({
      where: { matterId: row.id, key: { not: rootKey }, ...(open && { fixedAt: null }) },
      orderBy: [{ severity: 'asc' }, { id: 'asc' }],
      select: FINDING,
    }),
    ofForm === null
      ? []
      : db.matter.findMany({ where: { ofForm, withdrawnAt: null }, orderBy: { id: 'asc' }, ...ALIKE }),
    besideIt(db, row.disclosureId, row.id),
  ])
  const { department, district } = toWhosePlace(disclosure.department)
  return {
    key: ofForm ?? row.key,
    headline,
    toldTo,
    severity,
    admitted,
    extent,
    firstSeenAt: row.firstSeenAt,
    fixedAt: row.fixedAt,
    withdrawnAt: row.withdrawnAt,
    amount: moneyOf(amount?.toFixed(), '万元'),
    printed: asEvidence(root).text,
    department,
    district,
    year: disclosure.year,
    phase: disclosure.phase,
    document: { id: disclosure.document.sha256.slice(0, 12), title: disclosure.document.title },
    finding,
    others: others.map(toListedFinding),
    /** Other matters of the same document. */
    beside,
    events: events.map(({ step, at, amount: then, extent: count }) => ({
      step,
      at,
      extent: count,
      amount: moneyOf(then?.toFixed(), '万元'),
    })),
    /** The documents of its form that it is told of. */
    documents: alike.map(({ fixedAt, disclosure: each }) => ({
      year: each.year,
      phase: each.phase,
      fixedAt,
      document: each.document.sha256.slice(0, 12),
      ...toWhosePlace(each.department),
    })),
  }
}

export type MatterPage = NonNullable<Awaited<ReturnType<typeof getMatter>>>

const WHOSE = {
  select: {
    year: true,
    phase: true,
    document: { select: { sha256: true, title: true } },
    department: { select: WHOSE_PLACE },
  },
} as const
const ALIKE = { select: { fixedAt: true, disclosure: WHOSE } } as const
const MATTER = { disclosure: WHOSE, events: { orderBy: { id: 'asc' } } } satisfies Prisma.MatterInclude

/** What else was found in the same document: the gravest first. */
async function besideIt(db: Database, disclosureId: number, id: number, most = 12) {
  const where = {
    disclosureId,
    id: { not: id },
    fixedAt: null,
    withdrawnAt: null,
    toldTo: { not: 'proof' as const },
    severity: { in: ['error' as const, 'conflict' as const, 'doubt' as const] },
  }
  const [listed, count] = await Promise.all([
    db.matter.findMany({
      where,
      take: most,
      orderBy: [{ severity: 'asc' }, { amount: { sort: 'desc', nulls: 'last' } }, { id: 'asc' }],
      select: { key: true, ofForm: true, severity: true, headline: true, admitted: true },
    }),
    db.matter.count({ where }),
  ])
  return { listed: listed.map(({ key, ofForm, ...matter }) => ({ key: ofForm ?? key, ...matter })), count }
}

/** By its own key; by that of its form; by that of one of its findings, which once was an address, or of the beginning of one. */
async function findMatter(db: Database, key: string) {
  const own = await db.matter.findUnique({ where: { key }, include: MATTER })
  // Of a form there are many: they are told at the address that they share.
  if (own) return own
  const ofForm = await db.matter.findFirst({
    where: { ofForm: key, withdrawnAt: null },
    orderBy: [{ fixedAt: { sort: 'asc', nulls: 'first' } }, { id: 'asc' }],
    include: MATTER,
  })
  if (ofForm) return ofForm
  const led = await db.matterAddress.findUnique({ where: { key }, include: { matter: { include: MATTER } } })
  if (led) return led.matter
  // Keys were shorter once: the digits are hexadecimal, so that nothing that begins with the key comes after it and a g.
  const beginning = await db.matterAddress.findMany({
    where: { key: { gte: key, lt: `${key}g` } },
    take: 2,
    include: { matter: { include: MATTER } },
  })
  return beginning.length === 1 ? beginning[0]?.matter : undefined
}
