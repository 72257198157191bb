import { afterAll, beforeAll, expect, it } from 'vitest'
import { testDatabase } from '@/cli/dev/test-database'
import type { Department, District } from '@/lib/budget/place'
import { openDatabase, type Database } from '@/lib/db/client'
import { saveRegistry } from '@/lib/store/save-registry'
import { findCurrentAddress, findCurrentDistrict } from './find-address'

const department = (code: string, slug: string, formerSlugs: string[] = []): Department => ({
  code,
  slug,
  name: `测试区·虚构部门${code}`,
  names: [],
  units: [],
  lineage: [],
  formerSlugs,
})
const district = (code: string, slug: string, formerSlugs: string[], departments: Department[]): District => ({
  code,
  slug,
  name: `测试区${code}`,
  formerSlugs,
  departments,
})

const database = testDatabase()
let db: Database
beforeAll(async () => {
  db = openDatabase(database.url)
  await saveRegistry(db, [
    district(
      '990101',
      'ceshi-qu',
      ['ceshi-xian'],
      [department('901', 'xin-bumen', ['jiu-bumen', 'geng-jiu-bumen']), department('902', 'ling-yi-bumen')],
    ),
    district('990102', 'ling-yi-qu', ['jiu-qu'], [department('901', 'bumen')]),
    // Took the address that another district once had.
    district('990103', 'jiu-qu', [], [department('901', 'bumen')]),
  ])
})
afterAll(() => db.$disconnect())

it.each([
  ['the address of now', 'ceshi-qu', 'xin-bumen', { district: 'ceshi-qu', department: 'xin-bumen' }],
  ['a former department', 'ceshi-qu', 'jiu-bumen', { district: 'ceshi-qu', department: 'xin-bumen' }],
  ['one older still', 'ceshi-qu', 'geng-jiu-bumen', { district: 'ceshi-qu', department: 'xin-bumen' }],
  ['a former district', 'ceshi-xian', 'xin-bumen', { district: 'ceshi-qu', department: 'xin-bumen' }],
  ['both former', 'ceshi-xian', 'jiu-bumen', { district: 'ceshi-qu', department: 'xin-bumen' }],
  ['an address that another has now', 'jiu-qu', 'bumen', { district: 'jiu-qu', department: 'bumen' }],
  ['an unknown department', 'ceshi-qu', 'mei-you', undefined],
  ['another district’s department', 'ling-yi-qu', 'xin-bumen', undefined],
  ['an unknown district', 'mei-you', 'xin-bumen', undefined],
  ['a district’s former address as a department', 'ceshi-qu', 'ceshi-xian', undefined],
])('leads from %s', async (_, district, department, now) => {
  expect(await findCurrentAddress(db, { district, department })).toEqual(now)
})

it.each([
  ['an address of now', 'ceshi-qu', 'ceshi-qu'],
  ['a former address', 'ceshi-xian', 'ceshi-qu'],
  ['an address that another has now', 'jiu-qu', 'jiu-qu'],
  ['a department’s former address', 'jiu-bumen', undefined],
  ['an unknown address', 'mei-you', undefined],
])('leads to a district from %s', async (_, slug, now) => {
  expect(await findCurrentDistrict(db, slug)).toBe(now)
})
