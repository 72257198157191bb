import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testDatabase } from '@/cli/dev/test-database'
import { openDatabase, type Database } from '@/lib/db/client'
import { getMatter, type MatterPage } from './get-matter'

const database = testDatabase({ loaded: true })
let db: Database
beforeAll(() => {
  db = openDatabase(database.url)
})
afterAll(() => db.$disconnect())

const matterAt = async (key: string): Promise<MatterPage> => {
  const found = await getMatter(db, key)
  if (!found) throw new Error(`there is no matter ${key}`)
  return found
}
const matters = () =>
  db.matter.findMany({
    select: { key: true, ofForm: true, rootKey: true, extent: true, headline: true },
    orderBy: { id: 'asc' },
  })

describe('a matter of what is loaded', () => {
  it('has an address of 64 bits, at which it stands with its root and all that hangs on it', async () => {
    const all = await matters()
    expect(all.length).toBeGreaterThan(40)
    for (const { key, rootKey, extent, headline } of all.filter((_, i) => i % 4 === 0)) {
      expect(key).toMatch(/^[0-9a-f]{16}$/)
      const matter = await matterAt(key)
      expect(matter.finding?.key, headline).toBe(rootKey)
      expect(matter.others.length + 1, headline).toBe(extent)
      expect(matter.others.map((other) => other.key)).not.toContain(rootKey)
      expect(matter.events.map(({ step }) => step)).toEqual(['seen'])
    }
  })

  it('is where the address of each of its findings leads, and an older one, which was shorter', async () => {
    const [large] = (await matters()).toSorted((a, b) => b.extent - a.extent)
    const { key, others } = await matterAt(large?.key ?? '')
    expect(others.length).toBeGreaterThan(2)
    for (const finding of others) {
      expect((await matterAt(finding.key)).key).toBe(key)
      const older = finding.key.slice(0, -6)
      expect((await matterAt(older)).key, older).toBe(key)
    }
  })

  it('that documents of one form share stands at one address, with every document that it is told of', async () => {
    const ofForm = (await matters()).find((matter) => matter.ofForm !== null)
    const { key, documents } = await matterAt(ofForm?.key ?? '')
    expect(key).toBe(ofForm?.ofForm)
    const held = await db.matter.count({ where: { ofForm: key } })
    expect(documents).toHaveLength(held)
    expect((await matterAt(key)).documents).toEqual(documents)
  })

  it('has others of its document beside it, none of them itself, for proof-readers or settled', async () => {
    const [first] = await matters()
    const { key, beside } = await matterAt(first?.key ?? '')
    expect(beside.count).toBeGreaterThanOrEqual(beside.listed.length)
    expect(beside.listed.map((other) => other.key)).not.toContain(key)
  })

  it('is none at an address that nothing ever had', async () => {
    expect(await getMatter(db, '0000000000000000')).toBeUndefined()
    expect(await getMatter(db, 'levels-add-up-0000000000')).toBeUndefined()
  })
})
