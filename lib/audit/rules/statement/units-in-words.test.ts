import { expect, it } from 'vitest'
import { judged, outcomes } from '@/lib/audit/judged-fixture'
import { unitsInWords } from './units-in-words'

it('finds units in a sentence that says there are none', () => {
  const found = judged(unitsInWords, {}, ['测试局无所属预算单位，部门预算包括：虚构服务中心、', '办公室的预算。'])
  expect(found).toMatchObject([{ outcome: 'fails', left: { at: 'L1:3-10' }, right: { text: '虚构服务中心' } }])
})

it('shows where a unit is spoken of again, and is whole where lines cut it', () => {
  const lines = ['', '测试局无所属预算', '单位，部门预算包括：虚构服务中心的预算。', '车辆是下属事业单位的。']
  const found = judged(unitsInWords, {}, lines)
  expect(found).toMatchObject([{ outcome: 'fails', subject: '第 2 行', right: { parts: [{}, { at: 'L4:3-7' }] } }])
})

it('holds for offices of its own, and asks nothing of whoever has units', () => {
  expect(outcomes(judged(unitsInWords, {}, ['测试局无所属预算单位，部门预算包括：办公室、综合股。']))).toEqual([
    'holds',
  ])
  expect(judged(unitsInWords, {}, ['测试局部门预算包括：本级预算、虚构服务中心预算。'])).toEqual([])
})
