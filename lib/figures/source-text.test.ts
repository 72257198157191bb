import { describe, expect, it } from 'vitest'
import { sourceText } from './source-text'
import { dateText, dayInChina, yearText } from './year-text'

describe('places and dates in words', () => {
  it.each([
    ['L262', '第 262 行'],
    ['L262:14-20', '第 262 行第 15 字'],
    ['L262-L264', '第 262–264 行'],
    ['P3', '第 3 页'],
    ['P3:72.0,140.5,131.2,152.0', '第 3 页'],
    ['S2!C12', '第 2 张工作表 C12 格'],
    ['T4R10C3', '第 4 张表第 10 行第 3 列'],
  ])('%s is %s', (at, words) => expect(sourceText(at)).toBe(words))

  it('says nothing of no place', () => {
    expect(sourceText(undefined)).toBeUndefined()
    expect(sourceText('somewhere')).toBeUndefined()
  })

  it('says a date as exactly as it is known', () => {
    expect(yearText(2025)).toBe('2025\u00a0年')
    expect(dateText('2025')).toBe('2025\u00a0年')
    expect(dateText('2025-03')).toBe('2025\u00a0年\u00a03\u00a0月')
    expect(dateText('2025-03-09')).toBe('2025\u00a0年\u00a03\u00a0月\u00a09\u00a0日')
  })

  it('says the day it is in China', () => {
    expect(dayInChina(new Date('2026-11-21T15:59:59Z'))).toBe('2026-11-21')
    expect(dayInChina(new Date('2026-11-21T16:00:00Z'))).toBe('2026-11-22')
  })
})
