import { createHash } from 'node:crypto'
import { matchTopic, type TopicMatch } from '@/lib/topics/match-topic'
import { topicSchema, type Topic } from '@/lib/topics/topic'
import type { Database } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { editionOf } from './editions'
import { insertRows } from './write-rows'

/** Brings the database's topics up to the files, in one transaction; a topic whose file is gone goes with its matches. */
export async function saveTopics(db: Database, topics: readonly Topic[]): Promise<void> {
  const held = await listTopics(db)
  if (topicsEdition(held) === topicsEdition(topics)) return
  await db.$transaction(async (tx) => {
    await tx.topic.deleteMany({ where: { slug: { notIn: topics.map(({ slug }) => slug) } } })
    for (const topic of topics) {
      const data = { title: topic.title, order: topic.order, definition: json(topic) }
      await tx.topic.upsert({ where: { slug: topic.slug }, create: { slug: topic.slug, ...data }, update: data })
    }
  })
}

/**
 * Searches every disclosure that was not yet searched for the topics as they are now, each in a transaction of its own:
 * cut off in the middle, it goes on where it stopped.
 */
export async function matchOutdated(
  db: Database,
  onProgress: (done: number, left: number) => void = () => {},
): Promise<number> {
  const edition = topicsEdition(await listTopics(db))
  for (let done = 0; ;) {
    const rows = await db.disclosure.findMany({
      where: { OR: [{ matched: null }, { matched: { lt: edition } }, { matched: { gt: edition } }] },
      select: { id: true },
      orderBy: { id: 'asc' },
      take: 500,
    })
    if (rows.length === 0) return done
    for (const [i, { id }] of rows.entries()) {
      onProgress(done, rows.length - i)
      await db.$transaction((tx) => saveTopicMatches(tx, id), { timeout: 120_000, maxWait: 30_000 })
      done += 1
    }
  }
}

type Transaction = Prisma.TransactionClient

/** Writes what of a disclosure belongs to which topic, in place of what was written before. */
export async function saveTopicMatches(tx: Transaction, disclosureId: number): Promise<void> {
  const topics = await listTopics(tx)
  await tx.topicMatch.deleteMany({ where: { disclosureId } })
  const { current, unitId } = await tx.disclosure.findUniqueOrThrow({
    where: { id: disclosureId },
    select: { current: true, unitId: true },
  })
  // Topics show what is in force, and never a unit beside the department that holds it.
  const shown = current && unitId === null
  const rows = shown ? await linesOf(tx, disclosureId) : NOTHING
  const matches = topics.flatMap((topic) =>
    matchTopic(topic, rows).map((match, i) => ({
      ...{ topicSlug: topic.slug, disclosureId, ordinal: i + 1, ...subjectOf(match, rows) },
      ...{ near: match.near, mixed: match.mixed, caps: [...match.caps] },
      ...{ why: match.why, quantities: match.quantities },
    })),
  )
  await insertRows(tx, 'TopicMatch', matches)
  await tx.disclosure.updateMany({ where: { id: disclosureId }, data: { matched: topicsEdition(topics) } })
}

async function listTopics(tx: Transaction | Database): Promise<readonly Topic[]> {
  const rows = await tx.topic.findMany({ orderBy: { slug: 'asc' } })
  return rows.map(({ definition }) => topicSchema.parse(definition))
}

function topicsEdition(topics: readonly Topic[]): string {
  const sorted = topics.toSorted((a, b) => (a.slug < b.slug ? -1 : 1))
  return createHash('sha256')
    .update(`${editionOf('matched')}\n${JSON.stringify(sorted, inKeyOrder)}`)
    .digest('hex')
    .slice(0, 12)
}

/** The database keeps a definition's keys in an order of its own. */
const inKeyOrder = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value

const NOTHING: Lines = { projects: [], functional: [], economic: [], claims: [], threePublic: [] }

/** One after the other: a transaction is one connection, and it answers one question at a time. */
async function linesOf(tx: Transaction, disclosureId: number) {
  const inOrder = { where: { disclosureId }, orderBy: { id: 'asc' } } as const
  const projects = await tx.project.findMany({
    ...inOrder,
    select: {
      ...{ id: true, name: true },
      indicators: {
        select: { ordinal: true, name: true, targetUnit: true, actualUnit: true },
        orderBy: { ordinal: 'asc' },
      },
    },
  })
  const codes = { id: true, scope: true, level: true } as const
  return {
    projects: projects.map(({ id, name, indicators }) => ({
      ...{ id, name },
      indicators: indicators.map(({ targetUnit, actualUnit, ...indicator }) => ({
        ...indicator,
        unit: targetUnit ?? actualUnit,
      })),
    })),
    functional: await tx.functionalLine.findMany({ ...inOrder, select: { ...codes, code: true } }),
    economic: await tx.economicLine.findMany({
      ...inOrder,
      select: { ...codes, departmentCode: true, governmentCode: true },
    }),
    claims: await tx.claim.findMany({ ...inOrder, select: { id: true, subject: true } }),
    threePublic: await tx.threePublicLine.findMany({ ...inOrder, select: { id: true } }),
  }
}

type Lines = Awaited<ReturnType<typeof linesOf>>

function subjectOf({ kind, index }: TopicMatch, rows: Lines) {
  switch (kind) {
    case 'project':
      return { projectId: rows.projects[index]?.id ?? null }
    case 'functional':
      return { functionalLineId: rows.functional[index]?.id ?? null }
    case 'economic':
      return { economicLineId: rows.economic[index]?.id ?? null }
    case 'claim':
      return { claimId: rows.claims[index]?.id ?? null }
    case 'threePublic':
      return { threePublicLineId: rows.threePublic[index]?.id ?? null }
  }
}

/** Plain JSON for the driver: its input type has no index signature to offer. */
const json = (value: object): Prisma.InputJsonObject => JSON.parse(JSON.stringify(value)) as Prisma.InputJsonObject
