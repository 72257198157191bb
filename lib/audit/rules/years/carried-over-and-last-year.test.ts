import { describe, expect, it } from 'vitest'
import { judged, outcomes } from '@/lib/audit/judged-fixture'
import { carriedOverAndLastYear } from './carried-over-and-last-year'

const judge = (carried: string, change: string, more: object = {}) =>
  judged(carriedOverAndLastYear, {
    claims: [
      {
        ...{ section: 4, subject: 'governmentFund', year: 2025, basis: 'initial', unit: '万元', at: 'L1' },
        ...{ amount: { text: '30.00' }, change: { text: change }, direction: 'up', baseYear: 2024, ...more },
      },
    ],
    tables: {
      income: {
        ...{ unit: '万元', columns: ['carriedOverGovernmentFund'] },
        rows: [{ row: 1, level: 'total', name: '合计', cells: { carriedOverGovernmentFund: { text: carried } } }],
      },
    },
  })

describe('carried-over-and-last-year', () => {
  it('finds more carried over than last year had', () => {
    expect(judge('30.00', '16.00')).toMatchObject([
      {
        outcome: 'fails',
        sentence:
          '表 2“合计”行“上年结转结余 › 政府性基金”比由说明推得的 2024 年预算多 16.00 万元：前者 30.00 万元，后者 14.00 万元。年中追加过预算可以解释。',
      },
    ])
  })

  it('holds for less, and asks nothing where nothing is carried over or no change is told', () => {
    expect(outcomes(judge('14.00', '16.00'))).toEqual(['holds'])
    expect(judge('', '16.00')).toEqual([])
    expect(judge('30.00', '16.00', { direction: undefined })).toEqual([])
  })
})
