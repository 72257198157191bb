import { describe, expect, it } from 'vitest'
import { consistent, judgedBy, withOpenCell, withRows, withTable } from '@/lib/audit/audit-fixture'
import { otherLines } from './other-lines'

const budget = consistent('budget')
/** The total stays 309.00; 8.00 are under 其他 already. */
const withOther = (text: string) =>
  withRows(budget, 'economicSummary', (rows) => [
    ...rows,
    { ...rows.at(-1), row: 99, departmentCode: '39999', departmentName: '其他支出', cells: { total: { text } } },
  ])

describe('other-lines', () => {
  it('finds most of the money under a name that says nothing', () => {
    const { sentences, severities } = judgedBy(otherLines, withOther('200.00'))
    expect(sentences).toEqual([
      '表 7“39999 其他支出”等 2 行“其他”共列了 208.00 万元，占全部支出 309.00 万元的 67.31%：按经济分类看不出用在什么上。',
    ])
    expect(severities).toEqual(['doubt'])
  })

  it('holds where it is less than half, and is silent without the table', () => {
    expect(judgedBy(otherLines, withOther('140.00'))).toMatchObject({ holds: 1, fails: 0 })
    expect(judgedBy(otherLines, withTable(budget, 'economicSummary', undefined))).toMatchObject({ holds: 0, fails: 0 })
  })

  it('is unchecked where a figure is open', () => {
    const open = withOpenCell(withOther('200.00'), 'economicSummary', '39999', 'total')
    expect(judgedBy(otherLines, open)).toMatchObject({ fails: 0, unchecked: ['数字的读法未定'] })
  })
})
