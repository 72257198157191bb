import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { departmentSchema, districtSchema, RESERVED_SLUGS } from '@/lib/budget/place'

/** Folders below one of app/ that are words of an address; what has a dot in it no address part can be. */
const routesBelow = (folder: string): readonly string[] =>
  readdirSync(join(import.meta.dirname, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && /^[a-z0-9-]+$/.test(entry.name))
    .map(({ name }) => name)

const routes = [...routesBelow('.'), ...routesBelow('[district]')]

it('finds the routes that stand where a district or a department does', () => {
  expect(routes).toEqual(expect.arrayContaining(['findings', 'compare', 'checkup']))
})

it.each(routes)('reserves %s, a route of its own', (route) => {
  expect(RESERVED_SLUGS).toContain(route)
})

it('refuses a district and a department whose address part is a page', () => {
  const department = { slug: 'tables', name: '虚构局', names: [], units: [], lineage: [], formerSlugs: [] }
  const district = { code: '999901', slug: 'api', name: '虚构区', formerSlugs: [], departments: [] }
  expect(departmentSchema.safeParse(department).error?.issues[0]?.path).toEqual(['slug'])
  expect(districtSchema.safeParse(district).error?.issues[0]?.path).toEqual(['slug'])
  expect(districtSchema.safeParse({ ...district, slug: 'xugou', formerSlugs: ['compare'] }).success).toBe(false)
  expect(districtSchema.safeParse({ ...district, slug: 'xugou' }).success).toBe(true)
})
