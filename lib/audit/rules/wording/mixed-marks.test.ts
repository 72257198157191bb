import { expect, it } from 'vitest'
import { judged, outcomes } from '@/lib/audit/judged-fixture'
import { mixedMarks } from './mixed-marks'

const given = (...text: string[]) => judged(mixedMarks, {}, text)

it('finds brackets of two widths, a mark before 等, Western commas, dots of two widths, as one matter', () => {
  const found = given('(三）绩效', '数据管理、等设施', '方针,政策', '1．甲', '2.乙')
  expect(found).toMatchObject([{ outcome: 'fails', left: { at: 'L1:0-3' } }])
  expect(found[0]).toHaveProperty('sentence', expect.stringContaining('半角点（第 5 行）'))
})

it('holds for what is in order', () => {
  expect(
    outcomes(
      given('（三）绩效(目标)', '一、等级评定', '文印、等候区', '1,000 元;', '1．甲', '2．乙', '二、概况', '1.丙'),
    ),
  ).toEqual(['holds'])
})
