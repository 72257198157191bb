import { createHash } from 'node:crypto'
import { MATTER_KEY_DIGITS, type Matter } from '@/lib/budget/matter'
import type { MatterStep, Prisma } from '@/lib/db/generated/client'
import { insertNumbered, insertRows, updateRows } from './write-rows'

/** Whose matters they are: a body's, of one year and phase. */
export interface MattersOwner {
  readonly id: number
  readonly departmentId: number
  readonly unitId: number | null
  readonly year: number
  readonly phase: 'budget' | 'final'
  readonly current: boolean
}

type Transaction = Prisma.TransactionClient

/**
 * Stores the matters of a disclosure in place of those before. A matter keeps its address and its history; one that the
 * same document no longer shows was our mistake, and says so; one that a later edition no longer shows is settled; one
 * whose findings are part of another now leads there. `stored`: what each finding is kept under.
 */
export async function saveMatters(
  tx: Transaction,
  owner: MattersOwner,
  matters: readonly Matter[],
  stored: ReadonlyMap<string, string>,
): Promise<void> {
  const before = await tx.matter.findMany({ where: { disclosure: ofBody(owner) }, select: HELD })
  const led = new Map(before.flatMap(({ id, addresses }) => addresses.map(({ key }) => [key, id] as const)))
  const others = await keysOfOthers(
    tx,
    matters.map(({ key }) => key),
    owner,
  )
  const now: Judged[] = []
  for (const matter of matters) {
    const findings = matter.findings.map((key) => stored.get(key) ?? key)
    const key = others.has(matter.key) ? await keyOfOwn(tx, matter.key, owner) : matter.key
    const held = before.find((row) => row.key === key)
    // An older edition that is checked again does not take its matter back from the one that is shown.
    if (held && !owner.current && held.disclosure.current && held.disclosureId !== owner.id) continue
    now.push({ row: rowOf(matter, key, findings, owner.id), findings, held })
  }
  const kept = await write(tx, now)
  const leads = [...kept].flatMap(([matterId, findings]) => findings.map((key) => [key, { key, matterId }] as const))
  const addresses = [...new Map(leads).values()]
  await updateRows(tx, 'Finding', 'key', addresses)
  if (owner.current) await leave(tx, owner, before, kept, led)
  await tx.matterAddress.deleteMany({ where: { key: { in: addresses.map(({ key }) => key) } } })
  await insertRows(tx, 'MatterAddress', addresses)
}

const HELD = {
  ...{ id: true, key: true, disclosureId: true, amount: true, extent: true, fixedAt: true, withdrawnAt: true },
  ...{ disclosure: { select: { current: true } }, addresses: { select: { key: true } } },
} as const

const ofBody = ({ departmentId, unitId, year, phase }: MattersOwner) => ({ departmentId, unitId, year, phase })

interface Judged {
  readonly row: ReturnType<typeof rowOf>
  /** What its findings are kept under. */
  readonly findings: readonly string[]
  readonly held: Before | undefined
}

const rowOf = (matter: Matter, key: string, findings: readonly string[], disclosureId: number) => {
  const { severity, toldTo, ofForm = null, headline, root, amount = null, admitted } = matter
  return {
    ...{ disclosureId, key, severity, toldTo, headline, admitted, rootKey: findings[0] ?? key, ofForm, root },
    ...{ amount, extent: findings.length, fixedAt: null, withdrawnAt: null },
  }
}

/** The matters with a step of their history, where it is one; gives the findings of each by its number. */
async function write(tx: Transaction, now: readonly Judged[]): Promise<ReadonlyMap<number, readonly string[]>> {
  const rows = now.flatMap(({ row, held }) => (held ? [] : row))
  const numberOf = await insertNumbered(tx, 'Matter', rows, 'key')
  const changed = now.flatMap(({ row, held }) => (held ? { ...row, id: held.id } : []))
  await updateRows(tx, 'Matter', 'id', changed)
  const numbered = now.map((judged) => ({ ...judged, id: judged.held?.id ?? numberOf(judged.row.key) }))
  const events = numbered.flatMap(({ id, row: { amount, extent }, held }) => {
    const step = stepOf(held, { amount, extent })
    return step ? { matterId: id, step, amount, extent } : []
  })
  await insertRows(tx, 'MatterEvent', events)
  return new Map(numbered.map(({ id, findings }) => [id, findings]))
}

function stepOf(was: Before | undefined, now: { amount: string | null; extent: number }): MatterStep | undefined {
  if (!was) return 'seen'
  if (was.fixedAt !== null || was.withdrawnAt !== null) return 'returned'
  return was.extent === now.extent && isSameAmount(was.amount, now.amount) ? undefined : 'changed'
}

const isSameAmount = (a: Prisma.Decimal | null, b: string | null): boolean =>
  a === null || b === null ? a === null && b === null : a.equals(b)

interface Before {
  readonly id: number
  readonly key: string
  readonly disclosureId: number
  readonly amount: Prisma.Decimal | null
  readonly extent: number
  readonly fixedAt: Date | null
  readonly withdrawnAt: Date | null
}

/** What is no longer found: part of another matter, withdrawn, or settled. */
async function leave(
  tx: Transaction,
  owner: MattersOwner,
  before: readonly Before[],
  kept: ReadonlyMap<number, readonly string[]>,
  led: ReadonlyMap<string, number>,
): Promise<void> {
  for (const matter of before) {
    if (kept.has(matter.id) || matter.fixedAt !== null || matter.withdrawnAt !== null) continue
    const [other] = [...kept].find(([, findings]) => findings.some((key) => led.get(key) === matter.id)) ?? []
    if (other !== undefined) await becomePartOf(tx, matter, other)
    else {
      // What this very document no longer shows was read or judged wrongly before; what an older edition showed was put right.
      const isOurs = matter.disclosureId === owner.id
      const { amount, extent } = await tx.matter.update({
        where: { id: matter.id },
        data: isOurs ? { withdrawnAt: new Date() } : { fixedAt: new Date() },
      })
      await tx.matterEvent.create({
        data: { matterId: matter.id, step: isOurs ? 'withdrawn' : 'settled', amount, extent },
      })
    }
  }
}

async function becomePartOf(tx: Transaction, { id, key }: Before, other: number): Promise<void> {
  const [{ firstSeenAt }, { firstSeenAt: own }] = await Promise.all([
    tx.matter.findUniqueOrThrow({ where: { id } }),
    tx.matter.findUniqueOrThrow({ where: { id: other } }),
  ])
  if (firstSeenAt < own) await tx.matter.update({ where: { id: other }, data: { firstSeenAt } })
  await tx.finding.updateMany({ where: { matterId: id }, data: { matterId: other } })
  await tx.matterAddress.updateMany({ where: { matterId: id }, data: { matterId: other } })
  await tx.matter.delete({ where: { id } })
  await tx.matterAddress.create({ data: { key, matterId: other } })
}

/** Which of these keys another body has. */
async function keysOfOthers(
  tx: Transaction,
  keys: readonly string[],
  owner: MattersOwner,
): Promise<ReadonlySet<string>> {
  const rows = await tx.matter.findMany({
    where: { key: { in: [...keys] }, NOT: { disclosure: ofBody(owner) } },
    select: { key: true },
  })
  return new Set(rows.map(({ key }) => key))
}

/** In place of a key that another body has: digits of its own, each time the same. */
async function keyOfOwn(tx: Transaction, key: string, owner: MattersOwner): Promise<string> {
  const own = createHash('sha256')
    .update(JSON.stringify([key, ...Object.values(ofBody(owner))]))
    .digest('hex')
    .slice(0, MATTER_KEY_DIGITS)
  if ((await keysOfOthers(tx, [own], owner)).has(own)) throw new Error(`two bodies have a matter ${own}`)
  return own
}
