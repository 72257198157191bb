import { describe, expect, it } from 'vitest'
import { judged, outcomes } from '@/lib/audit/judged-fixture'
import { fundsOfTheYear } from './funds-of-the-year'

const given = (stated: string, own: string, carried: string) => ({
  claims: [
    {
      section: 2,
      subject: 'governmentFundIncome',
      year: 2025,
      basis: 'initial',
      unit: '万元',
      amount: { text: stated },
    },
  ],
  tables: {
    income: {
      unit: '万元',
      columns: ['governmentFund', 'carriedOverGovernmentFund'],
      rows: [
        {
          ...{ row: 1, level: 'total', name: '合计' },
          cells: { governmentFund: { text: own }, carriedOverGovernmentFund: { text: carried } },
        },
      ],
    },
  },
})

describe('funds-of-the-year', () => {
  it('finds carried-over money that is called income of the year', () => {
    const [found] = judged(fundsOfTheYear, given('70.00', '', '70.00'))
    expect(found).toMatchObject({ outcome: 'fails', difference: 7_000_000_000n })
    expect(found).toHaveProperty('sentence', expect.stringContaining('收入表把这笔钱列为上年结转'))
  })

  it('names the whole that counts it too', () => {
    const { claims, tables } = given('70.00', '', '70.00')
    const [claim] = claims
    const income = { ...claim, subject: 'income', amount: { text: '90.00' } }
    const [row] = tables.income.rows
    const rows = [{ ...row, cells: { ...row?.cells, thisYear: { text: '20.00' } } }]
    const columns = [...tables.income.columns, 'thisYear']
    const [found] = judged(fundsOfTheYear, {
      claims: [income, claim],
      tables: { income: { ...tables.income, columns, rows } },
    })
    expect(found).toHaveProperty('sentence', expect.stringContaining('写 90.00 万元，也算进了这笔钱，'))
    expect(found).toMatchObject({ right: { parts: [{ text: '70.00' }, { text: '90.00' }, { text: '20.00' }] } })
  })

  it('takes a blank that no place shows for nothing only where the income of the year adds up without it', () => {
    const at = (text: string, place: string) => ({ text, at: place })
    const fromText = (general: string) => {
      const cells = {
        ...{ thisYear: at('20.00', 'L1:0-5'), generalPublic: at(general, 'L1:6-11'), governmentFund: at('', 'L1') },
        carriedOverGovernmentFund: at('70.00', 'L1:12-17'),
      }
      const { claims, tables } = given('70.00', '', '70.00')
      const columns = Object.keys(cells)
      const rows = [{ row: 1, level: 'total', name: '合计', cells }]
      return outcomes(judged(fundsOfTheYear, { claims, tables: { income: { ...tables.income, columns, rows } } }))
    }
    expect(fromText('20.00')).toEqual(['fails'])
    expect(fromText('15.00')).toEqual(['unchecked'])
  })

  it('holds where the year has money of its own, and says nothing where nothing was carried over', () => {
    expect(outcomes(judged(fundsOfTheYear, given('70.00', '20.00', '50.00')))).toEqual(['holds'])
    expect(judged(fundsOfTheYear, given('70.00', '70.00', ''))).toEqual([])
    expect(judged(fundsOfTheYear, given('0.00', '', '70.00'))).toEqual([])
  })
})
