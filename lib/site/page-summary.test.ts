import { describe, expect, it } from 'vitest'
import { figureOf } from '@/lib/budget/figure'
import type { YearlyDisclosure } from '@/lib/queries/yearly-disclosure'
import { moneyOf } from '@/lib/budget/money'
import { toYearlySummary } from '@/lib/yearly/yearly-summary'
import { countHeld, summaryOfLatest, summaryOfProject, summaryOfYear } from './page-summary'

const figure = (text: string, at = 'L1:1-2') =>
  figureOf({ text, at }, '万元', { table: 'expenditure', column: 'total' })
const held = (more: object = {}) =>
  ({
    phase: 'budget',
    balance: [],
    claims: [],
    derived: [],
    changes: [],
    projects: [],
    threePublic: [],
    tables: [],
    audit: { ledger: [], findings: [], corrections: [] },
    totals: { expenditure: figure('778.96'), basic: figure('281.65', 'L2'), project: figure('497.31', 'L3') },
    ...more,
  }) as unknown as YearlyDisclosure
const change = { subject: 'expenditure', label: null, direction: 'down', baseYear: 2029, change: figure('48.33', 'L4') }

describe('summaryOfYear', () => {
  it('says the total, what it is made of and how it changed, as printed', () => {
    expect(summaryOfYear([held({ changes: [change] })])).toBe(
      '部门预算支出总计 778.96 万元，基本支出占 36.16%，项目支出占 63.84%，比 2029 年减少 48.33 万元。每个数字都能追到原文的那一格。',
    )
  })

  it('keeps budget and accounts apart', () => {
    const final = held({ phase: 'final', totals: { expenditure: figure('12,345.60') } })
    expect(summaryOfYear([held({ totals: { expenditure: figure('9.00') } }), final])).toMatch(
      /^部门预算支出总计 9\.00 万元；部门决算支出总计 12,345\.60 万元。/,
    )
  })

  it('puts what the document says is right beside what it printed, and says what follows of the right one', () => {
    const figures = [
      { at: 'L1:1-2', corrected: '700.00' },
      { at: 'L2', corrected: '202.69' },
    ]
    const audit = { ledger: [], findings: [], corrections: [{ figures }] }
    expect(summaryOfYear([held({ audit, changes: [change] })])).toMatch(
      /^部门预算支出总计 778\.96 万元（文件写明有误，按它自己的话更正为 700\.00 万元），基本支出占 28\.96%，项目支出占 71\.04%，/,
    )
  })

  it('leads with nothing that was left open', () => {
    const resolved = { text: '778.96', how: 'placed', certainty: 'open' } as const
    const open = (text: string, at: string) =>
      figureOf({ text, at, resolved }, '万元', { table: 'expenditure', column: 'total' })
    const totals = { expenditure: open('778.96', 'L1'), basic: figure('281.65', 'L2'), project: open('497.31', 'L3') }
    const told = held({ totals, changes: [{ ...change, change: open('48.33', 'L4') }] })
    expect(summaryOfYear([told])).toMatch(/^部门预算，支出总计没有读出。/)
    expect(toYearlySummary(told)).toMatchObject({ expenditure: undefined, project: undefined, change: undefined })
    expect(toYearlySummary(told).basic).toMatchObject({ share: undefined })
  })

  it('calls a unit’s document what it is', () => {
    expect(summaryOfYear([held()], 'unit')).toMatch(/^单位预算支出总计 778\.96 万元/)
  })

  it('says so where there is no total', () => {
    expect(summaryOfYear([held({ totals: { expenditure: figure('') } })])).toMatch(/^部门预算，支出总计没有读出。/)
  })
})

describe('the top of a year', () => {
  const line = (role: string, label: string, amount: string, side = 'expenditure') => ({
    side,
    role,
    label,
    functionCode: null,
    row: 1,
    figures: { amount: figure(amount, `L9-${label}`) },
  })
  const totals = { expenditure: figure('100.00'), basic: figure('50.00', 'L2'), project: figure('40.00', 'L3') }

  it('of accounts says what was spent, where the total holds what was carried over as well', () => {
    const balance = [line('thisYear', '本年支出合计', '90.00'), line('carriedOver', '十、年末结转', '10.00')]
    const { spent, rest } = toYearlySummary(held({ phase: 'final', totals, balance }))
    expect(spent?.wan).toBe('90.00')
    expect(rest).toEqual({ name: '年末结转', ofHundred: '10' })
    expect(toYearlySummary(held({ totals, balance })).spent).toBeUndefined()
    const whole = [line('thisYear', '本年支出合计', '100.00')]
    expect(toYearlySummary(held({ phase: 'final', totals, balance: whole })).spent).toBeUndefined()
  })

  it('names what is neither basic nor project expenditure by the one line that is just that', () => {
    const reserve = line('use', '三、虚构的机动经费', '10.00')
    const restOf = (...balance: object[]) => toYearlySummary(held({ totals, balance })).rest
    expect(restOf(reserve)).toEqual({ name: '虚构的机动经费', ofHundred: '10' })
    expect(restOf(line('use', '三、虚构', '9.99'))).toEqual({ name: undefined, ofHundred: '10' })
    expect(restOf(reserve, line('carriedOver', '结转', '10.00'))).toMatchObject({ name: undefined })
    expect(restOf(line('use', '收入', '10.00', 'income'))).toMatchObject({ name: undefined })
    expect(toYearlySummary(held()).rest).toBeUndefined()
  })
})

describe('the pages around a year', () => {
  const version = (year: number, phase: string, amount: string, more: object = {}) =>
    ({
      year,
      phase,
      current: true,
      total: { figure: figure(amount), corrected: undefined },
      ...more,
    }) as unknown as Parameters<typeof summaryOfLatest>[1][number]

  it('a department says the total of its newest document, never of one that was replaced', () => {
    const versions = [version(2029, 'final', '5.00'), version(2030, 'budget', '12345.60')]
    expect(summaryOfLatest('某局。', versions)).toBe('某局。最近的是 2030 年部门预算支出总计 12,345.60 万元。')
    const replaced = version(2031, 'budget', '9.00', { current: false })
    expect(summaryOfLatest('某局。', [...versions, replaced])).toContain('2030 年')
    expect(summaryOfLatest('某局。', [])).toBe('某局。')
    expect(summaryOfLatest('某局。', [version(2030, 'budget', '')])).toBe('某局。')
  })

  it('a department says what its document puts right', () => {
    const total = { figure: figure('9.00'), corrected: moneyOf('7.00', '万元') }
    expect(summaryOfLatest('', [version(2030, 'budget', '9.00', { total })])).toMatch(/9\.00 万元（.*7\.00 万元）/)
  })

  it('the first page counts what is held', () => {
    const of = (...held: readonly number[]) => ({
      departments: held.map((n) => ({ disclosures: Array(n).fill({}), units: [] })),
    })
    expect(countHeld([of(2, 1), of(), of(3)] as never)).toEqual({ departments: 3, documents: 6 })
  })

  it('a project says what it costs and that a blank is none', () => {
    const project = (total: string, targets: number) =>
      summaryOfProject({ total: figure(total), indicators: Array(targets).fill({}) } as never)
    expect(project('197.53', 8)).toMatch(/^197\.53 万元，8 条绩效指标：/)
    expect(project('', 0)).toMatch(/^没有写金额：/)
  })
})
