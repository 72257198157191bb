import { describe, expect, it } from 'vitest'
import { Ledger } from '@/lib/ingest/outline'
import { withGrids } from './aligned-text'

const textsOf = (text: string): string[][] =>
  withGrids(
    text.split('\n').flatMap((line, index) => {
      const newPage = line.startsWith('\f') ? { newPage: true as const } : {}
      const block = { kind: 'line' as const, line: { text: line.replace('\f', ' '), at: `L${index + 1}`, ...newPage } }
      return line.trim() === '' ? [] : [{ index, block }]
    }),
    new Ledger(),
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
})
