import { describe, expect, it } from 'vitest'
import type { Money } from '@/lib/budget/money'
import { resolveColumns, type LostRow, type SumGroup } from './resolve-columns'

/** 合计, and two kinds that an amount may be of. */
const row = (...amounts: number[]): LostRow => ({
  amounts: amounts.map((amount) => BigInt(amount) as Money),
  columns: 3,
  identities: [{ kind: 'sum', plus: [0], minus: [1, 2] }],
})
const sumOfColumn = (column: number, rows: readonly number[], equals: number): SumGroup => ({
  ...{ label: `第 ${column} 列`, kind: 'own', demanded: true },
  sums: () => [{ terms: rows.map((r) => ({ row: r, column, sign: 1n as const })), equals: BigInt(equals) }],
})
const certainties = (groups: readonly SumGroup[]) =>
  resolveColumns([row(5, 5), row(7, 7)], groups, 0n as Money).rows.map(({ amounts }) =>
    amounts.map(({ certainty }) => certainty),
  )

describe('resolveColumns', () => {
  it('leaves open what the row alone does not tell', () => {
    expect(certainties([])).toEqual([
      ['certain', 'open'],
      ['certain', 'open'],
    ])
  })

  it('is certain of what the sums of the own table leave single', () => {
    expect(certainties([sumOfColumn(1, [0, 1], 5), sumOfColumn(2, [0, 1], 7)])).toEqual([
      ['certain', 'certain'],
      ['certain', 'certain'],
    ])
  })

  it('is certain of nothing that rests on a sum whose table contradicts itself', () => {
    const found = resolveColumns(
      [row(5, 5), row(7, 7)],
      [sumOfColumn(1, [0, 1], 5), sumOfColumn(2, [0, 1], 6)],
      0n as Money,
    )
    expect(found.conflicts).toEqual(['第 2 列'])
    expect(found.rows.map(({ amounts }) => amounts.map(({ certainty }) => certainty))).toEqual([
      ['certain', 'open'],
      ['certain', 'open'],
    ])
  })
})
