import { describe, expect, it } from 'vitest'
import { TABLES } from '@/lib/budget/tables'
import { toColumnHeads } from './column-heads'

const column = (title: string, ...under: string[]) => ({ title, under })

describe('the rows of heads', () => {
  it('say a shared head once, over its columns, and let the others reach down', () => {
    const heads = toColumnHeads([
      column('合计'),
      column('小计', '基本支出'),
      column('工资', '基本支出', '人员经费'),
      column('补助', '基本支出', '人员经费'),
      column('小计', '项目支出'),
    ])
    expect(heads).toEqual([
      [
        { title: '合计', columns: 1, rows: 3 },
        { title: '基本支出', columns: 3, rows: 1 },
        { title: '项目支出', columns: 1, rows: 1 },
      ],
      [
        { title: '小计', columns: 1, rows: 2 },
        { title: '人员经费', columns: 2, rows: 1 },
        { title: '小计', columns: 1, rows: 2 },
      ],
      [
        { title: '工资', columns: 1, rows: 1 },
        { title: '补助', columns: 1, rows: 1 },
      ],
    ])
  })

  it('keep heads of one name apart that stand under different ones, or with another column between', () => {
    expect(toColumnHeads([column('甲', '一', '同名'), column('乙', '二', '同名')])[1]).toHaveLength(2)
    expect(toColumnHeads([column('甲', '一'), column('一'), column('乙', '一')])[0]).toHaveLength(3)
  })

  it.each(TABLES.map((table) => [`${table.phase} ${table.title}`, table] as const))('cover %s wholly', (_, table) => {
    const heads = toColumnHeads(table.columns)
    const cells = heads.flat().reduce((sum, { columns, rows }) => sum + columns * rows, 0)
    expect(cells).toBe(table.columns.length * heads.length)
  })

  it('are one empty row where there are no columns', () => {
    expect(toColumnHeads([])).toEqual([[]])
  })
})
