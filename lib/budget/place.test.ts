import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import registry from '@/data/registry/districts.json'
import { FICTITIOUS_DISTRICT } from '@/lib/testing/arbitrary-disclosure'
import {
  bodyCodeSchema,
  bodyKey,
  bodyKeySchema,
  departmentSchema,
  printedCode,
  districtSchema,
  divisionCodeSchema,
  slugSchema,
  unitSchema,
  unitSegment,
} from './place'

describe('an address part', () => {
  it.each(['luolong', 'zhengwu-fuwu-zhongxin', '12345', 'a'])('may be %s', (slug) => {
    expect(slugSchema.safeParse(slug).success).toBe(true)
  })

  it.each(['', 'Luolong', '洛龙', 'a--b', '-a', 'a-', 'a_b', 'a/b', '..', 'a b', 'a%20b'])('may not be %j', (slug) => {
    expect(slugSchema.safeParse(slug).success).toBe(false)
  })
})

describe('a code', () => {
  it('of a division has two, four or six digits', () => {
    for (const code of ['41', '4103', '410311']) expect(divisionCodeSchema.safeParse(code).success).toBe(true)
    for (const code of ['', '4', '410', '41031', '4103110', '41031a'])
      expect(divisionCodeSchema.safeParse(code).success).toBe(false)
  })

  it('of a body has three to nine digits', () => {
    for (const code of ['605', '605001', '001']) expect(bodyCodeSchema.safeParse(code).success).toBe(true)
    for (const code of ['60', '6050010011', '60a', '']) expect(bodyCodeSchema.safeParse(code).success).toBe(false)
  })
})

describe('the key of a department', () => {
  it('is its code, or a stand-in that is never shown as one', () => {
    for (const key of ['605', '~zhengwu-fuwu-zhongxin', '~']) expect(bodyKeySchema.safeParse(key).success).toBe(true)
    for (const key of ['', '~605 ', '政务', '~Zw']) expect(bodyKeySchema.safeParse(key).success).toBe(false)
    expect(bodyKey({ code: '605', slug: 'a-b' })).toBe('605')
    expect(bodyKey({ slug: 'a-b' })).toBe('~a-b')
    expect([printedCode('605'), printedCode('~a-b')]).toEqual(['605', undefined])
  })
})

describe('a unit', () => {
  it('is held by its code, or by the slug that is its address', () => {
    for (const unit of [{ code: '605001' }, { slug: 'benji' }, { code: '605001', slug: 'benji' }])
      expect(unitSchema.safeParse({ ...unit, name: '虚构单位' }).success).toBe(true)
    expect(unitSchema.safeParse({ name: '虚构单位' }).success).toBe(false)
    expect([bodyKey({ slug: 'benji' }), bodyKey({ code: '605001', slug: 'benji' })]).toEqual(['~benji', '605001'])
  })
})

describe('the registry', () => {
  const districts = z.array(districtSchema).parse(registry)

  it('names each district, department and address once', () => {
    const unique = (values: readonly string[]) => expect(new Set(values).size).toBe(values.length)
    unique(districts.map(({ code }) => code))
    unique(districts.flatMap(({ slug, formerSlugs }) => [slug, ...formerSlugs]))
    for (const { departments } of districts) {
      unique(departments.map(bodyKey))
      unique(departments.flatMap(({ slug, formerSlugs }) => [slug, ...formerSlugs]))
      for (const { units } of departments) for (const key of [bodyKey, unitSegment]) unique(units.map(key))
    }
  })

  it('derives a department from one it knows, and gives units its own code', () => {
    for (const { departments } of districts) {
      const keys = new Set(departments.map(bodyKey))
      for (const { code, lineage, units } of departments) {
        for (const { from } of lineage) expect(keys).toContain(from)
        for (const unit of units)
          if (unit.code !== undefined)
            expect(unit.code.startsWith(code ?? 'no units’ codes without its own')).toBe(true)
      }
    }
  })

  it('wants a date and a basis for what became of a department', () => {
    const [department] = FICTITIOUS_DISTRICT.departments
    const merged = { kind: 'merged', from: '902', date: '2024-03', basis: '机构改革方案' }
    expect(departmentSchema.safeParse({ ...department, lineage: [merged] }).success).toBe(true)
    expect(departmentSchema.safeParse({ ...department, lineage: [{ ...merged, date: '去年' }] }).success).toBe(false)
    expect(departmentSchema.safeParse({ ...department, lineage: [{ ...merged, basis: '' }] }).success).toBe(false)
  })
})
