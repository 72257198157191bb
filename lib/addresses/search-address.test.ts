import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseFiscalYear } from '@/lib/budget/fiscal-year'
import { PHASES } from '@/lib/budget/phase'
import { SEARCH_KINDS } from '@/lib/budget/search-kind'
import { everywhere, parseSearch, searchAddress } from './search-address'

describe('the address of a search', () => {
  it('reads what makes sense and leaves the rest', () => {
    expect(parseSearch({ q: '  劳务  派遣 ', year: '2025', phase: 'final', kind: 'project', page: '3' })).toEqual({
      text: '劳务 派遣',
      district: undefined,
      year: 2025,
      phase: 'final',
      kind: 'project',
      page: 3,
    })
    expect(parseSearch({ q: ['a', 'b'], year: 'x', phase: 'plan', kind: 'toString', page: '-1' })).toEqual(
      everywhere(''),
    )
    expect(parseSearch({ page: '7' }).page).toBe(1)
    expect(parseSearch({ kind: 'claim', page: '99999' }).page).toBe(20)
  })

  it('is written short', () => {
    expect(searchAddress(everywhere(''))).toBe('/search')
    expect(searchAddress(everywhere('197.53 万'))).toBe('/search?q=197.53%20%E4%B8%87')
  })

  it('says again what was read from it', () => {
    const asked = fc.record({
      text: fc.string({ maxLength: 40 }).map((text) => parseSearch({ q: text }).text),
      district: fc.option(fc.constantFrom('luolong', 'lao-cheng'), { nil: undefined }),
      year: fc
        .option(fc.integer({ min: 2000, max: 2099 }), { nil: undefined })
        .map((year) => parseFiscalYear(String(year))),
      phase: fc.option(fc.constantFrom(...PHASES), { nil: undefined }),
      kind: fc.option(fc.constantFrom(...SEARCH_KINDS), { nil: undefined }),
      page: fc.integer({ min: 1, max: 20 }),
    })
    fc.assert(
      fc.property(asked, (each) => {
        const expected = each.kind === undefined ? { ...each, page: 1 } : each
        const { searchParams } = new URL(searchAddress(each), 'http://portal')
        expect(parseSearch(Object.fromEntries(searchParams))).toEqual(expected)
      }),
    )
  })

  it('never throws', () => {
    fc.assert(fc.property(fc.dictionary(fc.string(), fc.string()), (query) => void parseSearch(query)))
  })
})
