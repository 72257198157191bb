import { expect, it } from 'vitest'
import { judged, outcomes } from '@/lib/audit/judged-fixture'
import { contentsMatch } from './contents-match'

const table = (title: string, state = 'filled') => ({ state, title, at: 'L9-L12' })
const CONTENTS = ['目 录', '第一部分 概况', '附件：', '- 一、部门收支预算表', '二、部门收入预算表', '第一部分']
const given = (balance: string, income: string, state?: string) =>
  judged(
    contentsMatch,
    {
      form: 'henan-budget',
      identity: { year: 2025, phase: 'budget', name: '测试局' },
      tables: { balance: table(balance), income: table(income, state) },
    },
    CONTENTS,
  )

it('finds a table that the contents call otherwise', () => {
  expect(given('2025 年部门收支预算表', '2025 年测试局收入总表')).toMatchObject([
    { outcome: 'fails', left: { at: 'L5' } },
  ])
})

it('minds neither the year nor the body’s name, nor what is missing altogether', () => {
  expect(outcomes(given('2025 年部门收支预算表', '测试局 部门收入预算表（2025 年度）'))).toEqual(['holds'])
  expect(outcomes(given('部门收支预算表', '别的名字', 'missing'))).toEqual(['holds'])
})

it('asks nothing of a document without contents', () => {
  expect(judged(contentsMatch, { tables: { balance: table('表') } }, ['第一部分', '一、部门收支预算表'])).toEqual([])
})
