import { expect, it } from 'vitest'
import { auditLink } from './audit-link'

const budget = { year: 2024, phase: 'budget' } as const
const final = { year: 2024, phase: 'final' } as const

it('leads to the checks of a disclosure, alone on its page or beside another', () => {
  expect(auditLink('/ceshi/bumen', budget, [budget, { year: 2023, phase: 'final' }])).toBe(
    '/ceshi/bumen/2024#audit-title',
  )
  expect(auditLink('/ceshi/bumen', final, [budget, final])).toBe('/ceshi/bumen/2024#final-audit-title')
})
