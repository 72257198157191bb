import { describe, expect, it } from 'vitest'
import { Ledger } from '@/lib/ingest/outline'
import { withGrids } from './aligned-text'

const textsOf = (text: string): string[][] =>
  withGrids(
    text.split('\n').flatMap((line, index, lines) => {
      const page = 1 + lines.slice(0, index + 1).filter((one) => one.startsWith('\f')).length
      const block = { kind: 'line' as const, line: { text: line.replace('\f', ' '), at: `L${index + 1}`, page } }
      return line.trim() === '' ? [] : [{ index, block }]
    }),
    new Ledger(),
    'budget',
  ).flatMap(({ block }) => (block.kind === 'grid' ? block.grid.rows.map((row) => row.map((cell) => cell.text)) : []))

describe('aligned text', () => {
  it('puts an amount under the head it stands under, and leaves blank what is blank', () => {
    const rows = textsOf(
      [
        '科目编码      科目名称         合计       基本支出      项目支出',
        '201       虚构服务支出      150.00    100.00      50.00',
        '20199     其他虚构服务       50.00                50.00',
        '208       虚构保障支出       20.00     20.00',
      ].join('\n'),
    )
    expect(rows).toEqual([
      ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
      ['201', '虚构服务支出', '150.00', '100.00', '50.00'],
      ['20199', '其他虚构服务', '50.00', '', '50.00'],
      ['208', '虚构保障支出', '20.00', '20.00', ''],
    ])
  })

  it('counts a Chinese character as two places where the text was laid out so', () => {
    const rows = textsOf(
      [
        '项目名称          合计      其中',
        '虚构一            10.00      5.00',
        '虚构的长名二      20.00',
        '乙                30.00      7.00',
      ].join('\n'),
    )
    expect(rows.slice(1)).toEqual([
      ['虚构一', '10.00', '5.00'],
      ['虚构的长名二', '20.00', ''],
      ['乙', '30.00', '7.00'],
    ])
  })

  it('counts the heads of a table without words as those of the other tables are counted', () => {
    const rows = textsOf(
      [
        '项目名称          合计      其中',
        '虚构一            10.00      5.00',
        '虚构的长名二      20.00',
        '单位：万元',
        '因公出国（境）费   购置费   运行费   公务接待费',
        '                             3.00',
      ].join('\n'),
    )
    expect(rows.at(-1)).toEqual(['', '', '3.00', ''])
  })

  it('takes amounts that stand a little higher to the row that lacks them', () => {
    const rows = textsOf(
      [
        '科目编码      科目名称         合计       基本支出      项目支出',
        '                                100.00      50.00',
        '201       虚构服务支出      150.00',
        '                                            50.00',
        '20199     其他虚构服务       50.00',
      ].join('\n'),
    )
    expect(rows.slice(1)).toEqual([
      ['201', '虚构服务支出', '150.00', '100.00', '50.00'],
      ['20199', '其他虚构服务', '50.00', '', '50.00'],
    ])
  })

  it('goes on under the same columns on a page that is laid out anew', () => {
    const rows = textsOf(
      [
        '科目编码      科目名称              合计       基本支出',
        '201       虚构服务支出           150.00    150.00',
        '\f201       虚构服务支出      150.00    150.00',
        '208       虚构保障         20.00     20.00',
      ].join('\n'),
    )
    expect(rows.at(-1)).toEqual(['208', '虚构保障', '20.00', '20.00'])
  })

  it('goes on with a broken name on its own side, whatever the other side prints beside it', () => {
    const rows = textsOf(
      [
        '收入                            支出',
        '项目              预算数       项目                预算数',
        '一、虚构拨款收入    10.00       一、虚构服务支出     4.00',
        '二、虚构经营                    二、虚构保障和就     6.00',
        '收入                            业支出',
        '三、虚构其他收入                三、虚构住房支出',
        '收入合计          10.00       支出合计           10.00',
      ].join('\n'),
    )
    expect(rows.slice(2)).toEqual([
      ['一、虚构拨款收入', '10.00', '一、虚构服务支出', '4.00'],
      ['二、虚构经营收入', '', '二、虚构保障和就业支出', '6.00'],
      ['三、虚构其他收入', '', '三、虚构住房支出', ''],
      ['收入合计', '10.00', '支出合计', '10.00'],
    ])
  })

  it('puts the columns of a page without heads where they stand, and none where two places fit', () => {
    const head = '科目编码      科目名称         合计       基本支出      项目支出'
    const first = [head, '201       虚构服务支出      150.00    100.00      50.00']
    const later = (line: string) => textsOf([...first, `\f${line}`].join('\n')).at(-1)
    expect(later('208       虚构保障支出       20.00                20.00')).toEqual([
      '208',
      '虚构保障支出',
      '20.00',
      '',
      '20.00',
    ])
    expect(later('208       虚构保障支出       20.00          20.00')?.length).toBeGreaterThan(5)
  })

  it('parts words a single space apart where other lines have two columns', () => {
    const rows = textsOf(
      [
        '物品名称      组织形式      总计',
        '虚构桌        分散采购      2.00',
        '虚构的长名椅  分散采购      3.00',
        '虚构的更长名柜 集中采购     4.00',
      ].join('\n'),
    )
    expect(rows.at(-1)).toEqual(['虚构的更长名柜', '集中采购', '4.00'])
  })
})
