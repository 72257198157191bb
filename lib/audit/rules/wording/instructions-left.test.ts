import { expect, it } from 'vitest'
import { judged, outcomes } from '@/lib/audit/judged-fixture'
import { instructionsLeft } from './instructions-left'

it('finds words to whoever fills in the form, by line and by page', () => {
  const found = judged(instructionsLeft, {}, ['甲', '没有的，保留该表格式，并作下述说明：', '（请根据实际情况填写）'])
  expect(found).toMatchObject([{ outcome: 'fails', left: { at: 'L2:12-17' }, right: { parts: [{ at: 'L3:0-11' }] } }])
  const paged = judged(instructionsLeft, {}, ['封面\n甲', '表\n作下述说明：'])
  expect(paged).toMatchObject([{ left: { at: 'P2' }, sentence: '第 2 页留着模板里给填表人看的话（“作下述说明”）。' }])
})

it('holds for explanations to whoever reads', () => {
  expect(outcomes(judged(instructionsLeft, {}, ['说明：本表无数据。', '现作如下说明。', '如实填报预算。']))).toEqual([
    'holds',
  ])
})
