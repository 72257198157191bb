import { describe, expect, it } from 'vitest'
import { figureOf } from '@/lib/budget/figure'
import { moneyToText } from '@/lib/budget/money'
import type { YearlyDisclosure } from '@/lib/queries/yearly-disclosure'
import { asCorrected } from './as-corrected'
import { dressFigures } from '@/lib/figures/dress-figures'
import { toEconomicGroups } from './economic-breakdown'
import { toFunctionalClasses } from './functional-classes'
import { toFunctionalRows } from './functional-breakdown'
import { SHOW_WAN } from '@/lib/figures/shown-unit'
import { toProjectList } from '@/lib/projects/project-list'
import { toYearlySummary } from './yearly-summary'

const figure = (text: string, at: string, column = 'total') =>
  figureOf({ text, at }, '万元', { table: 'expenditure', column })
const line = (row: number, level: string, code: string, total: string, more: object = {}) => ({
  scope: 'all',
  row,
  level,
  code,
  name: code,
  figures: { total: figure(total, `L${row}`) },
  ...more,
})
const FUNCTIONAL = [
  line(1, 'total', '', '2301.43'),
  line(2, 'item', '2010301', '1682.25'),
  line(3, 'item', '2080505', '619.18'),
]
const ECONOMIC = [
  line(11, 'item', '', '1513.40', { departmentCode: '30103', departmentName: '奖金' }),
  line(12, 'item', '', '100.00', { departmentCode: '30101', departmentName: '基本工资' }),
]
const change = { subject: 'expenditure', label: null, direction: 'up', baseYear: 2023, percent: '582.65', change: figure('1964.30', 'L30', 'change') } // prettier-ignore
const told = { subject: 'threePublic', label: null, direction: 'up', baseYear: 2023, percent: '9.99', change: figure('1.00', 'L31', 'change') } // prettier-ignore
const lastYear = (amount: string, at: string) => ({
  kind: 'lastYear',
  subject: 'expenditure',
  year: 2023,
  amount,
  arithmetic: '',
  from: [{ text: '', at }],
})

function dressed(corrections: Readonly<Record<string, string>>) {
  const figures = Object.entries(corrections).map(([at, corrected]) => ({ at, corrected }))
  const disclosure = {
    phase: 'budget',
    balance: [],
    projects: [],
    threePublic: [],
    tables: [],
    rawTables: 0,
    claims: [change, told],
    changes: [change, told],
    functional: FUNCTIONAL,
    economic: ECONOMIC,
    totals: { expenditure: figure('2301.43', 'L1'), basic: figure('1743.43', 'L20'), project: figure('558', 'L21') },
    derived: [lastYear('337.13', 'L30'), lastYear('1.00', 'L31')],
    audit: { ledger: [], findings: [], corrections: [{ figures }] },
  } as unknown as YearlyDisclosure
  return dressFigures(disclosure, SHOW_WAN)
}
const ADMITTED = { L1: '801.58', L2: '182.40', L11: '13.55', L20: '243.58', L30: '464.45' }

describe('a disclosure whose own words put a figure right', () => {
  it('has every share, change and sum that follows once more, by the right figures', () => {
    const right = asCorrected(dressed(ADMITTED))
    const { expenditure, basic, project, change: stated } = toYearlySummary(right as YearlyDisclosure)
    expect([expenditure?.wan, basic?.share, project?.share]).toEqual(['801.58', '30.39%', '69.61%'])
    expect([stated?.direction, stated?.change?.wan, stated?.percent]).toEqual(['up', '464.45', '137.77'])
  })

  it('keeps the printed rate of a change that is not put right, even where it is not what it should be', () => {
    const right = asCorrected(dressed(ADMITTED))
    expect(right?.changes[1]?.percent).toBe('9.99')
  })

  it('tells an increase that is put right to less than last year’s as a decrease', () => {
    const right = asCorrected(dressed({ ...ADMITTED, L30: '-37.13' }))
    const [stated] = right?.changes ?? []
    expect([stated?.direction, stated?.change?.wan, stated?.change?.shown, stated?.percent]).toEqual([
      ...['down', '37.13', '37.13', '11.01'],
    ])
  })

  it('has beside each row and class what its share and sum come to', () => {
    const { functional, economic } = dressed(ADMITTED)
    const rows = toFunctionalRows(functional, 2024)
    expect(rows.map(({ share, correctedShare }) => [share, correctedShare])).toEqual([
      ['73.10%', '22.76%'],
      ['26.90%', '77.24%'],
    ])
    const [general] = toFunctionalClasses(rows, functional, 2024)
    expect([general?.share, general?.corrected?.share]).toEqual(['73.10%', '22.76%'])
    const [wages] = toEconomicGroups(economic, 2024)
    expect([wages?.sum, wages?.correctedSum].map((money) => money && moneyToText(money, '万元'))).toEqual([
      ...['1613.40', '113.55'],
    ])
  })

  it('shows a project’s share of corrected project expenditure', () => {
    const whole = figure('50.00', 'L9')?.money
    const project = { name: '虚构', total: figure('10.00', 'L8') }
    const [listed] = toProjectList([project], figure('100.00', 'L7')?.money, whole)
    expect([listed?.share, listed?.correctedShare]).toEqual(['10.00%', '20.00%'])
  })

  it('shows, in shares of the whole, every figure as a share of both wholes', () => {
    const disclosure = dressed(ADMITTED)
    const whole = disclosure.totals.expenditure?.money
    const correctedWhole = disclosure.totals.expenditure?.correctedMoney
    const shown = dressFigures(disclosure, { unit: 'share', whole, correctedWhole })
    expect([shown.totals.project?.shown, shown.totals.project?.corrected]).toEqual(['24.25', '69.61'])
  })
})

it('a disclosure that puts nothing right has no second form', () => {
  expect(asCorrected(dressed({}))).toBeUndefined()
  const rows = toFunctionalRows(dressed({}).functional, 2024)
  expect(rows.map(({ correctedShare }) => correctedShare)).toEqual([undefined, undefined])
})
