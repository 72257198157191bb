import { expect, it } from 'vitest'
import { judged, outcomes } from '@/lib/audit/judged-fixture'
import { purposesWithoutMoney } from './purposes-without-money'

it('finds once what money of nothing is for', () => {
  const found = judged(purposesWithoutMoney, {}, [
    '虚构费**0.00** 万元，主要用于甲。',
    '乙费 0万元，主要用于乙。',
    '丙费 10.0 万元，主要用于丙。',
  ])
  expect(found).toMatchObject([{ outcome: 'fails', right: { parts: [{}] } }])
  expect(found[0]).toHaveProperty('sentence', '第 1 行、第 2 行金额是 0，仍写主要用于什么。')
})

it('holds where there is money, and asks nothing where no purpose is told', () => {
  expect(outcomes(judged(purposesWithoutMoney, {}, ['丙费 10.00 万元，主要用于丙。']))).toEqual(['holds'])
  expect(judged(purposesWithoutMoney, {}, ['丙费 0 万元。'])).toEqual([])
})
