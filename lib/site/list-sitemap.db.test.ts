import { afterAll, beforeAll, expect, it } from 'vitest'
import { unjudged } from '@/cli/dev/judging'
import { testDatabase } from '@/cli/dev/test-database'
import accounts from '@/data/disclosures/jianxi/zhengwu-fuwu-zhongxin-2024-final.json'
import budget from '@/data/disclosures/luolong/605-2025-budget.json'
import registry from '@/data/registry/districts.json'
import { disclosureSchema } from '@/lib/budget/disclosure'
import { districtSchema } from '@/lib/budget/place'
import { openDatabase, type Database } from '@/lib/db/client'
import { saveDisclosure } from '@/lib/store/save-disclosure'
import { saveRegistry } from '@/lib/store/save-registry'
import { countSitemapParts, listSitemapDistricts, listSitemapPart, SITEMAP_KINDS, SITEMAP_PART } from './list-sitemap'

const database = testDatabase()
let db: Database
beforeAll(async () => {
  db = openDatabase(database.url)
})
afterAll(() => db.$disconnect())

const paths = async (kind: (typeof SITEMAP_KINDS)[number], part = 0) =>
  (await listSitemapPart(db, kind, part)).map(({ path }) => path)

it('has no parts before there is anything', async () => {
  const parts = await countSitemapParts(db)
  expect(SITEMAP_KINDS.map((kind) => parts[kind])).toEqual([0, 0, 0, 0, 0])
})

it('lists every page of what is held, and only of what is held', async () => {
  await saveRegistry(db, districtSchema.array().parse(registry))
  await saveDisclosure(db, unjudged, disclosureSchema.parse(budget))
  await saveDisclosure(db, unjudged, disclosureSchema.parse(accounts))
  const parts = await countSitemapParts(db)
  expect(parts).toMatchObject({ departments: 1, years: 1, documents: 1, projects: 1, findings: 0 })
  const [luolong, jianxi] = ['/luolong/zhengwu-fuwu-zhongxin', '/jianxi/zhengwu-fuwu-zhongxin']
  expect((await paths('departments')).sort()).toEqual([jianxi, luolong])
  expect(await paths('years')).toEqual([`${luolong}/2025`, `${jianxi}/2024`])
  expect(await paths('documents')).toContain('/documents/1eb14a5cdb20')
  const projects = await paths('projects')
  expect(projects.length).toBeGreaterThan(5)
  expect(projects.filter((path) => !path.startsWith(`${luolong}/2025/projects/`))).toEqual([])
  expect((await listSitemapDistricts(db)).map(({ path }) => path)).toContain('/luolong')
  expect(await paths('years', 1)).toEqual([])
})

it('lists a page once, whatever is shown on it, with its newest change', async () => {
  const both = structuredClone(disclosureSchema.parse(accounts))
  both.identity = { ...both.identity, year: 2025, district: '410311', department: '605' }
  both.document.sha256 = 'c'.repeat(64)
  await saveDisclosure(db, unjudged, disclosureSchema.parse(both))
  const years = await listSitemapPart(db, 'years', 0)
  const own = years.filter(({ path }) => path === '/luolong/zhengwu-fuwu-zhongxin/2025')
  const newest = await db.disclosure.aggregate({ where: { year: 2025 }, _max: { storedAt: true } })
  expect(own).toEqual([{ path: '/luolong/zhengwu-fuwu-zhongxin/2025', changed: newest._max.storedAt }])
})

it('keeps a part where it is while others grow', async () => {
  const before = (await paths('documents')).filter((path) => path !== '/documents/cccccccccccc')
  await db.$executeRaw`UPDATE "Document" SET id = ${SITEMAP_PART} WHERE sha256 = ${'c'.repeat(64)}`
  expect(await countSitemapParts(db)).toMatchObject({ documents: 2 })
  expect(await paths('documents', 1)).toEqual(['/documents/cccccccccccc'])
  expect(await paths('documents')).toEqual(before)
})
