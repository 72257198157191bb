import { createHash } from 'node:crypto'
import { MATTER_KEY_DIGITS, type Matter } from '@/lib/budget/matter'
import { Prisma } from '@/lib/db/generated/client'

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
  const before = await tx.matter.findMany({
    where: { disclosure: ofBody(owner) },
    select: {
      id: true,
      key: true,
      disclosureId: true,
      fixedAt: true,
      withdrawnAt: true,
      disclosure: true,
      addresses: true,
    },
  })
  const led = new Map(before.flatMap(({ id, addresses }) => addresses.map(({ key }) => [key, id] as const)))
  const kept = new Map<number, readonly string[]>()
  for (const matter of matters) {
    const findings = matter.findings.map((key) => stored.get(key) ?? key)
    const key = await keyFor(tx, matter.key, owner)
    const held = before.find((row) => row.key === key)
    // An older edition that is checked again does not take its matter back from the one that is shown.
    if (held && !owner.current && held.disclosure.current && held.disclosureId !== owner.id) continue
    const id = await write(tx, { ...matter, key }, findings[0] ?? key, owner.id, held?.id)
    kept.set(id, findings)
    await tx.finding.updateMany({ where: { key: { in: [...findings] } }, data: { matterId: id } })
  }
  if (owner.current) await leave(tx, owner, before, kept, led)
  for (const [matterId, findings] of kept) {
    await tx.matterAddress.deleteMany({ where: { key: { in: [...findings] } } })
    await tx.matterAddress.createMany({ data: findings.map((key) => ({ key, matterId })) })
  }
}

const ofBody = ({ departmentId, unitId, year, phase }: MattersOwner) => ({ departmentId, unitId, year, phase })

async function write(
  tx: Transaction,
  { severity, toldTo, ofForm, headline, root, amount, admitted, key, findings }: Matter,
  rootKey: string,
  disclosureId: number,
  heldId: number | undefined,
): Promise<number> {
  const now = { amount: amount ?? null, extent: findings.length }
  const said = {
    ...{ disclosureId, key, severity, toldTo, headline, admitted, rootKey, ofForm: ofForm ?? null },
    ...{ root: JSON.parse(JSON.stringify(root)) as Prisma.InputJsonObject, ...now },
  }
  if (heldId === undefined) {
    const { id } = await tx.matter.create({ data: { ...said, events: { create: { step: 'seen', ...now } } } })
    return id
  }
  const was = await tx.matter.findUniqueOrThrow({ where: { id: heldId } })
  const isBack = was.fixedAt !== null || was.withdrawnAt !== null
  const isOther = was.extent !== now.extent || !isSameAmount(was.amount, now.amount)
  await tx.matter.update({ where: { id: heldId }, data: { ...said, fixedAt: null, withdrawnAt: null } })
  if (isBack || isOther)
    await tx.matterEvent.create({ data: { matterId: heldId, step: isBack ? 'returned' : 'changed', ...now } })
  return heldId
}

const isSameAmount = (a: Prisma.Decimal | null, b: string | null): boolean =>
  a === null || b === null ? a === null && b === null : a.equals(b)

interface Before {
  readonly id: number
  readonly key: string
  readonly disclosureId: number
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

/** The key itself, unless another body has it: then digits of its own, each time the same. */
async function keyFor(tx: Transaction, key: string, owner: MattersOwner): Promise<string> {
  if (await isFree(tx, key, owner)) return key
  const other = createHash('sha256')
    .update(JSON.stringify([key, ...Object.values(ofBody(owner))]))
    .digest('hex')
    .slice(0, MATTER_KEY_DIGITS)
  if (!(await isFree(tx, other, owner))) throw new Error(`two bodies have a matter ${other}`)
  return other
}

async function isFree(tx: Transaction, key: string, owner: MattersOwner): Promise<boolean> {
  const row = await tx.matter.findUnique({ where: { key }, select: { disclosure: true } })
  const { departmentId, unitId, year, phase } = row?.disclosure ?? owner
  return departmentId === owner.departmentId && unitId === owner.unitId && year === owner.year && phase === owner.phase
}
