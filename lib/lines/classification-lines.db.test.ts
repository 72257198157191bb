import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testDatabase } from '@/cli/dev/test-database'
import {
  parseDepartmentEconomicCode,
  parseFunctionalCode,
  parseGovernmentEconomicCode,
} from '@/lib/budget/classification'
import { openDatabase, type Database } from '@/lib/db/client'
import { getEconomicLine } from './get-economic-line'
import { getFunctionLine } from './get-function-line'
import { listLineCoverage } from './list-line-coverage'
import { listUsedClasses } from './list-used-classes'

const database = testDatabase({ loaded: true })
let db: Database

beforeAll(async () => {
  db = openDatabase(database.url)
})
afterAll(() => db.$disconnect())

const functional = (code: string) => getFunctionLine(db, parseFunctionalCode(code) ?? never(code))
const never = (code: string): never => {
  throw new Error(`${code} is no code`)
}

describe('a functional line', () => {
  it('is found in every document that has it, with its cells', async () => {
    const { disclosures } = await functional('2010350')
    expect(disclosures.map(({ district, year }) => `${district.slug} ${year}`).sort()).toEqual([
      'luolong 2025',
      'xigong 2025',
    ])
    expect(disclosures[0]?.lines[0]?.figures.total).toMatchObject({ table: 'expenditure', column: 'total' })
  })

  it('of a class holds the items of budgets and the class of accounts', async () => {
    const { disclosures } = await functional('201')
    const printed = disclosures.filter(({ lines }) => lines.some(({ code }) => code === '201'))
    expect(printed.map(({ phase }) => phase)).toEqual(['final'])
    expect(disclosures).toHaveLength(4)
  })

  it('a department of the same number is no class', async () => {
    const { disclosures } = await functional('205')
    expect(disclosures).toEqual([])
  })
})

describe('an economic line', () => {
  const department = parseDepartmentEconomicCode('30103') ?? never('30103')
  const government = parseGovernmentEconomicCode('50101') ?? never('50101')

  it('keeps both tables and both codes apart', async () => {
    const { disclosures } = await getEconomicLine(db, { system: 'department', code: department })
    const xigong = disclosures.find(({ district }) => district.slug === 'xigong')
    const all = xigong?.lines.filter(({ scope }) => scope === 'all')
    expect(all?.map(({ governmentCode, figure }) => [governmentCode, figure?.wan])).toEqual([
      ['50101', '48.42'],
      ['50501', '31.31'],
    ])
  })

  it('of the government is another line', async () => {
    const { disclosures } = await getEconomicLine(db, { system: 'government', code: government })
    expect(disclosures.flatMap(({ lines }) => lines).every(({ governmentCode }) => governmentCode === '50101')).toBe(
      true,
    )
    expect(disclosures.length).toBeGreaterThan(0)
  })
})

it('classes in use are told from those that are not', async () => {
  const used = await listUsedClasses(db, {
    functions: ['201', '205'],
    department: ['301', '399'],
    government: ['501', '515'],
  })
  expect(used).toEqual([['201'], ['301', '399'], ['501']])
})

it('coverage is known only where the number of departments is', async () => {
  expect(await listLineCoverage(db, ['luolong'])).toEqual([])
  await db.district.update({ where: { slug: 'luolong' }, data: { departmentCount: 40 } })
  expect(await listLineCoverage(db, ['luolong', 'xigong'])).toEqual(
    expect.arrayContaining([{ district: '洛龙区', year: 2025, phase: 'budget', departments: 40, held: 1 }]),
  )
})
