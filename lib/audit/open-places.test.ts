import { describe, expect, it } from 'vitest'
import type { Disclosure } from '@/lib/budget/disclosure'
import { consistent, withClaims, withOpenCell } from './audit-fixture'
import { restsOnOpen } from './open-places'
import type { Rule } from './rule'
import { judgementsOf } from './run-audit'

const budget = consistent('budget')
const at = (disclosure: Disclosure): Disclosure => {
  const copy = structuredClone(disclosure)
  for (const { row, cells } of copy.tables.income?.rows ?? [])
    for (const [column, cell] of Object.entries(cells)) cell.at = `L${row}:${column.length}-40`
  return copy
}
const total = budget.tables.income?.rows.find(({ level }) => level === 'total')?.row ?? 0
const open = at(withOpenCell(budget, 'income', '合计', 'governmentFund'))
const cell = { table: 'income', row: total, column: 'governmentFund', text: '25.00' } as const

describe('restsOnOpen', () => {
  const isOpen = restsOnOpen(open)

  it('knows an open figure by its cell and by its place, also as one part of a sum', () => {
    expect(isOpen(cell)).toBe(true)
    expect(isOpen({ text: '25.00', at: `L${total}:${'governmentFund'.length}-40` })).toBe(true)
    expect(isOpen(undefined, { text: '25.00', parts: [{ text: '1' }, cell] })).toBe(true)
  })

  it('leaves settled figures and those of other documents alone', () => {
    expect(isOpen({ ...cell, column: 'total' }, undefined)).toBe(false)
    expect(isOpen({ ...cell, document: '1'.repeat(64) })).toBe(false)
    expect(restsOnOpen(at(budget))(cell)).toBe(false)
  })

  it('knows an open figure of a sentence', () => {
    const amount = { text: '309.00', at: 'L1:3-9', resolved: { text: '309.00', how: 'placed', certainty: 'open' } }
    const said = withClaims(budget, { amount } as never)
    expect(restsOnOpen(said)({ text: '309.00', at: 'L1:3-9' })).toBe(true)
    expect(restsOnOpen(said)({ text: '309.00', at: 'L2:3-9' })).toBe(false)
  })
})

it('what a rule of its own holds against an open figure is unchecked', () => {
  const rule: Rule = {
    ...{ id: 'of-cell', title: '虚构', severity: 'error' },
    *judge() {
      yield { outcome: 'fails', subject: '虚构', place: 'here', left: cell, sentence: '虚构。' }
    },
  }
  expect([...judgementsOf(rule, { disclosure: open })]).toMatchObject([{ outcome: 'unchecked', left: cell }])
  expect([...judgementsOf(rule, { disclosure: budget })]).toMatchObject([{ outcome: 'fails' }])
})
