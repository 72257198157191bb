import { describe, expect, it } from 'vitest'
import { weighRelation } from '@/lib/audit/relation'
import type { AuditCase } from '@/lib/audit/rule'
import { statementMatchesAppropriations } from './statement-matches-appropriations'

const balance = (income: string, column: string, cells: Record<string, string>) => ({
  ...{ unit: '万元', columns: [column, ...Object.keys(cells)] },
  rows: [
    { row: 1, side: 'income', role: 'total', label: '收入总计', cells: { amount: { text: income } } },
    {
      ...{ row: 1, side: 'expenditure', role: 'thisYear', label: '本年支出' },
      cells: Object.fromEntries(Object.entries(cells).map(([key, text]) => [key, { text }])),
    },
  ],
})
const weigh = (
  fund: string,
  spent: Record<string, string>,
  [all, own]: readonly [string, string],
  total = '100.00',
) => {
  const disclosure = {
    identity: { year: 2025, phase: 'budget' },
    claims: [
      { section: 8, subject: 'governmentFund', year: 2025, basis: 'initial', unit: '万元', amount: { text: fund } },
    ],
    tables: {
      balance: balance(all, 'amount', {}),
      appropriationBalance: balance(own, 'amount', spent),
      expenditure: {
        unit: '万元',
        columns: ['total'],
        rows: [{ row: 1, level: 'total', name: '合计', cells: { total: { text: total } } }],
      },
    },
  }
  return [...statementMatchesAppropriations.relations({ disclosure } as unknown as AuditCase)].map(
    (relation) => weighRelation(relation).outcome,
  )
}

describe('statement-matches-appropriations', () => {
  it('finds a fund that the statement spends and the balance does not, and a total that differs', () => {
    expect(weigh('70.00', { total: '30.00', governmentFund: '' }, ['100.00', '100.00'])).toEqual(['fails', 'fails'])
  })

  it('holds where they agree', () => {
    expect(weigh('70.00', { total: '100.00', governmentFund: '70.00' }, ['100.00', '100.00'])).toEqual([
      'holds',
      'holds',
    ])
  })

  it('asks nothing of the total where there is other income than appropriations', () => {
    expect(weigh('0.00', { total: '80.00', governmentFund: '0.00' }, ['100.00', '80.00'])).toEqual(['holds'])
  })
})
