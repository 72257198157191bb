import { afterAll, beforeAll, expect, it } from 'vitest'
import { unjudged } from '@/cli/dev/judging'
import { testDatabase } from '@/cli/dev/test-database'
import accounts from '@/data/disclosures/jianxi/zhengwu-fuwu-zhongxin-2024-final.json'
import bare from '@/data/disclosures/luolong/605-2022-budget.json'
import full from '@/data/disclosures/luolong/605-2025-budget.json'
import registry from '@/data/registry/districts.json'
import { disclosureSchema, type Disclosure } from '@/lib/budget/disclosure'
import { districtSchema } from '@/lib/budget/place'
import { openDatabase, type Database } from '@/lib/db/client'
import { saveDisclosure } from '@/lib/store/save-disclosure'
import { saveRegistry } from '@/lib/store/save-registry'
import { listReadingExamples } from './list-reading-examples'

const database = testDatabase()
let db: Database
beforeAll(async () => {
  db = openDatabase(database.url)
  await saveRegistry(db, districtSchema.array().parse(registry))
})
afterAll(() => db.$disconnect())

const edition = (shipped: unknown, change: (draft: Disclosure) => void = () => {}): Disclosure => {
  const draft = structuredClone(disclosureSchema.parse(shipped))
  change(draft)
  return disclosureSchema.parse(draft)
}

it('has no example before there is a document', async () => {
  expect(await listReadingExamples(db)).toEqual([])
})

it('reads by the fullest documents of the newest year of each phase, each with its page and its cells', async () => {
  await saveDisclosure(db, unjudged, edition(bare))
  await saveDisclosure(
    db,
    unjudged,
    edition(full, ({ identity, document }) => {
      identity.year = 2022
      identity.district = '410303'
      identity.department = '113'
      document.sha256 = 'b'.repeat(64)
    }),
  )
  await saveDisclosure(db, unjudged, edition(accounts))
  const examples = await listReadingExamples(db, 2)
  expect(examples.map(({ page, phase }) => [page, phase])).toEqual([
    ['/xigong/xingzheng-shenpi-he-zhengwu-xinxi-guanliju/2022', 'budget'],
    ['/luolong/zhengwu-fuwu-zhongxin/2022', 'budget'],
    ['/jianxi/zhengwu-fuwu-zhongxin/2024', 'final'],
  ])
  expect(examples[0]).toMatchObject({ document: 'b'.repeat(12), corrected: [], checks: [] })
  expect(examples[0]?.disclosure.tables.expenditure?.rows.length).toBeGreaterThan(0)
  await saveDisclosure(db, unjudged, edition(full))
  expect((await listReadingExamples(db, 1)).map(({ page }) => page)).toEqual([
    '/luolong/zhengwu-fuwu-zhongxin/2025',
    '/jianxi/zhengwu-fuwu-zhongxin/2024',
  ])
})
