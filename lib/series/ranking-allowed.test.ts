import { describe, expect, it } from 'vitest'
import { rankingAllowed, type RankedCoverage } from './ranking-allowed'

const whole: RankedCoverage = { district: '甲区', year: 2025, phase: 'budget', departments: 40, held: 40 }

describe('a ranking', () => {
  it('is allowed where every department of every district is held', () => {
    expect(rankingAllowed([whole, { ...whole, district: '乙区' }])).toEqual({ allowed: true })
  })

  it.each([
    ['a department is missing', [{ ...whole, held: 39 }], '40 个部门中的 39 个'],
    ['nobody knows how many there are', [{ ...whole, departments: undefined }], '没有名单'],
    ['one district of two is not whole', [whole, { ...whole, district: '乙区', held: 1 }], '乙区'],
    ['the years differ', [whole, { ...whole, year: 2024 }], '年度'],
    ['plan and accounts would be mixed', [whole, { ...whole, phase: 'final' as const }], '决算'],
    ['there is nobody', [], '没有可以排'],
  ])('is not when %s, and the reason says so', (_, coverage, words) => {
    expect(rankingAllowed(coverage)).toMatchObject({ allowed: false, reason: expect.stringContaining(words) as string })
  })
})
