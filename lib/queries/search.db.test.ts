import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testDatabase } from '@/cli/dev/test-database'
import shipped from '@/data/disclosures/luolong/605-2025-budget.json'
import registry from '@/data/registry/districts.json'
import { disclosureSchema } from '@/lib/budget/disclosure'
import { districtSchema } from '@/lib/budget/place'
import { searchGrams } from '@/lib/budget/search-grams'
import { openDatabase, type Database } from '@/lib/db/client'
import { saveDisclosure } from '@/lib/store/save-disclosure'
import { saveRegistry } from '@/lib/store/save-registry'
import { search } from './search'

const database = testDatabase()
let db: Database
beforeAll(async () => {
  db = openDatabase(database.url)
  await saveRegistry(db, districtSchema.array().parse(registry))
  await saveDisclosure(db, disclosureSchema.parse(shipped))
})
afterAll(() => db.$disconnect())

const titles = async (text: string) => (await search(db, text)).map(({ title }) => title)

describe('search in the shipped disclosure', () => {
  it('finds a word of one character and of two', async () => {
    expect(await titles('房')).toEqual(['住房公积金'])
    expect(await titles('派遣')).toEqual(['2025 年劳务派遣人员经费'])
    expect((await titles('热线')).sort()).toEqual(['12345 便民热线值班带班补助', '12345 便民热线办公经费'])
  })

  it('finds a department by its name, a name it had, and its code', async () => {
    const department = { kind: 'department', path: '/luolong/zhengwu-fuwu-zhongxin', year: null }
    expect((await search(db, '政务服务中心'))[0]).toMatchObject(department)
    expect((await search(db, '洛阳市洛龙区'))[0]).toMatchObject(department)
    expect((await search(db, '605'))[0]).toMatchObject(department)
  })

  it('finds lines and projects by code, whole or in part', async () => {
    expect(await search(db, '2080505')).toMatchObject([
      { kind: 'functionalLine', title: '机关事业单位基本养老保险缴费支出', year: 2025 },
    ])
    expect(await titles('410311250000000028808')).toEqual(['政务服务实体大厅改造'])
    expect((await titles('20805')).sort()).toEqual(['事业单位离退休', '机关事业单位基本养老保险缴费支出'])
  })

  it('leads to the place on the yearly page', async () => {
    expect(await search(db, '住房公积金')).toEqual([
      {
        ...{
          kind: 'functionalLine',
          title: '住房公积金',
          year: 2025,
          phase: 'budget',
          department: '洛龙区政务服务中心',
        },
        path: '/luolong/zhengwu-fuwu-zhongxin/2025#budget-function-2210201',
      },
    ])
  })

  it('does not mind widths and spaces, and finds nothing for nothing', async () => {
    expect(await titles('１２３４５　热线')).toEqual(await titles('12345 热线'))
    expect(await titles('')).toEqual([])
    expect(await titles(' ，—%_\\')).toEqual([])
    expect(await titles('没有的词')).toEqual([])
  })
})

describe('among many entries', () => {
  const characters = [...'政务服务大厅水电劳派遣热线']
  /** Always the same, and as mixed as one likes. */
  const titleOf = (i: number) =>
    Array.from(
      { length: 3 + (i % 6) },
      (_, k) => characters[(i * (k + 3) + ((i * i) % 11) * k) % characters.length],
    ).join('')
  const entries = Array.from({ length: 400 }, (_, i) => ({
    ...{ kind: 'test', path: `/test/${String(i).padStart(3, '0')}`, title: titleOf(i), grams: searchGrams(titleOf(i)) },
  }))
  beforeAll(() => db.searchEntry.createMany({ data: entries }))

  const found = async (text: string) =>
    (await search(db, text, 1_000)).filter(({ kind }) => kind === 'test').map(({ path }) => path)
  const like = async (text: string) =>
    (
      await db.searchEntry.findMany({ where: { kind: 'test', title: { contains: text } }, orderBy: { path: 'asc' } })
    ).map(({ path }) => path)

  it('finds for one and for two characters what LIKE finds', async () => {
    const pairs = characters.flatMap((a) => characters.map((b) => a + b))
    let hits = 0
    for (const text of new Set([...characters, ...pairs])) {
      const expected = await like(text)
      expect(await found(text)).toEqual(expected)
      hits += expected.length
    }
    expect(hits).toBeGreaterThan(1_000)
  })

  it('finds for more characters at least what LIKE finds', async () => {
    for (const { title } of entries.slice(0, 100)) {
      expect(await found(title.slice(0, 4))).toEqual(expect.arrayContaining(await like(title.slice(0, 4))))
    }
  })

  it('gives no more than asked for', async () => {
    expect(await search(db, '政')).toHaveLength(50)
    expect(await search(db, '政', 7)).toHaveLength(7)
  })
})
