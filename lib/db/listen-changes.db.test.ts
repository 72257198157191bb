import pg from 'pg'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { unjudged } from '@/cli/dev/judging'
import { testDatabase } from '@/cli/dev/test-database'
import registry from '@/data/registry/districts.json'
import shipped from '@/data/disclosures/luolong/605-2025-budget.json'
import { disclosureSchema } from '@/lib/budget/disclosure'
import { districtSchema } from '@/lib/budget/place'
import { saveDisclosure } from '@/lib/store/save-disclosure'
import { saveRegistry } from '@/lib/store/save-registry'
import { openDatabase, type Database } from './client'
import { databaseAnswers, listenForChanges } from './listen-changes'

const database = testDatabase()
/** Every tag that was told, and the versions of the data. */
const heard: { version: number; tag: string }[] = []
const tags = () => new Set(heard.map(({ tag }) => tag))
const connected: number[] = []
const stop = new AbortController()
let db: Database
let listening: Promise<void>

beforeAll(async () => {
  db = openDatabase(database.url)
  await saveRegistry(db, districtSchema.array().parse(registry))
  listening = listenForChanges({
    ...{ url: database.url, signal: stop.signal },
    onChange: (version, tag) => heard.push({ version, tag }),
    onConnected: (version) => connected.push(version),
    onProof: () => undefined,
  })
  await vi.waitFor(() => expect(connected).toEqual([2]), PATIENCE)
})
afterAll(async () => {
  stop.abort()
  await listening
  await db.$disconnect()
})

const PATIENCE = 30_000

it('hears which department’s, district’s and document’s pages are no longer true, whoever wrote', async () => {
  const expected = [
    'department:luolong/zhengwu-fuwu-zhongxin',
    ...['district:luolong', `document:${shipped.document.sha256.slice(0, 12)}`, 'disclosures'],
  ]
  heard.length = 0
  await saveDisclosure(db, unjudged, disclosureSchema.parse(shipped))
  await vi.waitFor(() => expect([...tags()]).toEqual(expect.arrayContaining(expected)), PATIENCE)
  heard.length = 0
  await db.$executeRawUnsafe(`UPDATE "Disclosure" SET version = version`)
  await vi.waitFor(() => expect(tags()).toEqual(new Set(expected)), PATIENCE)
})

it('hears of names and of terms', async () => {
  heard.length = 0
  await db.$executeRawUnsafe(`UPDATE "District" SET name = name`)
  await db.$executeRawUnsafe(`INSERT INTO "GlossaryTerm" (slug, term, plain, explanation) VALUES ('x', 'x', 'x', '')`)
  await vi.waitFor(() => expect(tags()).toEqual(new Set(['registry', 'glossary'])), PATIENCE)
})

it('hears nothing of what was rolled back, and its version is given to the next', async () => {
  const version = async () => Number((await db.dataVersion.findFirstOrThrow()).version)
  const before = await version()
  heard.length = 0
  await inTransactions((client) => client.query(`BEGIN; UPDATE "Disclosure" SET version = version; ROLLBACK`))
  await inTransactions((client) => client.query(`UPDATE "Disclosure" SET version = version`))
  await vi.waitFor(() => expect(tags()).toContain('disclosures'), PATIENCE)
  expect(new Set(heard.map((each) => each.version))).toEqual(new Set([before + 1]))
  expect(await version()).toBe(before + 1)
})

it('raises the version once a transaction, in the order of commits, and holds up no other before its commit', async () => {
  heard.length = 0
  await inTransactions(async (first, second) => {
    await first.query('BEGIN')
    await first.query(`UPDATE "Disclosure" SET version = version`)
    await first.query(`UPDATE "District" SET name = name WHERE slug = 'luolong'`)
    await second.query(
      `UPDATE "Department" SET name = name WHERE slug LIKE 'x%' OR slug LIKE 'z%' AND "districtId" = (SELECT id FROM "District" WHERE slug = 'laocheng')`,
    )
    await first.query('COMMIT')
  })
  await vi.waitFor(() => expect(tags()).toContain('disclosures'), PATIENCE)
  const versions = [...new Set(heard.map((each) => each.version))]
  expect(versions).toHaveLength(2)
  expect(versions).toEqual(versions.toSorted((a, b) => a - b))
  expect(heard.find(({ tag }) => tag === 'disclosures')?.version).toBe(versions[1])
})

it('opens a lost connection again, and tells at which version it listens', async () => {
  connected.length = 0
  await db.$executeRawUnsafe(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()
       AND (query LIKE 'LISTEN%' OR query LIKE '%"DataVersion"%')`,
  )
  await vi.waitFor(() => expect(connected).toHaveLength(1), PATIENCE)
  expect(connected[0]).toBe(Number((await db.dataVersion.findFirstOrThrow()).version))
})

it('tells a database that answers from one that does not', async () => {
  expect(await databaseAnswers(database.url)).toBe(true)
  expect(await databaseAnswers('postgresql://nobody:x@127.0.0.1:1/nothing')).toBe(false)
})

async function inTransactions(work: (first: pg.Client, second: pg.Client) => Promise<unknown>): Promise<void> {
  const [first, second] = [new pg.Client(database.url), new pg.Client(database.url)]
  await Promise.all([first.connect(), second.connect()])
  try {
    await work(first, second)
  } finally {
    await Promise.all([first.end(), second.end()])
  }
}
