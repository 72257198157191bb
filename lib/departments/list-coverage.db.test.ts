import { afterAll, beforeAll, expect, it } from 'vitest'
import { unjudged } from '@/cli/dev/judging'
import { testDatabase } from '@/cli/dev/test-database'
import shipped from '@/data/disclosures/luolong/605-2025-budget.json'
import registry from '@/data/registry/districts.json'
import { disclosureSchema, type Disclosure } from '@/lib/budget/disclosure'
import { districtSchema } from '@/lib/budget/place'
import { openDatabase, type Database } from '@/lib/db/client'
import { saveDisclosure } from '@/lib/store/save-disclosure'
import { saveRegistry } from '@/lib/store/save-registry'
import { listCoverage } from './list-coverage'

const database = testDatabase()
let db: Database
beforeAll(async () => {
  db = openDatabase(database.url)
  await saveRegistry(db, districtSchema.array().parse(registry))
})
afterAll(() => db.$disconnect())

const edition = (letter: string, change: Partial<Disclosure['identity']> = {}, total = '778.96'): Disclosure => {
  const draft = structuredClone(disclosureSchema.parse(shipped))
  draft.document.sha256 = letter.repeat(64)
  Object.assign(draft.identity, change)
  for (const row of draft.tables.balance?.rows ?? []) if (row.role === 'total') row.cells = { amount: { text: total } }
  return disclosureSchema.parse(draft)
}

it('lists every district that has an address, with what stands above it and what is held of each department', async () => {
  await saveDisclosure(db, unjudged, edition('a'))
  await saveDisclosure(db, unjudged, edition('b', { year: 2024 }, ''))
  const { districts, complete, newest } = await listCoverage(db)
  // The city that the registry names first stands first, whatever its code.
  expect(districts.map(({ slug }) => slug)).toEqual([
    ...['laocheng', 'xigong', 'jianxi', 'luolong', 'putuo-shanghai', 'jiangsu'],
  ])
  expect(districts.find(({ slug }) => slug === 'luolong')).toMatchObject({
    code: '410311',
    slug: 'luolong',
    name: '洛龙区',
    above: ['河南省', '洛阳市'],
    departments: [
      {
        slug: 'zhengwu-fuwu-zhongxin',
        name: '洛龙区政务服务中心',
        before: undefined,
        disclosures: [
          { year: 2024, phase: 'budget', total: { figure: { printed: '', money: undefined } } },
          { year: 2025, phase: 'budget', total: { figure: { printed: '778.96', money: 77_896_000_000n } } },
        ],
      },
    ],
  })
  expect(districts[0]?.departments).toEqual([])
  expect(complete).toBe(true)
  expect(newest).toEqual({ year: 2025, phase: 'budget' })
})

it('counts a corrected document once, as corrected, and no unit’s document', async () => {
  await saveDisclosure(db, unjudged, edition('c', { year: 2023 }, '1.00'))
  await saveDisclosure(db, unjudged, edition('d', { year: 2023 }, '2.00'))
  await saveDisclosure(db, unjudged, edition('e', { year: 2022, scope: 'unit', unit: '605001' }))
  const { districts } = await listCoverage(db)
  const held = districts.flatMap(({ departments }) => departments).flatMap((each) => each.disclosures)
  expect(held.filter(({ year }) => year === 2023)).toMatchObject([
    { year: 2023, phase: 'budget', version: 2, total: { figure: { money: 200_000_000n } } },
  ])
  expect(held.filter(({ year }) => year === 2022)).toEqual([])
})

it('tells a district whose name others have with its city, and which level each is of', async () => {
  const { districts } = await listCoverage(db)
  const told = districts.map(({ name, ownName, above, level }) => [name, ownName, above.join(' › '), level])
  expect(told).toContainEqual(['上海市普陀区', '普陀区', '上海市', 'county'])
  expect(told).toContainEqual(['江苏省', '江苏省', '', 'province'])
  expect(told).toContainEqual(['洛龙区', '洛龙区', '河南省 › 洛阳市', 'county'])
})

it('has a unit that published by itself beside its department, never among the department’s documents', async () => {
  const { districts } = await listCoverage(db)
  const luolong = districts.find(({ slug }) => slug === 'luolong')?.departments[0]
  expect(luolong?.units).toMatchObject([{ code: '605001', disclosures: [{ year: 2022, phase: 'budget' }] }])
})

it('has no amount where the total was left open, and none in the column that lists are ordered by', async () => {
  const draft = edition('9', { year: 2021 })
  const resolved = { text: '778.96', how: 'placed', certainty: 'open' } as const
  for (const row of draft.tables.balance?.rows ?? [])
    if (row.role === 'total') row.cells = { amount: { text: '778.96', resolved } }
  delete draft.tables.expenditure
  draft.claims = []
  await saveDisclosure(db, unjudged, disclosureSchema.parse(draft))
  const { districts } = await listCoverage(db)
  const held = districts.flatMap(({ departments }) => departments).flatMap((each) => each.disclosures)
  const open = held.find(({ year }) => year === 2021)?.total.figure
  expect(open).toMatchObject({ printed: '778.96', money: undefined, wan: undefined, open: { wan: '778.96' } })
  expect(await db.disclosure.findFirst({ where: { year: 2021 } })).toMatchObject({
    totalExpenditure: null,
    totalIncome: null,
  })
})

it('lists a department whole or not at all, and says that there are more', async () => {
  await saveDisclosure(db, unjudged, edition('f', { district: '410303', department: '113', year: 2025 }))
  const { districts, complete } = await listCoverage(db, 1)
  expect(districts.flatMap(({ departments }) => departments.map(({ slug }) => slug))).toEqual([
    'xingzheng-shenpi-he-zhengwu-xinxi-guanliju',
  ])
  expect(complete).toBe(false)
})
