import { afterAll, beforeAll, expect, it } from 'vitest'
import { saveAudit, unjudged } from '@/cli/dev/judging'
import { testDatabase } from '@/cli/dev/test-database'
import shipped from '@/data/disclosures/luolong/605-2025-budget.json'
import registry from '@/data/registry/districts.json'
import { disclosureSchema } from '@/lib/budget/disclosure'
import type { Finding } from '@/lib/budget/finding'
import type { Matter } from '@/lib/budget/matter'
import { districtSchema } from '@/lib/budget/place'
import { openDatabase, type Database } from '@/lib/db/client'
import { getMatter } from '@/lib/findings/get-matter'
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
async function edition(year: number, letter: string): Promise<number> {
  const draft = disclosureSchema.parse(structuredClone(shipped))
  draft.identity.year = year
  draft.document.sha256 = `${year}${letter}`.padEnd(64, '0')
  const saved = await saveDisclosure(db, unjudged, draft)
  if (!('disclosureId' in saved)) throw new Error('the registry has lost the department')
  return saved.disclosureId
}

const finding = (key: string): Finding => ({
  ...{ key, rule: 'levels-add-up', severity: 'error', admitted: false, sentence: `虚构的一句：${key}。` },
  published: { table: 'expenditure', row: 4, column: 'total', at: 'L1:0-4', text: '5.00' },
  difference: '1.00',
})
const matter = (key: string, findings: readonly string[], more: Partial<Matter> = {}): Matter => ({
  ...{ key, severity: 'error', toldTo: 'readers', headline: `虚构的一件：${key}。`, amount: '1.00', admitted: false },
  ...{ root: finding('').published, findings: [...findings] },
  ...more,
})
const judge = (id: number, ...matters: readonly Matter[]) =>
  saveAudit(db, id, {
    ...{ matters, findings: matters.flatMap(({ findings }) => findings.map(finding)) },
    ...{ rules: [], checks: [], corrections: [], derived: [] },
  })
const steps = async (key: string) => (await getMatter(db, key))?.events.map(({ step }) => step)

it('a matter stored twice is one, with the day it was first seen; what changes of it is a step of its history', async () => {
  const id = await edition(2041, 'a')
  await judge(id, matter('1a'.repeat(8), ['f-1', 'f-2']))
  const first = await getMatter(db, '1a'.repeat(8))
  await judge(id, matter('1a'.repeat(8), ['f-1', 'f-2']))
  expect(await steps('1a'.repeat(8))).toEqual(['seen'])
  await judge(id, matter('1a'.repeat(8), ['f-1'], { amount: '2.00' }))
  const changed = await getMatter(db, '1a'.repeat(8))
  expect(changed?.events).toMatchObject([
    { step: 'seen', extent: 2 },
    { step: 'changed', extent: 1, amount: 200_000_000n },
  ])
  expect(changed?.firstSeenAt).toEqual(first?.firstSeenAt)
})

it('what the same document no longer shows was our mistake: withdrawn, its addresses stay; and it may return', async () => {
  const id = await edition(2042, 'a')
  await judge(id, matter('2a'.repeat(8), ['g-1', 'g-2']))
  await judge(id)
  for (const key of ['2a'.repeat(8), 'g-1', 'g-2'])
    expect(await getMatter(db, key)).toMatchObject({
      key: '2a'.repeat(8),
      withdrawnAt: expect.any(Date),
      fixedAt: null,
    })
  await judge(id, matter('2a'.repeat(8), ['g-1']))
  expect(await steps('2a'.repeat(8))).toEqual(['seen', 'withdrawn', 'returned'])
  expect(await getMatter(db, '2a'.repeat(8))).toMatchObject({ withdrawnAt: null })
})

it('what a later edition no longer shows is settled, not withdrawn', async () => {
  await judge(await edition(2043, 'a'), matter('3a'.repeat(8), ['h-1']))
  await judge(await edition(2043, 'b'))
  expect(await getMatter(db, 'h-1')).toMatchObject({ fixedAt: expect.any(Date), withdrawnAt: null })
  expect(await steps('3a'.repeat(8))).toEqual(['seen', 'settled'])
})

it('a matter whose findings are part of another now leads there: nothing is withdrawn', async () => {
  const id = await edition(2044, 'a')
  await judge(id, matter('4a'.repeat(8), ['i-1']), matter('4b'.repeat(8), ['i-2']))
  const seen = (await getMatter(db, '4a'.repeat(8)))?.firstSeenAt
  await judge(id, matter('4b'.repeat(8), ['i-2', 'i-1']))
  for (const key of ['4a'.repeat(8), 'i-1', 'i-2']) expect((await getMatter(db, key))?.key).toBe('4b'.repeat(8))
  expect((await getMatter(db, '4b'.repeat(8)))?.firstSeenAt).toEqual(seen)
})

it('the address of a finding leads to its matter, also as it was when keys were shorter, and to none of two', async () => {
  await judge(await edition(2045, 'a'), matter('5a'.repeat(8), [`j-${'5'.repeat(16)}`, `j-${'6'.repeat(16)}`]))
  expect((await getMatter(db, `j-${'5'.repeat(16)}`))?.key).toBe('5a'.repeat(8))
  expect((await getMatter(db, `j-${'5'.repeat(10)}`))?.key).toBe('5a'.repeat(8))
  expect(await getMatter(db, 'j-')).toBeUndefined()
})

it('a key never moves another body’s matter: what has the same there goes by digits of its own, each time the same', async () => {
  const key = '6a'.repeat(8)
  const [one, other] = [await edition(2046, 'a'), await edition(2047, 'a')]
  await judge(one, matter(key, ['k-1']))
  await judge(other, matter(key, ['k-2']))
  await judge(other, matter(key, ['k-2']))
  expect(await db.matter.findUnique({ where: { key } })).toMatchObject({ disclosureId: one })
  expect(await db.matter.findMany({ where: { disclosureId: other } })).toMatchObject([
    { key: expect.stringMatching(/^[0-9a-f]{16}$/), rootKey: 'k-2' },
  ])
})

it('what is told of a form is told at one address, with every document that follows it', async () => {
  const ofForm = '7f'.repeat(8)
  await judge(await edition(2048, 'a'), matter('7a'.repeat(8), ['l-1'], { toldTo: 'form', ofForm }))
  await judge(await edition(2049, 'a'), matter('7b'.repeat(8), ['l-2'], { toldTo: 'form', ofForm }))
  for (const key of [ofForm, '7a'.repeat(8), '7b'.repeat(8), 'l-2']) {
    const told = await getMatter(db, key)
    expect(told?.key).toBe(ofForm)
    expect(told?.documents.map(({ year }) => year).sort()).toEqual([2048, 2049])
  }
})
