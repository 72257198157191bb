import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { saying } from '@/cli/dev/judging'
import { testDatabase } from '@/cli/dev/test-database'
import shipped from '@/data/disclosures/luolong/605-2025-budget.json'
import registry from '@/data/registry/districts.json'
import type { Disclosure, DisclosureIdentity } from '@/lib/budget/disclosure'
import { disclosureSchema } from '@/lib/budget/disclosure'
import type { Finding } from '@/lib/budget/finding'
import { districtSchema } from '@/lib/budget/place'
import { openDatabase, type Database } from '@/lib/db/client'
import { judgeOutdated, type Judge, type StoredCase } from './judge-stored'
import { saveDisclosure } from './save-disclosure'
import { saveRegistry } from './save-registry'

const database = testDatabase()
let db: Database

beforeAll(async () => {
  db = openDatabase(database.url)
  await saveRegistry(db, districtSchema.array().parse(registry))
})
afterAll(() => db.$disconnect())

/** An edition of a year's document; `letter` is its file. */
function edition(year: number, letter: string, identity: Partial<DisclosureIdentity> = {}): Disclosure {
  const draft = disclosureSchema.parse(structuredClone(shipped))
  Object.assign(draft.identity, { year, ...identity })
  // The columns of a budget are not those of accounts.
  if (identity.phase === 'final') Object.assign(draft, { tables: {}, claims: [] })
  draft.document.sha256 = `${year}${letter}`.padEnd(64, '0')
  return draft
}

const found = (key: string): Finding => ({
  ...{ key, rule: 'levels-add-up', severity: 'error', admitted: false, sentence: `虚构的一句：${key}。` },
  ...{ published: { text: '5.00' }, difference: '1.00' },
})
const finding = (key: string, name = 'one') =>
  saying(
    {
      rules: [{ id: 'levels-add-up', title: '上下级' }],
      checks: [{ rule: 'levels-add-up', outcome: 'fails', subject: '表 4', left: { text: '5.00' } }],
      findings: [found(key)],
    },
    name,
  )

/** What a reader sees of a year: one question, as a page asks it. */
const shown = async (year: number) =>
  db.disclosure.findMany({
    where: { year, current: true },
    select: {
      ...{ version: true, audited: true },
      document: { select: { sha256: true } },
      checks: { select: { rule: true } },
      findings: { where: { fixedAt: null }, select: { key: true } },
    },
  })

describe('an edition that is stored', () => {
  it('is seen with its audit or not at all, and the edition before it with its own until then', async () => {
    await saveDisclosure(db, finding('old'), edition(2031, 'a'))
    const before = await shown(2031)
    expect(before).toMatchObject([{ version: 1, audited: 'one', findings: [{ key: 'old' }] }])
    const blocker = new pg.Client({ connectionString: database.url })
    await blocker.connect()
    // Readers pass, writers of the ledger wait: the new edition is stored and its audit is not.
    await blocker.query('BEGIN; LOCK TABLE "Check" IN SHARE ROW EXCLUSIVE MODE')
    const saving = saveDisclosure(db, finding('new', 'two'), edition(2031, 'b'))
    await vi.waitUntil(async () => (await waiting(blocker)).length === 1, { timeout: 300_000 })
    expect(await shown(2031)).toEqual(before)
    await blocker.query('COMMIT')
    await saving
    expect(await shown(2031)).toMatchObject([{ version: 2, audited: 'two', findings: [{ key: 'new' }] }])
    await blocker.end()
  })

  it('killed between its figures and its audit leaves the old edition with its old audit', async () => {
    await saveDisclosure(db, finding('kept'), edition(2033, 'a'))
    const before = await shown(2033)
    const blocker = new pg.Client({ connectionString: database.url })
    await blocker.connect()
    await blocker.query('BEGIN; LOCK TABLE "Check" IN SHARE ROW EXCLUSIVE MODE')
    const killed = expect(saveDisclosure(db, finding('lost', 'two'), edition(2033, 'b'))).rejects.toThrow()
    await vi.waitUntil(async () => (await waiting(blocker)).length === 1, { timeout: 300_000 })
    const [pid] = await waiting(blocker)
    await blocker.query('SELECT pg_terminate_backend($1)', [pid])
    await killed
    await blocker.query('COMMIT')
    await blocker.end()
    expect(await shown(2033)).toEqual(before)
    expect(await db.document.count({ where: { sha256: '2033b'.padEnd(64, '0') } })).toBe(0)
    expect(await db.searchEntry.count({ where: { title: { contains: 'lost' } } })).toBe(0)
  })

  it('whose judge fails is not stored', async () => {
    const failing: Judge = {
      edition: 'one',
      judge: () => {
        throw new Error('a rule fell over')
      },
    }
    await saveDisclosure(db, finding('stays'), edition(2035, 'a'))
    const before = await shown(2035)
    await expect(saveDisclosure(db, failing, edition(2035, 'b'))).rejects.toThrow('a rule fell over')
    expect(await shown(2035)).toEqual(before)
  })
})

describe('what rests on an edition', () => {
  /** Counts whom it is asked about, and what they are held against. */
  function watching() {
    const asked: string[] = []
    const nameOf = ({ identity: { year, phase, unit } }: Disclosure) => [year, phase, ...(unit ? [unit] : [])].join(' ')
    const judge = (stored: StoredCase) => {
      const others = [stored.previous, stored.budget, ...(stored.units ?? [])].flatMap((other) =>
        other ? nameOf(other) : [],
      )
      asked.push([nameOf(stored.disclosure), ...others].join(' < '))
      return saying({}).judge(stored)
    }
    return { asked, judge: { edition: 'watching', judge } }
  }

  it('is judged again with it: the accounts of the year, the next year, the department of a unit, held against it; nothing else', async () => {
    const quiet = saying({}, 'watching')
    for (const year of [2041, 2042, 2043]) await saveDisclosure(db, quiet, edition(year, 'a'))
    await saveDisclosure(db, quiet, edition(2041, 'f', { phase: 'final' }))
    const { asked, judge } = watching()
    await saveDisclosure(db, judge, edition(2041, 'b'))
    expect(asked.sort()).toEqual(['2041 budget', '2041 final < 2041 budget', '2042 budget < 2041 budget'])
    asked.length = 0
    await saveDisclosure(db, judge, edition(2041, 'd', { scope: 'unit', unit: '605001' }))
    expect(asked.sort()).toEqual([
      '2041 budget 605001',
      // Its income table lists this unit alone.
      '2041 budget < 2041 budget 605001',
      '2041 final < 2041 budget',
    ])
  })

  it('costs each document the same, however many years its body has', async () => {
    const { asked, judge } = watching()
    for (let year = 2051; year < 2061; year++) await saveDisclosure(db, judge, edition(year, 'a'))
    expect(asked).toHaveLength(10)
    for (let year = 2051; year < 2061; year++) await saveDisclosure(db, judge, edition(year, 'b'))
    expect(asked).toHaveLength(10 + 2 * 10 - 1)
  })

  it('is judged again by another edition of the rules, once, and a superseded edition keeps its place', async () => {
    await saveDisclosure(db, finding('first'), edition(2071, 'a'))
    await saveDisclosure(db, finding('second'), edition(2071, 'b'))
    expect(await judgeOutdated(db, finding('third', 'changed rules'))).toBeGreaterThan(1)
    expect(await judgeOutdated(db, finding('third', 'changed rules'))).toBe(0)
    expect(await shown(2071)).toMatchObject([{ version: 2, audited: 'changed rules' }])
    expect(await db.disclosure.count({ where: { audited: { not: 'changed rules' } } })).toBe(0)
  })
})

/** Sessions that wait for a table. */
async function waiting(client: pg.Client): Promise<readonly number[]> {
  const { rows } = await client.query<{ pid: number }>(
    `SELECT DISTINCT pid FROM pg_locks WHERE NOT granted AND relation = '"Check"'::regclass`,
  )
  return rows.map(({ pid }) => pid)
}
