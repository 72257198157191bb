import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { consistentDisclosure } from '@/lib/testing/consistent-disclosure'
import { PHASES } from '@/lib/budget/phase'
import { plantedResults } from './planted-fixture'

describe('planted errors', () => {
  it('are seen as an error or a conflict, nineteen of twenty', () => {
    const results = PHASES.flatMap((phase) =>
      fc.sample(consistentDisclosure({ phase }), { numRuns: 2, seed: 5 }).flatMap((made) => [...plantedResults(made)]),
    )
    const missed = results.filter(({ seen }) => !seen).map(({ kind }) => kind)
    expect(results.length).toBeGreaterThan(80)
    expect(missed.length, missed.join(', ')).toBeLessThanOrEqual(results.length / 20)
  })
})
