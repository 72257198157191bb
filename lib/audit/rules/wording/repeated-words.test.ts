import { expect, it } from 'vitest'
import { judged, outcomes } from '@/lib/audit/judged-fixture'
import { repeatedWords } from './repeated-words'

const given = (...text: string[]) => judged(repeatedWords, {}, text)

it('finds a word, a clause, a paragraph written twice', () => {
  expect(given('运行费反映', '反映单位的支出。')).toMatchObject([
    { outcome: 'fails', left: { at: 'L1-L2', text: '反映' } },
  ])
  expect(given('执法用车0辆，其他用车 0 辆，其他用车 0 辆；设备 0 套。')).toMatchObject([
    { left: { text: '其他用车0辆' } },
  ])
  const paragraph = '本部门将按照要求，进一步改进管理、完善政策，提高资金使用效益。'
  expect(outcomes(given('概况。', paragraph, paragraph))).toEqual(['fails'])
})

it('holds for numbers alike, lists, and words that only begin alike', () => {
  expect(
    outcomes(
      given(
        '货物 0.00 万元，工程 0.00 万元，服务 0.00 万元。',
        '预算单位预算，研究研究，一个一个。',
        '本年收入，本年支出。',
      ),
    ),
  ).toEqual(['holds'])
})
