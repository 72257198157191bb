import { describe, expect, it } from 'vitest'
import { judged, outcomes } from '@/lib/audit/judged-fixture'
import { itemsTold } from './items-told'

const item = (row: number, code: string, name: string, text: string) => ({
  ...{ row, level: 'item', code, name, cells: { total: { text, at: `L${row}` } } },
})
const told = (name: string, text: string) => ({
  ...{ section: 5, subject: 'functionLine', label: `甲支出 · 乙 · ${name}`, year: 2024, basis: 'executed' },
  ...{ unit: '万元', amount: { text } },
})
const given = (items: readonly object[], claims: readonly object[]) => {
  const generalPublic = { state: 'filled', title: '', unit: '万元', columns: ['total'], rows: items }
  return judged(itemsTold, { tables: { generalPublic }, claims }, undefined, 2024, 'final')
}
const ITEMS = [item(1, '2010101', '行政运行', '5.00'), item(2, '2010102', '事业 运行', '3.00')]

describe('items-told', () => {
  it('takes an item as told where its sentence leaves a level out', () => {
    const short = { ...told('', '3.00'), label: '乙 · 事业运行' }
    expect(outcomes(given(ITEMS, [told('行政运行', '5.00'), short]))).toEqual(['holds', 'holds'])
  })

  it('finds an item that the table has neither by its name nor by its amount', () => {
    const found = given(ITEMS, [told('行政运行', '5.00'), told('虚构事务', '3.10')])
    expect(found.filter(({ outcome }) => outcome === 'fails')).toMatchObject([
      {
        sentence:
          '说明第五节“甲支出 · 乙 · 虚构事务”写 3.10 万元，表 5里没有这个名称的项，也没有哪一项是这个数。'.replace(
            '表 5',
            '公开05表',
          ),
      },
      { severity: 'form' },
    ])
  })

  it('takes one of the very amount for the item under another name, as a matter of form', () => {
    const found = given(ITEMS, [told('行政运行', '5.00'), told('虚构事务', '3.00')])
    expect(outcomes(found)).toEqual(['holds', 'fails', 'holds'])
    expect(found[1]).toMatchObject({
      severity: 'form',
      sentence: '说明里有 1 项的名称与公开05表不同，金额相同：“虚构事务”在表里是“2010102 事业 运行”。',
    })
  })

  it('finds the amount under the name of another item of the classification', () => {
    const table = [item(1, '2101102', '事业单位医疗', '11.40')]
    const found = given(table, [told('公务员医疗补助', '11.40')])
    expect(found[0]).toMatchObject({
      outcome: 'fails',
      sentence:
        '说明第五节“甲支出 · 乙 · 公务员医疗补助”写的 11.40 万元，公开05表里列在“2101102 事业单位医疗”：两处不是同一个科目。',
    })
    expect(found[0]).not.toHaveProperty('severity')
  })

  it('finds items that nobody told of, as a matter of form', () => {
    const found = given(
      [...ITEMS, item(3, '2010103', '漏项', '0.50')],
      [told('行政运行', '5.00'), told('事业运行', '3.00')],
    )
    expect(found.at(-1)).toMatchObject({ outcome: 'fails', severity: 'form', left: { at: 'L3' } })
  })

  it('holds where all are told, and leaves items without money aside', () => {
    const claims = [told('行政运行', '5.00'), told('事业运行', '3.00')]
    expect(outcomes(given([...ITEMS, item(3, '2010103', '空项', '0.00')], claims))).toEqual(['holds', 'holds', 'holds'])
  })

  it('knows an item by its name without 支出, with 其它 for 其他, and cut short', () => {
    const table = [item(1, '2010199', '其他虚构事务支出', '5.00'), item(2, '2010102', '虚构保险缴费支出', '3.00')]
    const claims = [told('其它虚构事务', '5.00'), told('虚构保险缴费', '3.00')]
    expect(outcomes(given(table, claims))).toEqual(['holds', 'holds', 'holds'])
  })

  it('asks nothing of a statement that gives an example', () => {
    expect(
      given([...ITEMS, item(3, '2010103', '丙', '1'), item(4, '2010104', '丁', '1')], [told('虚构', '1')]),
    ).toEqual([])
  })
})
