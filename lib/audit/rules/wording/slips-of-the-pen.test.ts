import { expect, it } from 'vitest'
import { judged, outcomes } from '@/lib/audit/judged-fixture'
import { slipsOfThePen } from './slips-of-the-pen'

const BUDGET = '本年预算如下。'

it('finds slips as one matter, each kind once', () => {
  const found = judged(slipsOfThePen, {}, [BUDGET, '按排经费', '再按排津帖的的发放', '品质 and 水平'])
  expect(found).toMatchObject([{ outcome: 'fails', left: { at: 'L2:0-2', text: '按排' } }])
  expect(found[0]).toHaveProperty(
    'sentence',
    '有 4 个字词似有笔误：第 2 行、第 3 行“按排”似是“安排”；第 3 行“津帖”似是“津贴”；第 3 行“的的”多写了字；第 4 行“and”是夹在中文里的外文。',
  )
})

it('finds what the end of a line cuts in two', () => {
  expect(judged(slipsOfThePen, {}, [BUDGET, '本年财政拔', '款增加。'])).toMatchObject([
    { outcome: 'fails', left: { at: 'L2-L3', text: '拔款' } },
  ])
})

it('finds a conjunction that joins nothing', () => {
  const [found] = judged(slipsOfThePen, {}, [BUDGET, '用于购置设备以及。'])
  expect(found).toMatchObject({ outcome: 'fails', left: { text: '以及' } })
})

it('holds for words that only look like them', () => {
  const right = [
    BUDGET,
    '按排名分配，按排序发放',
    '给予算力补贴',
    '连续效果良好',
    '达到目的的办法',
    '两项之和。全民参与。',
    'Windows and Office',
    '提质增效',
    '尚没备案，新建没有开工',
  ]
  const [found] = judged(slipsOfThePen, {}, right)
  // What it was asked of, not that there is none.
  expect(found).toMatchObject({ outcome: 'holds', subject: '3 个财政用语的用字' })
})

it('knows a term by one character that is another', () => {
  for (const [printed, meant] of [
    ['政府采构', '采购'],
    ['财政补帖', '补贴'],
    ['住房公绩金', ''],
    ['高校办成一件事', '高效办成一件事'],
    ['陪训费', '培训'],
  ])
    expect(judged(slipsOfThePen, {}, [BUDGET, `${printed ?? ''}。`])).toMatchObject([
      { outcome: 'fails', sentence: expect.stringContaining(`似是“${meant === '' ? '住房公积金' : (meant ?? '')}”`) },
    ])
})

it('cannot say anything of a text without any of the terms', () => {
  expect(outcomes(judged(slipsOfThePen, {}, ['今天天气不错。']))).toEqual(['unchecked'])
})
