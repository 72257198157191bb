import { expect, it } from 'vitest'
import type { RawRow } from '@/lib/ingest/raw-table'
import { laidOutRows } from './laid-out-row'

it('gives no place to a blank that the text does not print', () => {
  const row = {
    at: 'L1',
    cells: [
      { text: '合计', at: 'L1:0-2', column: 0 },
      { text: '', at: '', column: 1 },
    ],
  }
  expect(laidOutRows([row as unknown as RawRow])).toEqual([[{ text: '合计', at: 'L1:0-2' }, { text: '' }]])
})
