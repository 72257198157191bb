import { setTimeout as delay } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { testDatabase } from '@/cli/dev/test-database'
import { listenForChanges } from '@/lib/db/listen-changes'
import { heardChanges } from './heard-changes'
import { keptAnswer } from './kept-answers'
import { KeptWhileTrue } from './kept-while-true'
import { makePage } from './page-in-making'

/*
 * Pages of invented districts, each made of a name and a term, read one after the other: kept as the server keeps them,
 * while others write to the same rows.
 */

const database = testDatabase()
const stop = new AbortController()
const heard = heardChanges()
const pages = new KeptWhileTrue<string>(heard, 1_000_000)
let readers: pg.Pool
let writers: pg.Pool
let listening: Promise<void>
/** Where a page waits between its two questions. */
let between = async (): Promise<unknown> => undefined

beforeAll(async () => {
  readers = new pg.Pool({ connectionString: database.url, max: 4 })
  writers = new pg.Pool({ connectionString: database.url, max: 4 })
  await writers.query(
    `INSERT INTO "District" (code, slug, name, level) SELECT '99000' || i, 'x' || i, '甲', 'county' FROM generate_series(0, 3) i`,
  )
  await writers.query(
    `INSERT INTO "GlossaryTerm" (slug, term, plain, explanation) SELECT 'x' || i, '乙' || i, '丙', '' FROM generate_series(0, 3) i`,
  )
  listening = listenForChanges({
    ...{ url: database.url, signal: stop.signal },
    onChange: (version, tag) => heard.changed(version, tag),
    onConnected: (version) => heard.connected(version),
    onProof: (version) => heard.proved(version),
  })
  await vi.waitFor(() => expect(heard.isListening).toBe(true), 30_000)
})
afterAll(async () => {
  stop.abort()
  await listening
  await Promise.all([readers.end(), writers.end()])
})

const read = async (sql: string, slug: string): Promise<string> =>
  (await readers.query<{ text: string }>(sql, [slug])).rows[0]?.text ?? ''
const NAME = 'SELECT name AS text FROM "District" WHERE slug = $1'
const TERM = 'SELECT plain AS text FROM "GlossaryTerm" WHERE slug = $1'

/** A page as the server answers it: kept, or made and kept where nothing has changed meanwhile. */
async function page(slug: string): Promise<string> {
  const kept = pages.get(slug)
  if (kept !== undefined) return kept
  const begun = heard.moment
  const asked = { tags: new Set<string>() }
  const made = await makePage(asked, async () => {
    const name = await keptAnswer({ key: ['name', slug], tags: ['registry'], ask: () => read(NAME, slug) })
    await between()
    return `${name} ${await keptAnswer({ key: ['term', slug], tags: () => ['glossary'], ask: () => read(TERM, slug) })}`
  })
  pages.put(slug, { value: made, begun, tags: [...asked.tags], bytes: 100 })
  return made
}

const asItIs = async (slug: string) => `${await read(NAME, slug)} ${await read(TERM, slug)}`

it('does not keep a page whose making began before a change and ended after it was announced', async () => {
  const locker = await writers.connect()
  await locker.query('BEGIN; LOCK TABLE "GlossaryTerm" IN ACCESS EXCLUSIVE MODE')
  const asked = page('x0')
  await vi.waitFor(async () => expect(await waitingForLocks()).toBeGreaterThan(0), 30_000)
  const { moment } = heard
  await writers.query(`UPDATE "District" SET name = '丁' WHERE slug = 'x0'`)
  await vi.waitFor(() => expect(heard.moment).toBeGreaterThan(moment), 30_000)
  await locker.query('COMMIT')
  locker.release()
  expect(await asked).toBe('甲 丙')
  expect(await page('x0')).toBe('丁 丙')
})

it(
  'keeps nothing stale once nobody writes any more, after thousands of writes and reads in any order',
  { timeout: 600_000 },
  async () => {
    const slugs = ['x0', 'x1', 'x2', 'x3']
    const next = chance(20261201)
    between = () => (next(3) === 0 ? delay(next(4)) : Promise.resolve())
    let hits = 0
    const write = async (i: number) => {
      const [slug = ''] = slugs.slice(next(4))
      const sql =
        next(2) === 0
          ? 'UPDATE "District" SET name = $1 WHERE slug = $2'
          : 'UPDATE "GlossaryTerm" SET plain = $1 WHERE slug = $2'
      await writers.query(sql, [`第${i}次`, slug])
    }
    const visit = async () => {
      const [slug = ''] = slugs.slice(next(4))
      if (pages.get(slug) !== undefined) hits += 1
      await page(slug)
    }
    // Three that write, and six that read four pages each time.
    const writing = Array.from({ length: 3 }, async (_, writer) => {
      for (let i = 0; i < 1_000; i += 1) {
        await write(writer * 10_000 + i)
        if (next(8) === 0) await delay(next(6))
      }
    })
    let isWriting = true
    const reading = Array.from({ length: 6 }, async () => {
      for (let i = 0; isWriting || i < 2_000; i += 1) {
        await visit()
        if (i % 8 === 0) await delay(0)
      }
    })
    await Promise.all(writing)
    isWriting = false
    await Promise.all(reading)
    // What was announced last may still be on its way; what is kept wrong stays wrong.
    await vi.waitFor(
      async () => expect(await Promise.all(slugs.map(page))).toEqual(await Promise.all(slugs.map(asItIs))),
      30_000,
    )
    // Otherwise nothing would have been tested.
    expect(hits).toBeGreaterThan(100)
  },
)

async function waitingForLocks(): Promise<number> {
  const { rows } = await writers.query<{ count: string }>(
    `SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
  )
  return Number(rows[0]?.count)
}

/** The same numbers each time, below the one asked for. */
function chance(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}
