import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Money } from '@/lib/budget/money'
import { PHASES } from '@/lib/budget/phase'
import type { ProjectCategory } from '@/lib/budget/project-category'
import { parseProjects, projectsAddress, PROJECT_SORTS } from './project-address'

const queryOf = (address: string) => Object.fromEntries(new URL(address, 'http://x').searchParams)
const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined })
const amount = fc.bigInt({ min: 0n, max: 10n ** 22n })
const filters = fc
  .record({
    text: fc.constantFrom('', '费', '劳务派遣', '12345 热线', '100%&q=', '“三公”'),
    district: optional(fc.constantFrom('xigong', 'luo-long')),
    year: optional(fc.integer({ min: 2007, max: 2099 })),
    phase: fc.constantFrom(...PHASES),
    category: optional(fc.constantFrom<ProjectCategory>('operating', 'target')),
    bounds: fc.tuple(optional(amount), optional(amount)),
    sort: fc.constantFrom(...PROJECT_SORTS),
    page: fc.integer({ min: 1, max: 99_999 }),
  })
  .map(({ bounds: [a, b], ...filter }) => {
    const [from, to] = a !== undefined && b !== undefined && a > b ? [b, a] : [a, b]
    return { ...filter, from: from as Money | undefined, to: to as Money | undefined }
  })

describe('the address of a list of projects', () => {
  it('says all of its state, and nothing that stands by default', () => {
    fc.assert(
      fc.property(filters, (filter) => {
        expect(parseProjects(queryOf(projectsAddress(filter)))).toEqual(filter)
      }),
    )
    expect(projectsAddress(parseProjects({}))).toBe('/projects')
  })

  it('falls back where it makes no sense, and never throws', () => {
    const junk = fc.oneof(fc.string({ unit: 'binary' }), fc.array(fc.string()), fc.constant(undefined))
    const keys = ['q', 'district', 'year', 'phase', 'category', 'from', 'to', 'sort', 'page']
    fc.assert(
      fc.property(fc.record(Object.fromEntries(keys.map((key) => [key, junk]))), (query) => {
        const filter = parseProjects(query)
        expect(parseProjects(queryOf(projectsAddress(filter)))).toEqual(filter)
      }),
    )
    expect(parseProjects({ phase: 'both', from: '-3', to: 'viel', sort: 'x', page: '-1' })).toEqual(parseProjects({}))
  })

  it('takes bounds as people write them, whichever comes first', () => {
    expect(projectsAddress(parseProjects({ from: '1,000.50', to: '20' }))).toBe('/projects?from=20&to=1000.5')
    expect(parseProjects({ q: '  劳务\n派遣\u0000 ' }).text).toBe('劳务 派遣')
  })
})
