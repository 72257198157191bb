import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { unjudged } from '@/cli/dev/judging'
import { copyTestedData } from '@/cli/dev/database/tested-data'
import { testDatabase } from '@/cli/dev/test-database'
import { openDatabase, type Database } from '@/lib/db/client'
import { heldRelease, loadShippedData, shippedRelease } from './load-shipped-data'

const database = testDatabase()
let db: Database
let data: string

beforeAll(() => {
  db = openDatabase(database.url)
})
afterAll(() => db.$disconnect())

beforeEach(async () => {
  await db.$executeRaw`TRUNCATE "District", "Document", "GlossaryTerm", "SearchEntry", "ShippedData" CASCADE`
  data = await mkdtemp(path.join(tmpdir(), 'shipped-data-'))
  await copyTestedData(data)
  return () => rm(data, { recursive: true })
})

const budget = 'disclosures/luolong/605-2025-budget.json'
async function edit(name: string, change: (text: string) => string): Promise<void> {
  const file = path.join(data, name)
  await writeFile(file, change(await readFile(file, 'utf8')))
}

describe('the shipped data', () => {
  it('are loaded once, and then current', async () => {
    expect(await heldRelease(db)).toBeUndefined()
    const steps: [number, number, string][] = []
    const first = await loadShippedData(db, unjudged, data, (...step) => steps.push(step))
    expect(first).toMatchObject({ status: 'loaded', release: await shippedRelease(data) })
    expect(first.disclosures).toBeGreaterThan(0)
    expect(steps[0]).toEqual([0, first.disclosures, expect.stringMatching(/^disclosures\//)])
    expect(steps.at(-1)).toEqual([first.disclosures, first.disclosures, ''])
    expect(await heldRelease(db)).toBe(first.release)
    expect(await db.disclosure.count()).toBe(first.disclosures)
    expect(await db.glossaryTerm.count()).toBeGreaterThan(0)
    expect(await loadShippedData(db, unjudged, data)).toEqual({ ...first, status: 'current' })
  })

  it('are loaded again when a file has changed, in place', async () => {
    const first = await loadShippedData(db, unjudged, data)
    const before = await db.disclosure.findFirstOrThrow({ where: { year: 2025 } })
    await edit(budget, (text) => text.replaceAll('"281.65"', '"281.66"'))
    const second = await loadShippedData(db, unjudged, data)
    expect(second).toMatchObject({ status: 'loaded' })
    expect(second.release).not.toBe(first.release)
    const after = await db.disclosure.findFirstOrThrow({ where: { id: before.id } })
    expect([before.basic?.toFixed(), after.basic?.toFixed()]).toEqual(['281.65', '281.66'])
    expect(await db.disclosure.count()).toBe(second.disclosures)
  })

  it('are done over when a load was cut off', async () => {
    const stop = () => {
      throw new Error('stopped')
    }
    await expect(loadShippedData(db, unjudged, data, stop)).rejects.toThrow('stopped')
    expect(await heldRelease(db)).toBeUndefined()
    expect(await loadShippedData(db, unjudged, data)).toMatchObject({ status: 'loaded' })
  })

  it('are loaded once by two who start at the same time', async () => {
    const outcomes = await Promise.all([1, 2, 3].map(() => loadShippedData(db, unjudged, data)))
    expect(new Set(outcomes.map(({ release }) => release)).size).toBe(1)
    expect(await db.disclosure.count()).toBe(outcomes[0]?.disclosures)
    expect(await db.disclosure.count({ where: { version: { gt: 1 } } })).toBe(0)
  })
})

describe('a broken file', () => {
  it('is named, with the field', async () => {
    await edit(budget, (text) => text.replace('"year": 2025', '"year": "2025"'))
    await expect(loadShippedData(db, unjudged, data)).rejects.toThrow(
      /605-2025-budget\.json 不合格式：[^]*identity\.year/,
    )
    expect(await heldRelease(db)).toBeUndefined()
  })

  it('is named when it is no JSON', async () => {
    await edit(budget, (text) => text.slice(0, -20))
    await expect(loadShippedData(db, unjudged, data)).rejects.toThrow(`data/${budget} 不合格式`)
    await edit('registry/districts.json', () => '')
    await expect(loadShippedData(db, unjudged, data)).rejects.toThrow('data/registry/districts.json 不合格式')
  })

  it('is named when the registry does not know its department', async () => {
    await edit(budget, (text) => text.replace('"department": "605"', '"department": "606"'))
    await expect(loadShippedData(db, unjudged, data)).rejects.toThrow(`data/${budget} 所属的部门不在登记表里`)
  })
})
