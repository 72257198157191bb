import { expect, it } from 'vitest'
import { judged, outcomes } from '@/lib/audit/judged-fixture'
import { yearsInWords } from './years-in-words'

const given = (...text: string[]) => judged(yearsInWords, {}, text)

it('finds another year than the document’s, and a comparison with another than the one before', () => {
  expect(given('测试局 2024 年收入总计 8.00 万元。')).toMatchObject([{ outcome: 'fails', left: { at: 'L1:4-8' } }])
  expect(given('与 2023 年预算相比，增加 1.00 万元。')).toMatchObject([
    { outcome: 'fails', sentence: '第 1 行相比的是 2023 年，这份文件是 2025 年的，应是 2024 年。' },
  ])
})

it('holds for the right years, and minds no other', () => {
  expect(outcomes(given('2025 年支出合计 8.00 万元，与 2024 年相比持平。'))).toEqual(['holds', 'holds'])
  expect(given('2021 年成立。智慧项目 2023 年启动，2024 年期末共有车辆 1 辆。')).toEqual([])
})
