import { setTimeout as delay } from 'node:timers/promises'
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
import { ANYTHING, databaseAnswers, listenForChanges } from './listen-changes'

const database = testDatabase()
const heard: string[][] = []
const stop = new AbortController()
let db: Database
let listening: Promise<void>

beforeAll(async () => {
  db = openDatabase(database.url)
  await saveRegistry(db, districtSchema.array().parse(registry))
  const onChange = async (tags: readonly string[]) => void heard.push([...tags])
  listening = listenForChanges({ url: database.url, onChange, signal: stop.signal })
  await vi.waitFor(() => expect(heard).toEqual([[ANYTHING]]), 5_000)
})
afterAll(async () => {
  stop.abort()
  await listening
  await db.$disconnect()
})

it('hears which department’s pages are no longer true, whoever wrote', async () => {
  heard.length = 0
  await saveDisclosure(db, unjudged, disclosureSchema.parse(shipped))
  await vi.waitFor(() => expect(heard.flat()).toContain('department:luolong/zhengwu-fuwu-zhongxin'), 5_000)
  expect(heard.flat()).toContain('disclosures')
  heard.length = 0
  await db.$executeRawUnsafe(`UPDATE "Disclosure" SET version = version`)
  await vi.waitFor(() => expect(heard.flat()).toContain('department:luolong/zhengwu-fuwu-zhongxin'), 5_000)
  expect(heard.flat()).not.toContain('department:laocheng/zhengwu-fuwu-he-dashuju-guanliju')
})

it('hears of names and of terms', async () => {
  heard.length = 0
  await db.$executeRawUnsafe(`UPDATE "District" SET name = name`)
  await db.$executeRawUnsafe(`UPDATE "GlossaryTerm" SET plain = plain`)
  await vi.waitFor(() => expect(new Set(heard.flat())).toEqual(new Set(['registry', 'glossary'])), 5_000)
})

it('hears nothing of what was rolled back', async () => {
  heard.length = 0
  const client = new pg.Client({ connectionString: database.url })
  await client.connect()
  await client.query(`BEGIN; UPDATE "Disclosure" SET version = version; ROLLBACK`)
  await client.end()
  await delay(200)
  expect(heard).toEqual([])
})

it('opens a lost connection again, and takes everything for changed', async () => {
  heard.length = 0
  await db.$executeRawUnsafe(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'LISTEN%' AND datname = current_database()`,
  )
  await vi.waitFor(() => expect(heard).toContainEqual([ANYTHING]), 10_000)
})

it('tells a database that answers from one that does not', async () => {
  expect(await databaseAnswers(database.url)).toBe(true)
  expect(await databaseAnswers('postgresql://nobody:x@127.0.0.1:1/nothing')).toBe(false)
})
