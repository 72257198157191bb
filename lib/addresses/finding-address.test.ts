import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SEVERITIES } from '@/lib/budget/finding'
import { PHASES } from '@/lib/budget/phase'
import { ALL_FINDINGS, FINDING_SORTS, findingsAddress, isMatterKey, parseFindings } from './finding-address'

/** An address as a server hands it to a page: what stands there several times is a list. */
export function queryOf(address: string): Record<string, string | string[]> {
  const query: Record<string, string | string[]> = {}
  for (const [key, text] of new URL(address, 'http://x').searchParams) {
    const before = query[key]
    query[key] = before === undefined ? text : [...[before].flat(), text]
  }
  return query
}

const slug = fc.stringMatching(/^[a-z0-9]{1,9}(-[a-z0-9]{1,9}){0,3}$/)
const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined })
const filters = fc.record({
  weights: fc.subarray([...SEVERITIES], { minLength: 1 }),
  rule: optional(slug),
  district: optional(slug),
  year: optional(fc.integer({ min: 2007, max: 2099 })),
  phase: optional(fc.constantFrom(...PHASES)),
  admitted: optional(fc.boolean()),
  fixed: fc.boolean(),
  sort: fc.constantFrom(...FINDING_SORTS),
  page: fc.integer({ min: 1, max: 99_999 }),
})

describe('the address of a list of findings', () => {
  it('says all of its state, and nothing that stands by default', () => {
    fc.assert(
      fc.property(filters, (filter) => {
        expect(parseFindings(queryOf(findingsAddress(filter)))).toEqual(filter)
      }),
    )
    expect(findingsAddress(ALL_FINDINGS)).toBe('/findings')
  })

  it('by default has errors, conflicts and doubts that stand', () => {
    expect(ALL_FINDINGS).toMatchObject({
      weights: ['error', 'conflict', 'doubt'],
      fixed: false,
      sort: 'weight',
      page: 1,
    })
  })

  it('falls back where it makes no sense, and never throws', () => {
    const junk = fc.oneof(fc.string(), fc.array(fc.string()), fc.constant(undefined))
    const keys = ['weight', 'rule', 'district', 'year', 'phase', 'admitted', 'fixed', 'sort', 'page']
    fc.assert(
      fc.property(fc.record(Object.fromEntries(keys.map((key) => [key, junk]))), (query) => {
        const filter = parseFindings(query)
        expect(parseFindings(queryOf(findingsAddress(filter)))).toEqual(filter)
      }),
    )
    const wrong = { weight: 'grave', rule: "'; --", year: '1', phase: 'both', admitted: '1', sort: 'x', page: '0' }
    expect(parseFindings(wrong)).toEqual(ALL_FINDINGS)
  })
})

it('a key is sixteen digits; that of a finding, which once was an address, has its rule before it', () => {
  expect(isMatterKey('93f1e55ef20a1b2c')).toBe(true)
  expect(isMatterKey('93f1e55ef2')).toBe(false)
  expect(isMatterKey('levels-add-up-93f1e55ef2')).toBe(true)
  expect(isMatterKey('levels-add-up-93f1e55ef20a1b2c')).toBe(true)
  expect(isMatterKey('levels-add-up-93f1e55ef20')).toBe(false)
  for (const text of [
    '',
    'levels-add-up',
    'levels-add-up-93f1e55ef',
    'Levels-93f1e55ef2',
    '../x-93f1e55ef2',
    'a--93f1e55ef2',
  ])
    expect(isMatterKey(text)).toBe(false)
})
