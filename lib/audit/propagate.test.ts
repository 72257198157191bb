import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { consistentDisclosure } from '@/lib/testing/consistent-disclosure'
import type { Disclosure } from '@/lib/budget/disclosure'
import { propagate } from './propagate'

// Of one unit: with several, the words of the document would have to name the unit as well.
const disclosure = fc
  .sample(consistentDisclosure({ phase: 'budget' }), { numRuns: 30, seed: 3 })
  .find(({ tables }) => tables.income?.rows.length === 3) as Disclosure
interface AnyRow {
  readonly row: number
  readonly code?: string
  readonly departmentCode?: string
  readonly cells: Readonly<Record<string, { readonly text: string }>>
}
const rowOf = (key: 'expenditure' | 'basicEconomic' | 'economicSummary', code: string) => {
  const rows = (disclosure.tables[key]?.rows ?? []) as unknown as readonly AnyRow[]
  const found = rows.find((row) => row.code === code || row.departmentCode === code)
  if (!found) throw new Error(`no ${code} in ${key}`)
  return found
}
const less = (text: string) => (Number(text) - 1).toFixed(2)
const cell = (key: 'expenditure' | 'basicEconomic' | 'economicSummary', code: string, column: string) => {
  const { row, cells } = rowOf(key, code)
  const expect = cells[column]?.text ?? ''
  return { table: key, row, column, expect, corrected: less(expect), because: '虚构' }
}
const roots = [
  cell('expenditure', '2210201', 'wages'),
  cell('basicEconomic', '30113', 'personnel'),
  cell('economicSummary', '30113', 'generalPublic'),
]

describe('propagate', () => {
  it('carries a correction to every total it touches, in tables and sentences', () => {
    const made = propagate({ disclosure }, { cells: roots })
    if (!made.ok) throw new Error(made.problems.join())
    const changed = new Set(made.figures.map(({ label }) => label))
    expect(made.figures.filter(({ root }) => root)).toHaveLength(3)
    for (const label of [
      '表 1 收入“收入总计”行“金额”',
      '表 13“部门预算总额（万元）”行“预算情况”',
      '说明第六节的人员经费',
    ])
      expect([...changed]).toContain(label)
    for (const { published, corrected } of made.figures) expect(less(published)).toBe(corrected)
  })

  it('says the arithmetic of each', () => {
    const made = propagate({ disclosure }, { cells: roots })
    const [first] = made.ok ? made.figures : []
    expect(first?.arithmetic).toBe(`${first?.published} − 1.00 = ${first?.corrected}`)
  })

  it('is refused when the source no longer says what it expects', () => {
    const [first, ...others] = roots
    const stale = propagate({ disclosure }, { cells: [{ ...(first as (typeof roots)[0]), expect: '1.23' }, ...others] })
    expect(stale).toMatchObject({ ok: false, problems: [expect.stringContaining('不再是“1.23”')] })
  })

  it('is refused when it would leave the figures in contradiction', () => {
    const made = propagate({ disclosure }, { cells: roots.slice(0, 1) })
    expect(made.ok).toBe(false)
  })

  it('is refused when there is no such cell', () => {
    const nowhere = { ...(roots[0] as (typeof roots)[0]), row: 999 }
    expect(propagate({ disclosure }, { cells: [nowhere] })).toMatchObject({ ok: false })
  })
})
