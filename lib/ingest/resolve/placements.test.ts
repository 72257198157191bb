import { describe, expect, it } from 'vitest'
import type { Money } from '@/lib/budget/money'
import { identitiesOf } from './column-identities'
import { placementsOf } from './placements'

const money = (...amounts: number[]) => amounts.map((amount) => BigInt(amount) as Money)
const KINDS = [
  'total',
  'basic',
  'wages',
  'familySubsidy',
  'goodsServices',
  'capital',
  'project',
  'projectOperating',
  'projectTarget',
]
const identities = identitiesOf('budget', 'expenditure', KINDS)
const place = (...amounts: number[]) => placementsOf(money(...amounts), KINDS.length, identities, 0n as Money)

describe('placementsOf', () => {
  it('finds the only columns that the identities of the row allow', () => {
    expect(place(10, 7, 5, 2, 3, 3).placements).not.toHaveLength(0)
    expect(place(33, 33, 7, 26).placements).toContainEqual([0, 6, 7, 8])
    expect(place(25, 8, 8, 17, 10, 7).placements).toContainEqual([0, 1, 2, 6, 7, 8])
  })

  it('lists every placement where several fit', () => {
    expect(place(4, 4, 4).placements).toEqual([
      [0, 1, 2],
      [0, 1, 3],
      [0, 1, 4],
      [0, 1, 5],
      [0, 6, 7],
      [0, 6, 8],
    ])
  })

  it('places nothing in a blank row', () => {
    expect(place()).toEqual({ placements: [[]], capped: false, broken: false })
  })

  it('says so when the row contradicts itself, and when it has too many amounts', () => {
    expect(place(10, 3, 3)).toMatchObject({ broken: true })
    expect(place(1, 1, 1, 1, 1, 1, 1, 1, 1, 1)).toMatchObject({ broken: true, placements: [] })
  })

  it('lets a rounded row be off by its slack', () => {
    const near = placementsOf(money(10, 6, 3), 3, [{ kind: 'sum', plus: [0], minus: [1, 2] }], 1n as Money)
    expect(near).toMatchObject({ broken: false, placements: [[0, 1, 2]] })
  })

  it('keeps 其中 no larger than its whole', () => {
    const columns = ['total', 'generalPublic', 'appropriation', 'governmentFund']
    const found = placementsOf(money(5, 5, 5), 4, identitiesOf('budget', 'appropriationBalance', columns), 0n as Money)
    expect(found.placements).toEqual([[0, 1, 2]])
  })
})
