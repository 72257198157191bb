import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PHASES } from '@/lib/budget/phase'
import { changesAddress, parseChanges, type ChangePair } from './changes-address'

const year = fc.integer({ min: 2007, max: 2099 })
const overYears = fc
  .tuple(fc.uniqueArray(year, { minLength: 2, maxLength: 2 }), fc.constantFrom(...PHASES))
  .map(([years, phase]): ChangePair => {
    const [first = 2007, last = 2008] = years.toSorted((a, b) => a - b)
    return { from: { year: first, phase }, to: { year: last, phase } }
  })
const ofOneYear = year.map((own): ChangePair => ({
  from: { year: own, phase: 'budget' },
  to: { year: own, phase: 'final' },
}))

describe('the address of a change', () => {
  it('is read back as it was written', () => {
    fc.assert(
      fc.property(fc.oneof(overYears, ofOneYear), (pair) => {
        const query = Object.fromEntries(new URLSearchParams(changesAddress('/a/b', pair).split('?')[1]))
        expect(parseChanges(query)).toEqual(pair)
      }),
    )
  })

  it('names no change where there can be none, and never throws', () => {
    expect(parseChanges({})).toBeUndefined()
    expect(parseChanges({ from: '2025-budget', to: '2024-budget' })).toBeUndefined()
    expect(parseChanges({ from: '2024-final', to: '2024-budget' })).toBeUndefined()
    expect(parseChanges({ from: '2023-budget', to: '2024-final' })).toBeUndefined()
    expect(parseChanges({ from: ['2023-budget'], to: '2024-budget' })).toBeUndefined()
    const anything = fc.dictionary(fc.constantFrom('from', 'to'), fc.string())
    fc.assert(fc.property(anything, (query) => void parseChanges(query)))
  })
})
