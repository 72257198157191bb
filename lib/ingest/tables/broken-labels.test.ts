import { describe, expect, it } from 'vitest'
import type { RawRow } from '@/lib/ingest/raw-table'
import { joinBrokenLabels } from './broken-labels'

/** `2 八、社会保障和就 1.00`: page, label, amount. */
const row = (text: string, i: number): RawRow => {
  const [page = '', label = '', amount = ''] = text.split(' ')
  const at = `P${page}:0.0,${i + 1}.0,9.0,${i + 2}.0`
  return { row: i + 1, at, cells: [label, amount].map((cell, column) => ({ text: cell, at, column })) }
}

const joined = (...texts: string[]) =>
  joinBrokenLabels(texts.map(row), [0]).map(({ cells }) => cells.map(({ text }) => text).join('|'))

describe('labels at the end of a page', () => {
  it('go on with the piece on the next page', () => {
    expect(joined('1 八、社会保障和就 1.00', '2 业支出', '2 九、卫生健康支出')).toEqual([
      '八、社会保障和就 业支出|1.00',
      '九、卫生健康支出|',
    ])
    expect(joined('1 当年收入 5.00', '2 小计')).toEqual(['当年收入 小计|5.00'])
  })

  it('never swallow a line of its own', () => {
    const whole = [
      ['1 八、卫生健康支出 1.00', '2 九、节能环保支出'],
      ['1 八、卫生健康支出 1.00', '2 其中：测试支出'],
      ['1 八、卫生健康支出 1.00', '2 结转下年'],
      ['1 八、卫生健康支出 1.00', '2 测试支出 2.00'],
      ['1 八、卫生健康支出 1.00', '2 小计'],
      ['1 八、社会保障和就 1.00', '1 业支出'],
    ]
    for (const texts of whole) expect(joined(...texts)).toHaveLength(2)
  })
})
