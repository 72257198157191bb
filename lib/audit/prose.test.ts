import { describe, expect, it } from 'vitest'
import type { Disclosure } from '@/lib/budget/disclosure'
import { proseOf } from './prose'

const prose = (text: readonly string[], tables: object = {}) =>
  proseOf({ tables: tables as Disclosure['tables'] }, text)

describe('the running text', () => {
  it('is whole again where lines cut it, with the place of every character', () => {
    const { text, place, name } = prose(['# 一、概况', '', '虚构中心 2025 年预', '', '算**1.50**万元。'])
    expect(text).toBe('一、概况\n虚构中心2025年预算1.50万元。\n')
    const from = text.indexOf('预算')
    expect(place(from, from + 2, '预算')).toEqual({ at: 'L3-L5', text: '预算' })
    expect(place(from + 2, from + 6, '1.50')).toEqual({ at: 'L5:3-7', text: '1.50' })
    expect(name(from)).toBe('第 3 行')
  })

  it('leaves out tables and the contents', () => {
    const lines = ['目 录', '第一部分 概况', '第一部分', '二、职责', '表名', '合计 1.00', '完。', '甲\t乙']
    expect(prose(lines, { balance: { state: 'filled', at: 'L5-L6' } }).text).toBe('第一部分\n二、职责\n完。\n')
  })

  it('speaks of pages where the text comes by pages', () => {
    const { text, place, name } = prose(['封面\n某局', '一、概况\n某局预算'])
    const from = text.indexOf('某局预算')
    expect(place(from, from + 2, '某局')).toEqual({ at: 'P2', text: '某局' })
    expect(name(from)).toBe('第 2 页')
  })
})
