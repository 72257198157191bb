import { expect, it } from 'vitest'
import { saysEmpty } from './empty-notes'

it.each([
  '注：本部门无该项目',
  '注：本部门无相关收支项目',
  '备注：故此表无数据。',
  '（本表无此项支出）',
  '说明：我单位2024年度无政府性基金',
  '无此类支出',
  '本表为空表',
])('%s', (note) => expect(saysEmpty(note)).toBe(true))

it.each(['注：本表金额单位为万元', '备注：各栏取整，合计可能有尾差', '说明：含上年结转'])('%s: no', (note) =>
  expect(saysEmpty(note)).toBe(false),
)
