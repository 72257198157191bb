import { describe, expect, it } from 'vitest'
import { consistent, judgedBy, withRow, withRows } from '@/lib/audit/audit-fixture'
import type { Disclosure } from '@/lib/budget/disclosure'
import { PHASES } from '@/lib/budget/phase'
import { classNames } from './class-names'

const budget = consistent('budget')
const named = (label: string, functionCode = '221'): Disclosure =>
  withRow(budget, 'balance', '住房保障支出', { label, functionCode })
const inYear = (disclosure: Disclosure, year: number): Disclosure => ({
  ...disclosure,
  identity: { ...disclosure.identity, year },
})

describe('class-names', () => {
  it.each(PHASES)('holds for names of the year, with an ordinal or without, with 支出 or without (%s)', (phase) => {
    expect(judgedBy(classNames, consistent(phase))).toMatchObject({ holds: 2, sentences: [] })
    expect(judgedBy(classNames, named('（二十一）住房保障'))).toMatchObject({ holds: 2, sentences: [] })
    expect(judgedBy(classNames, named('二十一、住房 保障支出'))).toMatchObject({ holds: 2, sentences: [] })
  })

  it('finds a name of an older edition, once for the whole form', () => {
    const old = withRow(named('十、医疗卫生与计划生育支出', '210'), 'balance', '社会保障和就业支出', { label: '十二、城乡社区事务', functionCode: '212' }) // prettier-ignore
    const { sentences, severities, findings } = judgedBy(classNames, old)
    expect(sentences).toEqual([
      '表 1 有 2 个类名不是现行名称：“城乡社区事务”（现行“城乡社区支出”）、“医疗卫生与计划生育支出”（现行“卫生健康支出”）。',
    ])
    expect(severities).toEqual(['form'])
    expect(findings[0]?.expected?.parts).toHaveLength(2)
  })

  it('finds a class that is listed twice, whatever it is called', () => {
    const twice = withRows(budget, 'appropriationBalance', (rows) => [
      ...rows,
      { row: 90, side: 'expenditure', role: 'item', label: '住房保障', functionCode: '221', cells: {} },
    ])
    expect(judgedBy(classNames, twice).sentences).toEqual(['表 4 把 221 类列了 2 次：“住房保障支出”、“住房保障”。'])
  })

  it('says nothing of a class that no list knows, nor of the years before today’s names', () => {
    expect(judgedBy(classNames, named('虚构支出', '299'))).toMatchObject({ holds: 2, sentences: [] })
    const old = named('十、医疗卫生与计划生育支出', '210')
    expect(judgedBy(classNames, inYear(old, 2020)).sentences).toHaveLength(1)
    expect(judgedBy(classNames, inYear(old, 2019))).toMatchObject({ holds: 0, fails: 0 })
  })
})
