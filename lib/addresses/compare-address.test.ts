import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PHASES } from '@/lib/budget/phase'
import {
  BASES,
  compareAddress,
  COMPARED_BY,
  FIGURES_IN_FORCE,
  itemText,
  MEASURES,
  parseCompare,
  type CompareState,
} from './compare-address'

const DEFAULT: CompareState = {
  items: [],
  by: 'functions',
  measure: 'amount',
  basis: 'all',
  figures: 'published',
  q: '',
}
const queryOf = (address: string) => Object.fromEntries(new URLSearchParams(address.split('?')[1] ?? ''))

const slug = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8})?$/)
const item = fc.record({
  district: slug,
  department: slug,
  year: fc.integer({ min: 2007, max: 2099 }),
  phase: fc.constantFrom(...PHASES),
})
const state: fc.Arbitrary<CompareState> = fc.record({
  items: fc.uniqueArray(item, { maxLength: 4, selector: itemText }),
  by: fc.constantFrom(...COMPARED_BY),
  measure: fc.constantFrom(...MEASURES),
  basis: fc.constantFrom(...BASES),
  figures: fc.constantFrom(...FIGURES_IN_FORCE),
  q: fc.string({ unit: 'grapheme', maxLength: 20 }).map((text) => text.trim()),
})

describe('the address of a comparison', () => {
  it('says the state, and is read back as it was written', () => {
    fc.assert(
      fc.property(state, (given) => {
        expect(parseCompare(queryOf(compareAddress(given)))).toEqual(given)
      }),
    )
  })

  it('is short and readable', () => {
    const address = compareAddress({
      ...DEFAULT,
      items: [{ district: 'luolong', department: 'zhengwu', year: 2025, phase: 'budget' }],
      basis: 'basic',
    })
    expect(address).toBe('/compare?items=luolong/zhengwu/2025/budget&basis=basic')
    expect(compareAddress(DEFAULT)).toBe('/compare')
  })

  it('falls back to the default where it makes no sense, and never throws', () => {
    expect(parseCompare({})).toEqual(DEFAULT)
    expect(parseCompare({ items: 'a/b/2025,../../etc/2025/budget,a/b/1999/budget', by: 'magic', basis: '' })).toEqual(
      DEFAULT,
    )
    expect(parseCompare({ items: ['a/b/2025/final', 'c/d/2025/final'] }).items).toHaveLength(1)
    const anything = fc.dictionary(fc.constantFrom('items', 'by', 'measure', 'basis', 'figures', 'q'), fc.string())
    fc.assert(fc.property(anything, (query) => void parseCompare(query)))
  })

  it('holds each page once, in the order chosen, and four at most', () => {
    const items = [
      'a/b/2025/budget',
      'a/b/2024/budget',
      'a/b/2025/budget',
      'c/d/2025/final',
      'e/f/2025/budget',
      'g/h/2025/budget',
    ]
    expect(parseCompare({ items: items.join(',') }).items.map(itemText)).toEqual([
      ...['a/b/2025/budget', 'a/b/2024/budget', 'c/d/2025/final', 'e/f/2025/budget'],
    ])
  })
})
