import { expect, it } from 'vitest'
import { judged, outcomes } from '@/lib/audit/judged-fixture'
import { rowsInPlace } from './rows-in-place'

const table = (at: string) => ({ state: 'filled', title: '', at, rows: [{ row: 1 }] })
const tables = { balance: table('L5-L9'), income: table('L10-L20') }

it('finds the shifted rows of a table as one matter', () => {
  const issues = [
    { kind: 'shiftedRow', at: 'L14', message: '' },
    { kind: 'shiftedRow', at: 'L12', message: '' },
  ]
  expect(judged(rowsInPlace, { tables, issues })).toMatchObject([
    { outcome: 'holds', subject: '表 1' },
    { outcome: 'fails', subject: '表 2', left: { at: 'L12' }, right: { parts: [{ at: 'L14' }] } },
  ])
})

it('holds for other remarks of the reader, and asks nothing of what has no rows', () => {
  const issues = [{ kind: 'openColumn', at: 'L12', message: '' }]
  expect(outcomes(judged(rowsInPlace, { tables, issues }))).toEqual(['holds', 'holds'])
  expect(judged(rowsInPlace, { tables: { balance: { ...table('L5-L9'), state: 'missing' } }, issues: [] })).toEqual([])
})
