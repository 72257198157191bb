import { expect, it } from 'vitest'
import { judged, outcomes } from '@/lib/audit/judged-fixture'
import { zeroFormats } from './zero-formats'

const table = (...texts: string[]) => ({
  ...{ state: 'filled', title: '', unit: '万元', columns: ['total'] },
  rows: texts.map((text, i) => ({ row: i + 1, cells: { total: { text, at: `L${i + 1}` } } })),
})
const given = (tables: object) => judged(zeroFormats, { tables })

it('finds both forms of nothing in one table, all tables as one matter', () => {
  expect(given({ income: table('0', '0.00', '3.10'), expenditure: table('0.00', '0') })).toMatchObject([
    { outcome: 'fails', left: { table: 'income', text: '0' }, right: { parts: [{}, { table: 'expenditure' }, {}] } },
  ])
})

it('holds where each table has its own form, and asks nothing of targets and of a single nothing', () => {
  expect(outcomes(given({ income: table('0', '0'), expenditure: table('0.00', '0.00', '') }))).toEqual(['holds'])
  expect(given({ selfEvaluation: table('0', '0.00'), income: table('0', '3.00') })).toEqual([])
})
