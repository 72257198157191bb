import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { testDatabase } from '@/cli/dev/test-database'
import registry from '@/data/registry/districts.json'
import { loadDivisions, type DivisionCode } from '@/lib/budget/division'
import { districtSchema, type Department, type District } from '@/lib/budget/place'
import { openDatabase, type Database } from '@/lib/db/client'
import { saveRegistry } from './save-registry'

const database = testDatabase()
let db: Database
beforeAll(() => {
  db = openDatabase(database.url)
})
afterAll(() => db.$disconnect())
beforeEach(() => db.$executeRaw`TRUNCATE "District" CASCADE`)

const shipped = districtSchema.array().parse(registry)
const department = (code: string, more: Partial<Department> = {}): Department => ({
  ...{ code, slug: `bumen-${code}`, name: `测试区·虚构部门${code}` },
  ...{ names: [], units: [], lineage: [], formerSlugs: [] },
  ...more,
})
const district = (departments: Department[], more: Partial<District> = {}): District => ({
  ...{ code: '990101', slug: 'ceshi-qu', name: '测试区', formerSlugs: [], departments },
  ...more,
})

const above = async (code: string): Promise<string[]> => {
  const found = await db.district.findUnique({ where: { code }, include: { parent: { include: { parent: true } } } })
  return [found?.parent?.parent, found?.parent].flatMap((each) => (each ? `${each.code} ${each.name}` : []))
}

describe('a unit', () => {
  it('held by its slug gets its code in place, and keeps its address', async () => {
    const held = { slug: 'benji', name: '测试区·虚构部门901' }
    await saveRegistry(db, [district([department('901', { units: [held] })])])
    const [before] = await db.unit.findMany()
    expect(before).toMatchObject({ code: '~benji', slug: 'benji' })
    await saveRegistry(db, [district([department('901', { units: [{ ...held, code: '901001' }] })])])
    expect(await db.unit.findMany()).toMatchObject([{ id: before?.id, code: '901001', slug: 'benji' }])
  })
})

describe('the governments above a district', () => {
  it('are made with their names and ranks, and have no address', async () => {
    await saveRegistry(db, shipped)
    expect(await above('410311')).toEqual(['41 河南省', '4103 洛阳市'])
    const province = await db.district.findUnique({ where: { code: '41' } })
    expect(province).toMatchObject({ level: 'province', slug: null, parentId: null })
    expect(await db.district.findUnique({ where: { code: '4103' } })).toMatchObject({ level: 'prefecture', slug: null })
    expect(await db.district.findUnique({ where: { code: '410311' } })).toMatchObject({ level: 'county' })
  })

  it('are those that govern: the districts of Beijing stand directly under Beijing', async () => {
    await saveRegistry(db, [district([], { code: '110105', slug: 'chaoyang', name: '朝阳区' })])
    expect(await above('110105')).toEqual(['11 北京市'])
  })

  it('show their codes where no list names them', async () => {
    await saveRegistry(db, [district([])])
    expect(await above('990101')).toEqual(['99 99', '9901 9901'])
  })

  it('keep their own address when they publish themselves', async () => {
    const city = district([], { code: '4103', slug: 'luoyang', name: '洛阳市' })
    await saveRegistry(db, [city, ...shipped])
    expect(await db.district.findUnique({ where: { code: '4103' } })).toMatchObject({ slug: 'luoyang' })
    expect(await above('410311')).toEqual(['41 河南省', '4103 洛阳市'])
  })
})

describe('a department', () => {
  it('has its names, its units and its former addresses', async () => {
    const names = [{ name: '虚构的旧名', kind: 'former', to: 2023 }] as const
    const units = [{ code: '901001', name: '测试区·虚构单位' }]
    await saveRegistry(db, [
      district([department('901', { names: [...names], units, formerSlugs: ['jiu-di-zhi'] })], {
        formerSlugs: ['ceshi-xian'],
      }),
    ])
    const stored = await db.department.findFirst({ include: { names: true, units: true, aliases: true } })
    expect(stored?.names).toMatchObject([{ name: '虚构的旧名', kind: 'former', fromYear: null, toYear: 2023 }])
    expect(stored?.units).toMatchObject(units)
    expect(stored?.aliases).toMatchObject([{ slug: 'jiu-di-zhi' }])
    const ofDistrict = await db.slugAlias.findMany({ where: { departmentId: null } })
    expect(ofDistrict).toMatchObject([{ slug: 'ceshi-xian' }])
  })

  it('comes from others with date and basis, whichever stands first in the list', async () => {
    const lineage = [
      { kind: 'merged', from: '902', date: '2024-03', basis: '虚构的机构改革方案' },
      { kind: 'merged', from: '903', date: '2024-03', basis: '虚构的机构改革方案' },
    ] as const
    await saveRegistry(db, [
      district([department('901', { lineage: [...lineage] }), department('902'), department('903')]),
    ])
    const stored = await db.departmentLineage.findMany({ include: { predecessor: true, successor: true } })
    expect(stored.map(({ predecessor, successor, date }) => [predecessor.code, successor.code, date]).sort()).toEqual([
      ['902', '901', '2024-03'],
      ['903', '901', '2024-03'],
    ])
  })

  it('from an unknown one stops everything', async () => {
    const orphan = department('901', { lineage: [{ kind: 'renamed', from: '999', date: '2024', basis: '虚构' }] })
    await expect(saveRegistry(db, [district([orphan])])).rejects.toThrow()
    expect(await db.department.count()).toBe(0)
  })
})

describe('saved again', () => {
  const everything = async () => ({
    districts: await db.district.findMany({ orderBy: { id: 'asc' } }),
    departments: await db.department.findMany({ orderBy: { id: 'asc' } }),
    names: await db.departmentName.findMany({ orderBy: { id: 'asc' } }),
    units: await db.unit.findMany({ orderBy: { id: 'asc' } }),
    aliases: await db.slugAlias.findMany({ orderBy: { id: 'asc' } }),
  })

  it('changes nothing', async () => {
    await saveRegistry(db, shipped)
    const before = await everything()
    await saveRegistry(db, shipped)
    expect(await everything()).toEqual(before)
  })

  it('takes over new names and addresses, under the same number', async () => {
    await saveRegistry(db, [district([department('901')])])
    const before = await db.department.findFirstOrThrow()
    await saveRegistry(db, [district([department('901', { slug: 'xin-di-zhi', formerSlugs: ['bumen-901'] })])])
    expect(await db.department.findMany()).toMatchObject([{ id: before.id, slug: 'xin-di-zhi' }])
    expect(await db.slugAlias.findMany()).toMatchObject([{ slug: 'bumen-901', departmentId: before.id }])
  })

  it('at the same time, makes everything once', async () => {
    await Promise.all([1, 2, 3].map(() => saveRegistry(db, shipped)))
    const divisions = await loadDivisions()
    const governments = shipped.flatMap(({ code }) => divisions.path(code as DivisionCode).map((step) => step.code))
    expect(await db.district.count()).toBe(new Set(governments).size)
  })
})
