import { describe, expect, it } from 'vitest'
import { rankingAllowed, type RankedCoverage } from './ranking-allowed'

const whole: RankedCoverage = { district: '甲区', year: 2025, phase: 'budget', departments: 40, held: 40 }

describe('a ranking', () => {
  it('is allowed where every department of every district is held', () => {
    expect(rankingAllowed([whole, { ...whole, district: '乙区' }])).toEqual({ allowed: true })
  })

  it.each([
    ['a department is missing', [{ ...whole, held: 39 }], { kind: 'incomplete', held: 39, departments: 40 }],
    [
      'nobody knows how many there are',
      [{ ...whole, departments: undefined }],
      { kind: 'unlisted', districts: ['甲区'] },
    ],
    ['one district of two is not whole', [whole, { ...whole, district: '乙区', held: 1 }], { district: '乙区' }],
    ['the years differ', [whole, { ...whole, year: 2024 }], { kind: 'mixed' }],
    ['plan and accounts would be mixed', [whole, { ...whole, phase: 'final' as const }], { kind: 'mixed' }],
    ['there is nobody', [], { kind: 'nobody' }],
  ])('is not when %s, and the reason says so', (_, coverage, reason) => {
    expect(rankingAllowed(coverage)).toMatchObject({ allowed: false, reasons: [reason] })
  })
})
