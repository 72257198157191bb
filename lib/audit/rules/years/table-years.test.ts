import { expect, it } from 'vitest'
import { judged, outcomes } from '@/lib/audit/judged-fixture'
import { tableYears } from './table-years'

const given = (title: string) => ({ tables: { balance: { title, rows: [] } } })

it('finds a table that bears another year, holds for the own one, and asks nothing of a title without', () => {
  expect(judged(tableYears, given('2024 年测试收支表'))).toMatchObject([
    { outcome: 'fails', sentence: '表 1 的表名写 2024 年，这份文件是 2025 年的。' },
  ])
  expect(outcomes(judged(tableYears, given('2025年测试收支表')))).toEqual(['holds'])
  expect(judged(tableYears, given('测试收支表'))).toEqual([])
})
