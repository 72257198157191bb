import { expect, it } from 'vitest'
import { termPlaceText } from './term-place'

it('says table, column and row', () => {
  expect(termPlaceText({ phase: 'budget', table: 'expenditure', column: 'basic', row: '合计' })).toBe(
    '预算第 3 张《部门支出预算表》，“基本支出 › 小计”栏，“合计”行',
  )
})

it('leaves out what a place does not say, and the number that an appendix does not have', () => {
  expect(termPlaceText({ phase: 'final', table: 'selfEvaluation', column: 'rate' })).toBe(
    '决算《部门整体支出绩效自评情况表》，“执行率”栏',
  )
})

it('says what a sentence is about', () => {
  expect(termPlaceText({ phase: 'final', subject: 'procurement' })).toBe('决算的文字说明里的“政府采购”')
  expect(termPlaceText({ phase: 'final', subject: 'functionLine', column: 'completionRate' })).toBe('决算的文字说明')
})

it('puts no quotation marks around a name that has them', () => {
  expect(termPlaceText({ phase: 'budget', table: 'threePublic', column: 'total' })).toMatch(/，“三公”经费合计栏$/)
})
