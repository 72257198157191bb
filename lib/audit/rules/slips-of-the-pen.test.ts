import { expect, it } from 'vitest'
import { judged, outcomes } from '@/lib/audit/judged-fixture'
import { slipsOfThePen } from './slips-of-the-pen'

it('finds slips as one matter, each kind once', () => {
  const found = judged(slipsOfThePen, {}, ['推动体质增效', '再体质增效，手里相关投诉', '品质 and 水平'])
  expect(found).toMatchObject([{ outcome: 'fails', left: { at: 'L1:2-6', text: '体质增效' } }])
  expect(found[0]).toHaveProperty(
    'sentence',
    '有 3 个字词似有笔误：第 1 行、第 2 行“体质增效”似是“提质增效”；第 2 行“手里相关”似是“受理相关”；第 3 行“and”是夹在中文里的外文。',
  )
})

it('holds for words that only look like them', () => {
  const right = [
    '减轻费用负担',
    '按排名分配',
    '提质增效',
    '高校办成一流',
    'Windows and Office',
    '荣立一等功、二等记功',
    '按需要所需时间',
    '数量、时效、质量',
  ]
  expect(outcomes(judged(slipsOfThePen, {}, right))).toEqual(['holds'])
})
