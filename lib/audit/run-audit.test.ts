import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { consistentDisclosure } from '@/lib/budget/consistent-disclosure'
import { PHASES } from '@/lib/budget/phase'
import { runAudit } from './run-audit'

describe.each(PHASES)('a consistent disclosure (%s)', (phase) => {
  it('has no finding, whatever its amounts', () => {
    fc.assert(
      fc.property(consistentDisclosure({ phase }), (disclosure) => {
        const { findings, checks } = runAudit({ disclosure })
        expect(findings.map(({ rule, sentence }) => [rule, sentence])).toEqual([])
        expect(checks.filter(({ outcome }) => outcome === 'holds').length).toBeGreaterThan(60)
      }),
      { numRuns: 40 },
    )
  })
})
