import { describe, expect, it } from 'vitest'
import shipped from '@/data/disclosures/luolong/605-2025-budget.json'
import { disclosureSchema, type Disclosure } from './disclosure'
import { headlineOf } from './headline'
import type { Claim } from './statement'

const disclosure = disclosureSchema.parse(shipped)
const { tables, identity } = disclosure
const claim = (subject: Claim['subject'], text: string, more: Partial<Claim> = {}): Claim => ({
  section: 1,
  subject,
  year: 2025,
  basis: 'initial',
  at: 'L79',
  unit: '万元',
  amount: { text },
  ...more,
})
const headline = (given: Partial<Disclosure>) => headlineOf({ identity, tables: {}, claims: [], ...given })

describe('the headline', () => {
  it('takes the totals from the tables, each with its cell', () => {
    expect(headlineOf(disclosure)).toEqual({
      totalIncome: { table: 'balance', row: 35, column: 'amount', unit: '万元', cell: cell('778.96', 'L221:5-11') },
      totalExpenditure: {
        table: 'balance',
        row: 35,
        column: 'amount',
        unit: '万元',
        cell: cell('778.96', 'L221:17-23'),
      },
      basic: { table: 'expenditure', row: 4, column: 'basic', unit: '万元', cell: cell('281.65', 'L245:14-20') },
      project: { table: 'expenditure', row: 4, column: 'project', unit: '万元', cell: cell('497.31', 'L245:40-46') },
    })
  })

  it('prefers a table to a sentence, and the balance to the expenditure table', () => {
    const claims = [claim('income', '1.00'), claim('expenditure', '2.00')]
    expect(headline({ tables, claims }).totalIncome?.cell.text).toBe('778.96')
    const { balance: _, ...withoutBalance } = tables
    const found = headline({ tables: withoutBalance, claims })
    expect(found.totalIncome).toMatchObject({ table: 'statement', cell: { text: '1.00' } })
    expect(found.totalExpenditure).toMatchObject({ table: 'expenditure', column: 'total', cell: { text: '778.96' } })
  })

  it('takes the statement’s own unit with its figure', () => {
    expect(headline({ claims: [claim('basic', '2816500', { unit: '元' })] }).basic?.unit).toBe('元')
  })

  it('takes no figure of another year, of another basis or of a part', () => {
    const claims = [
      claim('income', '1.00', { year: 2024 }),
      claim('income', '2.00', { basis: 'executed' }),
      claim('income', '3.00', { label: '其中：事业收入' }),
      claim('income', '4.00'),
    ]
    expect(headline({ claims }).totalIncome?.cell.text).toBe('4.00')
    const final = { ...identity, phase: 'final' as const }
    expect(headline({ identity: final, claims }).totalIncome?.cell.text).toBe('2.00')
  })

  it('says nothing where nothing is stated', () => {
    expect(headline({ claims: [{ ...claim('income', ''), amount: undefined } as unknown as Claim] })).toEqual({})
  })

  it('passes over what was left open, and takes it only where nothing else is', () => {
    const resolved = { text: '9.00', how: 'placed', certainty: 'open' } as const
    const open = structuredClone(tables)
    for (const row of open.balance?.rows ?? [])
      if (row.role === 'total') row.cells = { amount: { text: '9.00', resolved } }
    expect(headline({ tables: open }).totalExpenditure).toMatchObject({
      table: 'expenditure',
      column: 'total',
      cell: { text: '778.96' },
    })
    expect(headline({ tables: open }).totalIncome?.cell.resolved?.certainty).toBe('open')
    const claims = [claim('income', '8.00', { amount: { text: '8.00', resolved } }), claim('income', '778.96')]
    expect(headline({ tables: open, claims }).totalIncome?.cell.text).toBe('778.96')
  })

  it('keeps a blank total blank', () => {
    const blank = structuredClone(tables)
    for (const row of blank.balance?.rows ?? []) if (row.role === 'total') row.cells = { amount: { text: '' } }
    expect(headline({ tables: blank }).totalIncome?.cell.text).toBe('')
  })
})

function cell(text: string, at: string) {
  return { text, at }
}
