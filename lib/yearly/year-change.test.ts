import { describe, expect, it } from 'vitest'
import { moneyOf, type Money } from '@/lib/budget/money'
import { SHOW_WAN } from '@/lib/figures/shown-unit'
import type { YearlyDisclosure } from '@/lib/queries/yearly-disclosure'
import { drawnWords } from '@/lib/charts/drawing'
import { toYearChange } from './year-change'

const wan = (text: string): Money => moneyOf(text, '万元') ?? (0n as Money)

interface Stated {
  readonly subject: string
  readonly change: string
  readonly direction?: 'up' | 'down' | 'same'
}

/** What the series asks of a disclosure, and nothing else. */
const disclosure = (now: string, before: string, claims: readonly Stated[]) =>
  ({
    totals: { expenditure: { money: wan(now) } },
    derived: [{ kind: 'lastYear', subject: 'expenditure', year: 2024, amount: before, arithmetic: '算式' }],
    claims: claims.map(({ subject, change, direction = 'up' }) => {
      return { subject, direction, label: null, change: { money: wan(change) } }
    }),
  }) as unknown as YearlyDisclosure
const change = (...given: Parameters<typeof disclosure>) => toYearChange(disclosure(...given), 2025, SHOW_WAN)

describe('toYearChange', () => {
  it('begins with last year’s derived figure, hollow and said to be one', () => {
    const shown = change('90', '100', [{ subject: 'expenditure', change: '10', direction: 'down' }])
    expect(shown?.drawing.marks.map(({ id, className }) => `${id} ${className}`)).toEqual([
      'base chart-rule',
      'before bar-derived',
      'now bar-published',
    ])
    expect(drawnWords(shown!.drawing)).toBe('2024 年，推算 100.00，2025 年，90.00')
    expect(shown?.title).toBe('比 2024 年减少，文件没有分开写是哪一部分')
  })

  it('walks over the parts where they add up to the change exactly', () => {
    const shown = change('115', '100', [
      { subject: 'incomeAndExpenditure', change: '15' },
      { subject: 'basic', change: '5', direction: 'down' },
      { subject: 'project', change: '20' },
    ])
    expect(shown?.parts.map(({ name, label }) => `${name} ${label}`)).toEqual(['基本支出 −5.00', '项目支出 +20.00'])
    expect(shown?.title).toBe('比 2024 年增加：基本支出减少，项目支出增加')
    expect(shown?.drawing.marks.filter(({ className }) => className === 'bar-change')).toHaveLength(2)
  })

  it('puts in no rest: parts that do not add up are not drawn', () => {
    const shown = change('115', '100', [
      { subject: 'expenditure', change: '15' },
      { subject: 'basic', change: '5' },
      { subject: 'project', change: '9' },
    ])
    expect(shown?.parts).toEqual([])
  })

  it('says nothing where the sentence speaks of another sum than the table', () => {
    expect(change('116', '100', [{ subject: 'expenditure', change: '15' }])).toBeUndefined()
  })

  it('says nothing where the document states no change', () => {
    expect(change('100', '90', [])).toBeUndefined()
  })

  it('knows a year that is as the one before', () => {
    expect(change('100', '100', [{ subject: 'expenditure', change: '0', direction: 'same' }])?.title).toBe(
      '与 2024 年持平',
    )
  })
})
