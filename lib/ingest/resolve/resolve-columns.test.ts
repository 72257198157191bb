import { describe, expect, it } from 'vitest'
import type { Money } from '@/lib/budget/money'
import type { LostRow, SumGroup } from './resolution'
import { resolveColumns } from './resolve-columns'

/** 合计, and two kinds that an amount may be of. */
const row = (...amounts: number[]): LostRow => ({
  amounts: amounts.map((amount) => BigInt(amount) as Money),
  columns: 3,
  identities: [{ kind: 'sum', plus: [0], minus: [1, 2] }],
})
/** Rows that sum up to constants, column by column, in columns 1 and 2. */
const sums = (rows: readonly number[], ...equals: readonly [number, number]): SumGroup => ({
  ...{ label: `各行${rows.join('')}`, kind: 'own', demanded: true },
  sums: () =>
    equals.map((sum, i) => ({
      label: `第${i + 1}列`,
      terms: rows.map((r) => ({ row: r, column: i + 1, sign: 1n as const })),
      equals: BigInt(sum),
    })),
})
const sister = (rows: readonly number[], ...equals: readonly [number, number]): SumGroup => ({
  ...sums(rows, ...equals),
  ...{ label: '别表', kind: 'sister', demanded: false },
})
const SEN = 1n as Money
function resolved(lost: readonly LostRow[], groups: readonly SumGroup[], slack = 0n as Money) {
  const { rows, conflicts } = resolveColumns(lost, groups, slack)
  return { told: rows.map(({ amounts }) => amounts.map(({ certainty }) => certainty)), conflicts }
}
const CERTAIN = ['certain', 'certain']
const OPEN = ['certain', 'open']

describe('resolveColumns', () => {
  it('leaves open what the row alone does not tell', () => {
    expect(resolved([row(5, 5), row(7, 7)], []).told).toEqual([OPEN, OPEN])
  })

  it('is certain of what the sums of the own table leave single, and settles by others', () => {
    const lost = [row(5, 5), row(7, 7)]
    expect(resolved(lost, [sums([0, 1], 5, 7)])).toEqual({ told: [CERTAIN, CERTAIN], conflicts: [] })
    expect(resolved(lost, [sister([0, 1], 5, 7)]).told).toEqual([
      ['certain', 'settled'],
      ['certain', 'settled'],
    ])
  })

  it('takes nothing from a sum of which one column does not add up, and says which', () => {
    expect(resolved([row(5, 5), row(7, 7)], [sums([0, 1], 5, 6)])).toEqual({
      told: [OPEN, OPEN],
      conflicts: ['第2列'],
    })
  })

  it('lets no other row rest on what a sum that fails had made of its rows', () => {
    // Row 2 repeats row 0; row 0 would have been told by row 1, which has lost an amount.
    const lost = [row(5, 5), row(7, 7), row(5, 5)]
    const same: SumGroup = {
      ...sums([0, 2], 0, 0),
      sums: () => [1, 2].map((column) => ({ terms: [term(0, column, 1n), term(2, column, -1n)], equals: 0n })),
    }
    expect(resolved(lost, [same, sums([0, 1], 5, 7)]).told).toEqual([CERTAIN, CERTAIN, CERTAIN])
    expect(resolved(lost, [same, sums([0, 1], 5, 6)]).told).toEqual([OPEN, OPEN, OPEN])
  })

  it('holds no other table against rows that do not add up in their own', () => {
    const lost = [row(5, 5), row(7, 7), row(7, 7)]
    expect(resolved(lost, [sums([0, 1], 5, 6), sister([1, 2], 0, 14)]).told).toEqual([OPEN, OPEN, OPEN])
  })

  it('lets a row that contradicts itself take part in no sum', () => {
    const { told, conflicts } = resolved([row(5, 4), row(7, 7)], [sums([0, 1], 0, 7)])
    expect(told).toEqual([['open', 'open'], OPEN])
    expect(conflicts).toEqual([])
  })

  it('asks a sum over a rounded row for no more than rounding leaves', () => {
    // All in column 1, and one of them rounded: exactly met only if all were in column 2.
    const total = row(12, 12)
    const group: SumGroup = {
      ...sums([0, 1, 2], 0, 0),
      sums: () =>
        [1, 2].map((column) => ({
          terms: [term(0, column, -1n), term(1, column, 1n), term(2, column, 1n)],
          equals: 0n,
        })),
    }
    const one: SumGroup = { ...group, sums: () => group.sums(() => undefined).slice(0, 1) }
    expect(resolved([total, row(5, 6), row(7, 7)], [one], SEN).told).toEqual([OPEN, OPEN, OPEN])
  })

  it('takes sums that can each be met, but not at once, for none', () => {
    const lost = [row(5, 5), row(5, 5), row(5, 5)]
    const pairs = [sums([0, 1], 5, 5), sums([1, 2], 5, 5), sums([0, 2], 5, 5)]
    expect(resolved(lost, pairs).told).toEqual([OPEN, OPEN, OPEN])
    expect(resolved(lost, pairs).conflicts).not.toEqual([])
  })
})

const term = (row: number, column: number, sign: 1n | -1n) => ({ row, column, sign })
