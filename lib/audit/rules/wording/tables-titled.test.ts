import { expect, it } from 'vitest'
import { judged, outcomes } from '@/lib/audit/judged-fixture'
import { tablesTitled } from './tables-titled'

it('finds a table without a title, and says where it begins', () => {
  const tables = { projects: { state: 'filled', title: ' ', at: 'L12-L30' } }
  expect(judged(tablesTitled, { tables })).toMatchObject([
    { outcome: 'fails', left: { at: 'L12-L30' }, sentence: '第 12 行起的表没有表名，按内容是表 12。' },
  ])
  const paged = judged(tablesTitled, { tables: { projects: { state: 'filled', title: '', at: 'P3:1.0,2.0,3.0,4.0' } } })
  expect(paged).toMatchObject([{ sentence: '第 3 页起的表没有表名，按内容是表 12。' }])
})

it('holds for titles, and asks nothing of what is missing', () => {
  const tables = { balance: { state: 'filled', title: '收支表' }, projects: { state: 'missing', title: '' } }
  expect(outcomes(judged(tablesTitled, { tables }))).toEqual(['holds'])
})
