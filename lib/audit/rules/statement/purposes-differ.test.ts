import { expect, it } from 'vitest'
import { judged, outcomes } from '@/lib/audit/judged-fixture'
import { purposesDiffer } from './purposes-differ'

const item = (kind: string, name: string, purpose: string) =>
  `1、${kind}（类）虚构事务（款）${name}（项）。主要用于：${purpose}。`
const given = (...text: string[]) => judged(purposesDiffer, {}, text)

it('finds the purpose of one item under another of another class', () => {
  const found = given(
    item('卫生支出', '虚构医疗', '单位医疗保险支出'),
    item('住房支出', '虚构住房', '单位医疗保险支出'),
  )
  expect(found).toMatchObject([{ outcome: 'fails', subject: '“虚构住房”的用途', left: { text: '单位医疗保险支出' } }])
})

it('holds for purposes of their own, and for two items of one class', () => {
  expect(outcomes(given(item('甲支出', '一', '人员经费支出'), item('乙支出', '二项', '公用经费支出')))).toEqual([])
  expect(outcomes(given(item('甲支出', '甲项', '日常人员支出'), item('甲支出', '乙项', '日常人员支出')))).toEqual([
    'holds',
  ])
})
