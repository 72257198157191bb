import { expect, it } from 'vitest'
import { judged, outcomes } from '@/lib/audit/judged-fixture'
import { tableNumbers } from './table-numbers'

const table = (state = 'filled') => ({ state, title: '', at: 'L9' })
const given = (text: readonly string[], more: object = {}) =>
  judged(tableNumbers, { form: 'henan-budget', tables: { balance: table(), income: table(), ...more } }, text)

it('finds tables without a number where others have one, and a number that comes twice', () => {
  expect(given(['预算 01 表'])).toMatchObject([{ outcome: 'fails', sentence: '1 张表印了编号，表 2 没有。' }])
  expect(given(['预算 01 表', '预算02表', '预算 02 表'])).toMatchObject([
    { outcome: 'fails', sentence: '编号 2 印了两次。' },
  ])
})

it('holds where all have theirs, and asks nothing where none has', () => {
  expect(outcomes(given(['预算 01 表', '甲', ' 预算 02表'], { operating: table('missing') }))).toEqual(['holds'])
  expect(given(['预算表', '见预算 01 表的合计'])).toEqual([])
})
