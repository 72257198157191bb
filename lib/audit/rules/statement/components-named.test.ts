import { describe, expect, it } from 'vitest'
import { judged, outcomes } from '@/lib/audit/judged-fixture'
import { componentsNamed } from './components-named'

const row = (departmentCode: string, departmentName: string, text: string) => ({
  ...{ row: Number(departmentCode), level: 'item', departmentCode, departmentName, cells: { total: { text } } },
})
const rows = [
  row('30201', '办公费', '4.00'),
  row('30207', '邮电费', '0.00'),
  row('30110', '职工基本医疗保险缴费', '1.00'),
]
const tables = { basicEconomic: { state: 'filled', title: '', unit: '万元', columns: ['total'], rows } }
const given = (...text: string[]) => judged(componentsNamed, { tables }, text)

describe('components-named', () => {
  it('finds components without money once for all lists, and the whole among its own parts', () => {
    const list = '公用经费 8.00 万元，主要包括：办公费、邮电费、租赁费。'
    const found = given(list, list)
    expect(outcomes(found)).toEqual(['fails'])
    expect(found[0]).toMatchObject({
      left: { at: 'L1:22-25', text: '邮电费' },
      sentence: '第 1 行写公用经费包括“邮电费”、“租赁费”，表 6 里没有这些科目的金额。',
    })
    expect(given('机构运转经费 8.00 万元，包含公用经费、公务交通补贴等。')).toMatchObject([
      { outcome: 'fails', left: { text: '公用经费' } },
    ])
  })

  it('takes a part of a printed name for that name, and says nothing where a figure is open', () => {
    expect(outcomes(given('人员经费 8.00 万元，主要包括：医疗保险缴费、职工基本医疗保险缴费等。'))).toEqual(['holds'])
    const open = [...rows, row('30299', '其他商品和服务支出', '')].map((each) => ({
      ...each,
      cells: { total: { ...each.cells.total, resolved: { text: '', how: 'placed', certainty: 'open' } } },
    }))
    const given2 = judged(
      componentsNamed,
      { tables: { basicEconomic: { ...tables.basicEconomic, rows: [...rows, open[3]] } } },
      ['公用经费 8.00 万元，主要包括：邮电费等。'],
    )
    expect(outcomes(given2)).toEqual(['unchecked'])
  })

  it('finds a name that is one character off, as a matter of form', () => {
    const [found] = given('人员经费 1.00 万元，主要包括：职工基本医疗保障缴费。')
    expect(found).toMatchObject({ outcome: 'fails', right: { text: '职工基本医疗保险缴费' } })
  })

  it('takes 其它 for 其他', () => {
    expect(given('人员经费 1.00 万元，主要包括：其它工资福利支出等。')).toMatchObject([
      { outcome: 'fails', place: '人员经费 unpaid' },
    ])
  })

  it('finds what a list without 等 leaves out', () => {
    const found = given('公用经费 8.00 万元，主要包括：邮电费。')
    expect(found).toHaveLength(2)
    expect(found[1]).toMatchObject({ right: { parts: [{ text: '4.00' }] } })
    expect(found[1]).toHaveProperty('sentence', '第 1 行公用经费的组成没有写到表 6 里有金额的“办公费” 4.00 万元。')
    expect(outcomes(given('公用经费 8.00 万元，主要包括：办公费。'))).toEqual(['holds'])
    expect(outcomes(given('公用经费 8.00 万元，主要包括：邮电费等。'))).toEqual(['fails'])
  })

  it('takes the one item that five of today were for all of them', () => {
    const row = (departmentCode: string, departmentName: string) => ({
      ...{
        row: Number(departmentCode),
        level: 'item',
        departmentCode,
        departmentName,
        cells: { total: { text: '1.00' } },
      },
    })
    const rows = [row('30101', '基本工资'), row('30108', '机关事业单位基本养老保险缴费'), row('30109', '职业年金缴费')]
    const basicEconomic = { state: 'filled', unit: '万元', columns: ['total'], rows }
    const found = judged(componentsNamed, { tables: { basicEconomic } }, [
      '人员经费 3.00 万元，主要包括：基本工资、社会保障缴费。',
    ])
    expect(outcomes(found)).toEqual(['holds'])
  })

  it('asks nothing of words that are no names, of the terms explained, and without the table', () => {
    expect(given('公用经费，主要包括：日常开支。', '名词解释', '公用经费：主要包括：邮电费。')).toEqual([])
    expect(judged(componentsNamed, {}, ['公用经费，主要包括：邮电费。'])).toEqual([])
  })
})
