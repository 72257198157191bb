import { describe, expect, it } from 'vitest'
import { figureOf } from '@/lib/budget/figure'
import { moneyOf } from '@/lib/budget/money'
import type { Phase } from '@/lib/budget/phase'
import { toYearPoints, toYearsDrawing, yearsHeadline } from './department-years'

type Disclosure = Parameters<typeof toYearPoints>[0][number]

const money = (text: string) => moneyOf(text, '万元')
const words = (year: number, amount: string, arithmetic: string) => ({
  year,
  arithmetic,
  money: money(amount),
  places: ['L7:1-6'],
})
const document = '0123456789ab'
const held = (year: number, total: string, more: Partial<Disclosure> = {}, phase: Phase = 'budget'): Disclosure => ({
  year,
  phase,
  current: true,
  document,
  lastYear: undefined,
  lastYearIncome: undefined,
  total: {
    figure: figureOf({ text: total, at: 'L5:1-6' }, '万元', { table: 'balance', row: 3, column: 'amount' }),
    corrected: undefined,
    arithmetic: undefined,
  },
  ...more,
})

const kinds = (points: ReturnType<typeof toYearPoints>) => points.map(({ year, kind }) => `${year} ${kind}`)

describe('a department over the years', () => {
  it('tells published from derived figures, and keeps gaps as gaps', () => {
    const lastYear = words(2024, '827.29', '778.96 + 48.33 = 827.29')
    const points = toYearPoints([held(2022, '866.01'), held(2025, '778.96', { lastYear })], 'budget')
    expect(kinds(points)).toEqual(['2022 published', '2023 absent', '2024 derived', '2025 published'])
    expect(points[2]).toMatchObject({
      money: money('827.29'),
      derived: { arithmetic: lastYear.arithmetic, from: { year: 2025, document, places: ['L7:1-6'] } },
    })
    expect(yearsHeadline(points, 'budget')).toBe('从 2022 年 866.01 万元到 2025 年 778.96 万元，中间缺 1 年')
    const labels = toYearsDrawing(points).labels.map(({ text }) => text)
    expect(labels.join(' ')).toMatch(/866\.01.*未收录.*推算.*827\.29.*778\.96/)
  })

  it('lets a published figure stand where another year’s words say otherwise', () => {
    const lastYear = words(2024, '1.00', '2.00 − 1.00 = 1.00')
    const points = toYearPoints([held(2024, '5.00'), held(2025, '2.00', { lastYear })], 'budget')
    expect(points[0]).toMatchObject({ kind: 'published', money: money('5.00'), derived: undefined })
  })

  it('shows a corrected figure beside the published one, and says what rests on the published one', () => {
    const total = {
      ...held(2024, '2301.43').total,
      corrected: money('801.58'),
      arithmetic: '2301.43 − 1499.85 = 801.58',
    }
    const lastYear = words(2023, '337.13', '2301.43 − 1964.30 = 337.13')
    const points = toYearPoints([held(2024, '2301.43', { total, lastYear })], 'budget')
    expect(points[1]).toMatchObject({ kind: 'published', money: money('2301.43'), corrected: money('801.58') })
    expect(points[0]?.derived?.onCorrected).toBe(true)
    expect(yearsHeadline(points, 'budget')).toBe(
      '从 2023 年（推算）337.13 万元到 2024 年 2301.43 万元（按文件自己的说明是 801.58 万元）',
    )
    expect(toYearsDrawing(points).marks.some(({ className }) => className.includes('bar-corrected'))).toBe(true)
  })

  it('draws no expenditure where only the income follows', () => {
    const lastYearIncome = words(2021, '761.97', '866.01 − 104.04 = 761.97')
    const [before] = toYearPoints([held(2022, '866.01', { lastYearIncome })], 'budget')
    expect(before).toMatchObject({ year: 2021, kind: 'absent', money: undefined, income: { money: money('761.97') } })
  })

  it('keeps budget and accounts apart, and leaves out what a later version replaced', () => {
    const disclosures = [held(2023, '9.00', { current: false }), held(2023, '3.00'), held(2024, '4.00', {}, 'final')]
    expect(toYearPoints(disclosures, 'budget')).toMatchObject([{ year: 2023, money: money('3.00') }])
    expect(toYearPoints(disclosures, 'final')).toMatchObject([{ year: 2024, money: money('4.00') }])
    expect(toYearPoints([], 'final')).toEqual([])
  })

  it('names the cause of a gap: no total printed, no document, no department yet', () => {
    const disclosures = [held(2024, ''), held(2026, '6.00', { lastYear: words(2025, '5.00', '6 − 1 = 5') })]
    expect(kinds(toYearPoints(disclosures, 'budget'))).toEqual(['2024 unprinted', '2025 derived', '2026 published'])
    const made = [held(2026, '6.00'), held(2023, '3.00')]
    expect(kinds(toYearPoints(made, 'budget', 2025))).toEqual([
      ...['2023 published', '2024 predecessor', '2025 absent', '2026 published'],
    ])
    expect(yearsHeadline(toYearPoints([held(2024, '')], 'budget'), 'budget')).toBe('预算没有支出总计')
  })
})
