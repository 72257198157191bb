import { describe, expect, it } from 'vitest'
import { figureOf } from '@/lib/budget/figure'
import { moneyToText, type Money } from '@/lib/budget/money'
import type { EconomicLine } from './get-economic-line'
import type { FunctionLine } from './get-function-line'
import {
  childrenOf,
  printedNames,
  toEconomicRows,
  toFunctionRows,
  toLineBars,
  toLineGroups,
} from './classification-line'

const whose = (district: string, year: number, phase: 'budget' | 'final' = 'budget') => ({
  year,
  phase,
  document: '0'.repeat(12),
  home: `/${district}/a`,
  district: { slug: district, name: district },
  department: { slug: 'a', name: `${district}甲局` },
  audit: { findings: [], corrections: [] as { figures: { at: string; corrected: string; arithmetic: string }[] }[] },
})
const figure = (text: string, at: string) =>
  figureOf({ text, at }, '万元', { table: 'expenditure', column: 'total', row: 1 })
const item = (code: string, wan: string, level: 'class' | 'item' = 'item') => {
  const own = figure(wan, `L${code}`)
  return { level, code, name: code, row: 1, figures: { total: own, basic: own, project: undefined } }
}
const functionLine = (code: string, disclosures: unknown[]) => ({ code, disclosures }) as unknown as FunctionLine
const text = (money: Money | undefined) => money && moneyToText(money, '万元')

describe('a functional line', () => {
  it('that is printed is that cell and nothing added', () => {
    const lines = [item('201', '9.00', 'class'), item('2010301', '4.00'), item('2010350', '5.00')]
    const [row] = toFunctionRows(functionLine('201', [{ ...whose('a', 2025), scope: 'all', lines }]))
    expect(row?.amounts[0]?.parts.map(({ code }) => code)).toEqual(['201'])
    expect(row?.codes).toEqual(['201', '2010301', '2010350'])
  })

  it('that is printed only below is the sum of its items, each kept', () => {
    const lines = [item('2010301', '0.10'), item('2010350', '0.20')]
    const [row] = toFunctionRows(functionLine('201', [{ ...whose('a', 2025), scope: 'all', lines }]))
    expect(text(row?.amounts[0]?.sum)).toBe('0.30')
    expect(row?.amounts[0]?.parts).toHaveLength(2)
    expect(row?.amounts[2]).toMatchObject({ parts: [], sum: undefined })
  })

  it('carries the document’s own corrections into the sum', () => {
    const corrections = [{ figures: [{ at: 'L2010301', corrected: '1.00', arithmetic: '' }] }]
    const of = { ...whose('a', 2025), audit: { findings: [], corrections } }
    const lines = [item('2010301', '1501.00'), item('2010302', '2.00')]
    const [row] = toFunctionRows(functionLine('20103', [{ ...of, scope: 'all', lines }]))
    expect([text(row?.amounts[0]?.sum), text(row?.amounts[0]?.corrected)]).toEqual(['1503.00', '3.00'])
  })

  it('counts the codes below by document', () => {
    const lines = [item('2010301', '1'), item('2010350', '2'), item('2010201', '3')]
    const rows = toFunctionRows(functionLine('201', [{ ...whose('a', 2025), scope: 'all', lines }]))
    expect(childrenOf('201', rows, ['20101', '20103'])).toEqual({
      used: [
        { code: '20102', documents: 1 },
        { code: '20103', documents: 1 },
      ],
      unused: [{ code: '20101', documents: 0 }],
    })
  })
})

it('the two tables of an economic code stay two, and its other codes beside', () => {
  const line = (scope: string, governmentCode: string, wan: string) => ({
    scope,
    level: 'item',
    row: 1,
    departmentCode: '30103',
    departmentName: '奖金',
    governmentCode,
    governmentName: governmentCode,
    figure: figure(wan, `L${scope}${governmentCode}`),
  })
  const lines = [line('basic', '50101', '1'), line('all', '50101', '2'), line('all', '50501', '3')]
  const sought = { system: 'department', code: '30103', disclosures: [{ ...whose('a', 2025), lines }] }
  const [row] = toEconomicRows(sought as unknown as EconomicLine)
  expect(row?.amounts.map(({ sum }) => text(sum))).toEqual(['5.00', '1.00'])
  expect(row?.amounts[0]?.parts.map(({ beside }) => beside?.code)).toEqual(['50101', '50501'])
})

describe('rows beside each other', () => {
  const rows = toFunctionRows(
    functionLine(
      '2010301',
      [whose('b', 2025), whose('a', 2025), whose('a', 2024), whose('a', 2024, 'final')].map((of, i) => ({
        ...of,
        scope: 'all',
        lines: [item('2010301', `${9 - i}.00`)],
      })),
    ),
  )
  const whole = (district: string, held = 1) => ({
    district,
    year: 2025,
    phase: 'budget' as const,
    departments: 1,
    held,
  })

  it('never mix plan and accounts, nor years', () => {
    expect(toLineGroups(rows, []).map(({ phase, year }) => `${phase} ${year}`)).toEqual([
      ...['budget 2025', 'budget 2024', 'final 2024'],
    ])
    expect(toLineBars(rows, 'budget', words)?.bars).toHaveLength(3)
    expect(toLineBars(rows, 'final', words)).toBeUndefined()
  })

  it('stand by place unless everybody is there', () => {
    const order = (coverage: FunctionLine['coverage']) =>
      toLineGroups(rows, coverage)[0]?.rows.map(({ of }) => of.district.slug)
    expect(order([])).toEqual(['a', 'b'])
    expect(order([whole('a'), whole('b', 0)])).toEqual(['a', 'b'])
    expect(order([whole('a'), whole('b')])).toEqual(['b', 'a'])
  })

  it('tell names that the lists do not have, brackets aside', () => {
    expect(printedNames(rows, [{ name: '2010301' }])).toEqual([])
    expect(printedNames(rows, [])).toEqual([{ name: '2010301', years: [2024, 2025] }])
  })
})

const words = {
  unit: '万元',
  parts: [
    { key: 'basic', name: '基本' },
    { key: 'project', name: '项目' },
  ],
  name: () => '甲',
}
