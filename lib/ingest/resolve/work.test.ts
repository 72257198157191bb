import { describe, expect, it } from 'vitest'
import type { Money } from '@/lib/budget/money'
import { narrow, type SumConstraint, type Work } from './narrow'
import { supportedRows } from './support'

const rows = Array.from({ length: 6 }, (_, i) => ({ amounts: [BigInt(1 << i) as Money], placements: [[0], [1]] }))
const sum: SumConstraint = {
  terms: rows.map((_, row) => ({ row, column: 0, sign: 1n })),
  equals: 21n,
  slack: 0n,
}

describe('work', () => {
  it('tells the columns while there is some left', () => {
    const work: Work = { left: 10_000 }
    const narrowed = narrow(rows, [sum], undefined, work)
    expect(narrowed?.map(({ placements }) => placements)).toEqual([[[0]], [[1]], [[0]], [[1]], [[0]], [[1]]])
    expect(work.left).toBeLessThan(10_000)
  })

  it('takes nothing away and claims nothing when it is used up', () => {
    const work: Work = { left: 3 }
    expect(narrow(rows, [sum], undefined, work)).toEqual(rows)
    const supported = supportedRows(rows, [sum], { work: { left: 0 } })
    expect(supported?.rows).toEqual(rows)
    expect([...(supported?.untried ?? [])]).toEqual([0, 1, 2, 3, 4, 5])
  })
})
