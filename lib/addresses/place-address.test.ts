import { expect, it } from 'vitest'
import { bodyAddress, checkupAddress, projectAddress, yearAddress } from './place-address'

const department = { district: 'a', department: 'b' }

it('puts a unit behind its department, by its slug, else by its code', () => {
  expect(bodyAddress(department)).toBe('/a/b')
  expect(bodyAddress(department, { code: '~benji', slug: 'benji' })).toBe('/a/b/units/benji')
  expect(bodyAddress(department, { code: '605001', slug: null })).toBe('/a/b/units/605001')
})

it('addresses a year, its check-up and its projects', () => {
  const year = yearAddress(bodyAddress(department), 2025)
  expect(year).toBe('/a/b/2025')
  expect(checkupAddress(year)).toBe('/a/b/2025/checkup')
  expect(projectAddress(year, { code: '4103', ordinal: 3 })).toBe('/a/b/2025/projects/4103')
  expect(projectAddress(year, { code: null, ordinal: 3 })).toBe('/a/b/2025/projects/no-3')
})
