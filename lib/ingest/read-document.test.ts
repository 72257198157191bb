import { describe, expect, it } from 'vitest'
import { needsOriginal, originalOf, readOriginal } from '@/cli/dev/real-documents'
import type { SourceDocument } from './source-document'

// How a PDF becomes lines and tables: only the file itself can show it.

const gridsOf = (document: SourceDocument) =>
  document.blocks.flatMap((block) => (block.kind === 'grid' ? [block.grid] : []))

/** Rows by page, each as its cells' texts, line ends inside a cell as `/`. */
const rowsOf = (document: SourceDocument) =>
  gridsOf(document).flatMap((grid) =>
    grid.rows.map(
      (row) =>
        `${grid.at.slice(0, grid.at.indexOf(':'))} ${row.map(({ text }) => text.replaceAll('\n', '/')).join('|')}`,
    ),
  )

const shape = (document: SourceDocument) =>
  gridsOf(document).map(
    ({ rows, continues }) =>
      `${continues ? '+' : ''}${rows.length}x${Math.max(...rows.flat().map((c) => c.column + c.columns))}`,
  )

/** A test that wants the bytes of a document. */
const itOf = (fileName: string, what: string, test: (document: SourceDocument) => void) => {
  const file = originalOf(fileName)
  it.skipIf(file === undefined)(needsOriginal(what, fileName), async () => test(await readOriginal(file ?? '')))
}

describe('PDFs of other places', () => {
  itOf('shanghai-putuo-social-work-2024-final.pdf', 'reads final accounts written with Word', (document) => {
    expect(document.pages).toBe(24)
    expect(shape(document)).toEqual([
      '3x3',
      '32x4',
      '14x9',
      '+6x9',
      '14x8',
      '+6x8',
      '17x7',
      '+17x7',
      '20x5',
      '40x6',
      '5x12',
      '6x8',
      '6x8',
    ])
    expect(rowsOf(document)).toEqual(
      expect.arrayContaining([
        'P5 八、其他收入||八、社会保障和就业支出|10.82',
        'P5 总计|307.82|总计|307.82',
        'P6 2013901|行政运行|51.32|51.32|||||',
        'P6 2080505|机关事业单位基本养老保险缴费/支出|6.18|6.18|||||',
        'P8 2013999|其他社会工作事务支出|202.24||202.24|||',
        'P11 总计|307.82|总计|307.82|307.82||',
        'P12 2080505|机关事业单位/基本养老保险/缴费支出|6.18|6.18|',
        'P13 30110|职工基本医疗保险/缴费|2.71|30208|取暖费|0.00',
        'P13 |||31007|信息网络及软件购置/更新|0.00',
        'P13 人员经费合计|95.36|公用经费合计|10.23',
        'P14 合计|因公出国/（境）费|公务用车购置及运行维护费|公务接待费',
        'P14 |||||||||||',
      ]),
    )
  })

  itOf('shanghai-putuo-wanli-2024-budget.pdf', 'reads a budget printed from a spreadsheet, in 元', (document) => {
    expect(document.pages).toBe(33)
    expect(shape(document)).toEqual([
      '16x4',
      '15x9',
      '+18x9',
      '+18x9',
      '+18x9',
      '+1x9',
      '15x7',
      '+18x7',
      '+18x7',
      '+18x7',
      '+1x7',
      '16x7',
      '16x7',
      '+19x7',
      '+19x7',
      '+19x7',
      '+9x7',
      '15x7',
      '15x7',
      '16x6',
      '+19x6',
      '4x7',
    ])
    expect(rowsOf(document)).toEqual(
      expect.arrayContaining([
        'P10 一、财政拨款收入|156,211,123|一、一般公共服务支出|2,932,700',
        'P11 201|05|07|专项普查活动|257,700|257,700|0|0|0',
        'P12 208|05||行政事业单位养老支出|7,234,970|7,234,970|0|0|0',
        'P15 合计|156,211,123|156,211,123|0|0|0',
        'P19 212|01|01|行政运行|16,603,248|16,353,248|250,000',
        'P20 合计|156,211,123|99,706,020|56,505,103',
        'P26 合计|156,211,123|99,706,020|56,505,103',
        'P27 合计|||',
        'P29 301|2|津贴补贴|16,623,810|16,623,810|0',
        'P30 302|13|维修(护)费|430,000|0|430,000',
        'P30 合计|99,706,020|88,537,451|11,168,569',
        'P31 47.91|0|1.35|46.56|25|21.56|443.18',
      ]),
    )
  })

  itOf(
    'jiangsu-peoples-congress-2017-budget.pdf',
    'reads a provincial budget whose rows break over pages',
    (document) => {
      expect(document.pages).toBe(31)
      expect(shape(document)).toEqual([
        '11x6',
        '+14x6',
        '+3x6',
        '8x3',
        '+8x3',
        '2x5',
        '20x3',
        '7x4',
        '13x3',
        '+11x3',
        '+1x3',
        '5x3',
        '15x3',
        '+5x3',
        '9x3',
        '+16x3',
        '17x3',
        '4x9',
        '3x6',
        '+11x6',
        '+10x6',
        '+3x6',
      ])
      expect(rowsOf(document)).toEqual(
        expect.arrayContaining([
          'P7 一、财政/拨款|13,649.07|一、一般公共服务/支出|10,528.33|一、基本支出|7,666.68',
          'P7 ||八、社会保障和就|1,608.51||',
          'P8 ||业支出|||',
          'P9 收入合/计|13,649.07|支出合计|13,649.07',
          'P10 13,649.07|7,666.68|5,853.96|128.43|',
          'P11 2010107|人大代表履职能力提升|403.75',
          'P13 30102|津贴补贴|1,822.05',
          'P15 30312|提租补贴|1,018.01',
          'P19 31002|办公设备购置|59.00',
          'P20 2,542.60|833.60|222.50|183.60|0|183.60|427.50|1,305.25|403.75',
          'P22 |常委会会议/经费及省人大工/作会议经费|会议费|||229.00',
          'P23 |||印刷服务|分散自行组织|120.00',
        ]),
      )
      const beyondThePaper = document.blocks.filter(
        (block) => block.kind === 'line' && block.line.at.startsWith('P11:'),
      )
      expect(beyondThePaper).toHaveLength(2)
    },
  )

  itOf(
    'jiangsu-peoples-congress-2017-budget.pdf',
    'numbers columns on all pages of a table alike, and places every cell',
    (document) => {
      const last = gridsOf(document)[2]?.rows[2]
      expect(last?.map(({ column, columns }) => [column, columns])).toEqual([
        [0, 1],
        [1, 1],
        [2, 3],
        [5, 1],
      ])
      for (const grid of gridsOf(document)) {
        for (const { at } of grid.rows.flat()) expect(at).toMatch(/^P\d+:\d+\.\d,\d+\.\d,\d+\.\d,\d+\.\d$/)
      }
    },
  )
})
