import { expect, it } from 'vitest'
import { judged, outcomes } from '@/lib/audit/judged-fixture'
import { unitsListed } from './units-listed'

const given = (units: number, ...text: string[]) => {
  const rows = ['total', 'department', ...Array.from({ length: units }, () => 'unit')].map((level, i) => ({
    ...{ row: i + 1, level, name: '虚构', cells: {} },
  }))
  const income = { state: 'filled', title: '', unit: '万元', columns: [], rows }
  return judged(unitsListed, { tables: { income } }, text)
}
const TEXT = [
  '二、预算单位构成情况',
  '测试局预算包括：',
  '1.测试局机关本级',
  '2.虚构服务中心',
  '第二部分',
  '1.别的单子',
  '2.别的',
  '3.别的',
]

it('finds another number of units than the table has', () => {
  expect(given(3, ...TEXT)).toMatchObject([{ outcome: 'fails', left: { text: '2' }, right: { text: '3' } }])
})

it('holds for as many, and asks nothing where none are numbered', () => {
  expect(outcomes(given(2, ...TEXT))).toEqual(['holds'])
  expect(given(1, '二、预算单位构成情况', '测试局无所属预算单位。')).toEqual([])
})
