import { describe, expect, it } from 'vitest'
import { AUDIT_RULES } from '@/lib/audit/rules'
import type { ReadingExample } from './list-reading-examples'
import { GUIDE_RULES, GUIDE_STEPS, toGuide, toPlanAndExecution, toQuoted, toStatedChange, toTargets } from './guide'
import { MAP_IDENTITIES } from './tables-map'

const cell = (text: string, at = 'L1:1-3') => ({ text, at })
const filled = (columns: readonly string[], rows: readonly object[]) => ({
  state: 'filled',
  title: '',
  unit: '万元',
  columns,
  rows,
})
const sum = (cells: object) => [{ row: 1, level: 'total', name: '合计', cells }]
const TABLES = {
  expenditure: filled(
    ['total', 'basic', 'project'],
    sum({ total: cell('9.00'), basic: cell('4.00'), project: cell('4.50') }),
  ),
  generalPublic: filled(['total', 'basic'], sum({ total: cell('9.00'), basic: cell('4.00') })),
  governmentFund: { ...filled(['total'], sum({ total: cell('') })), state: 'declaredEmpty' },
  projectPerformance: filled(
    ['total'],
    [
      { row: 1, level: 'department', name: '虚构局', cells: {}, indicators: [] },
      {
        row: 2,
        level: 'project',
        name: '甲',
        cells: { total: cell('3.00') },
        indicators: [
          { kind: 'cost', name: '总成本', row: 3, target: cell('≤3.00') },
          { kind: 'cost', name: '单价', row: 4, target: cell('≤1.00') },
          { kind: 'output', name: '人数', row: 5, target: cell('3 人') },
        ],
      },
    ],
  ),
}
const example = (tables: object = TABLES, claims: readonly object[] = [], phase = 'budget') =>
  ({
    phase,
    year: 2030,
    department: '虚构局',
    page: '/a/b/2030',
    document: '0123456789ab',
    corrected: [],
    checks: [{ rule: 'columns-add-up', title: '横着相等', holds: 7, fails: 1, unchecked: 2 }],
    disclosure: { claims, tables, form: 'henan-budget', identity: { phase } },
  }) as unknown as ReadingExample

const stepOf = (key: (typeof GUIDE_STEPS)[number], examples = [example()]) =>
  toGuide(examples).find((step) => step.key === key)

describe('toGuide', () => {
  it('goes through every table without a document, and invents nothing', () => {
    const guide = toGuide([])
    expect(guide.map(({ key }) => key)).toEqual(GUIDE_STEPS)
    expect(guide.flatMap(({ excerpts, identities }) => [...excerpts, ...identities])).toEqual([])
    expect(guide[0]?.titles).toEqual([
      { phase: 'budget', number: 1, title: '部门收支预算表' },
      { phase: 'final', number: 1, title: '收入支出决算总表' },
    ])
  })

  it('works its identities on the printed figures, and says what is between them', () => {
    expect(stepOf('expenditure')?.identities).toMatchObject([
      { whole: { printed: '9.00' }, parts: [{ printed: '4.00' }, { printed: '4.50' }], difference: '0.50' },
    ])
    expect(stepOf('generalPublic')?.identities).toMatchObject([{ parts: [{ printed: '9.00' }], difference: undefined }])
    expect(stepOf('balance')?.identities).toEqual([])
  })

  it('tells how a rule came out in the example, and is silent on those that checked nothing', () => {
    expect(stepOf('expenditure')?.rules).toMatchObject([
      { rule: 'columns-add-up', outcome: { title: '横着相等', holds: 7, fails: 1 } },
      { rule: 'levels-add-up', outcome: undefined },
      { rule: 'funds-add-up', outcome: undefined },
    ])
  })

  it('takes rows from the first budget that has the table, never from final accounts', () => {
    expect(stepOf('expenditure', [example({}), example()])?.excerpts).toHaveLength(1)
    expect(stepOf('expenditure', [example(TABLES, [], 'final')])?.excerpts).toEqual([])
  })
})

describe('toTargets', () => {
  it('shows targets of every kind of the first named project that has any', () => {
    const targets = toTargets([example({}), example()], 2)
    expect(targets).toMatchObject({ project: '甲', amount: { printed: '3.00' } })
    expect(targets?.targets.map(({ name, target }) => [name, target?.printed])).toEqual([
      ['总成本', '≤3.00'],
      ['人数', '3 人'],
    ])
    expect(toTargets([example({})])).toBeUndefined()
  })
})

describe('toStatedChange', () => {
  const claim = { section: 1, year: 2030, basis: 'initial', unit: '万元' }
  const total = { ...claim, subject: 'expenditure', amount: cell('9.00') }
  const change = { ...claim, subject: 'incomeAndExpenditure', change: cell('1.25'), baseYear: 2029 }

  it('works out the year before, whichever way it went, with the total of the same section', () => {
    const of = (direction: string) => toStatedChange([example({}, [total, { ...change, direction }])])
    expect(of('down')).toMatchObject({ implied: '10.25', amount: { printed: '9.00' }, change: { printed: '1.25' } })
    expect(of('up')).toMatchObject({ implied: '7.75', year: 2030, baseYear: 2029 })
    expect(of('same')).toBeUndefined()
  })

  it('has nothing to work out without a total', () => {
    expect(toStatedChange([example({}, [{ ...change, direction: 'up' }])])).toBeUndefined()
    expect(
      toStatedChange([
        example({}, [
          { ...total, section: 2 },
          { ...change, direction: 'up' },
        ]),
      ]),
    ).toBeUndefined()
  })
})

it('quotes a total of a budget, and compares plan with execution only where accounts print both', () => {
  expect(toQuoted([example(TABLES, [], 'final'), example()])).toMatchObject({ figure: { printed: '9.00' } })
  expect(toQuoted([example({})])).toBeUndefined()
  const evaluation = filled(
    ['initial', 'executed'],
    [{ row: 1, role: 'total', label: '总额', cells: { initial: cell('5.00'), executed: cell('4.00') } }],
  )
  expect(toPlanAndExecution([example({ selfEvaluation: evaluation }, [], 'final')])).toHaveLength(1)
  expect(toPlanAndExecution([example({ selfEvaluation: evaluation })])).toEqual([])
})

it('names only rules that the audit has: the guide links to what breaks them', () => {
  const known = new Set(AUDIT_RULES.map(({ id }) => id))
  const named = [...Object.values(GUIDE_RULES).flat(), ...MAP_IDENTITIES.map(({ rule }) => rule), 'against-last-year']
  expect(named.filter((rule) => !known.has(rule))).toEqual([])
})
