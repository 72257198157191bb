import { describe, expect, it } from 'vitest'
import { findFigures } from './figures'
import { toParagraphs } from './paragraphs'

/** The paragraphs of printed lines; line numbers start at 1. */
function paragraphsOf(...lines: string[]) {
  return toParagraphs(
    lines.flatMap((text, index) =>
      text.trim() === '' ? [] : [{ index, block: { kind: 'line', line: { text, at: `L${index + 1}` } } as const }],
    ),
  )
}

function figuresOf(...lines: string[]) {
  const { figures, gaps } = findFigures(paragraphsOf(...lines)[0] ?? expect.unreachable())
  return {
    figures: figures.map(({ cell, unit }) => [cell.resolved?.text ?? cell.text, unit, cell.at ?? '']),
    gaps: gaps.map(({ kind }) => kind),
    cells: figures.map(({ cell }) => cell),
  }
}

describe('figures', () => {
  it('keep their place through spaces, bold marks and page ends', () => {
    expect(figuresOf('费用**1.50**', '', '万元，共 3 个').figures).toEqual([
      ['1.50', '万元', 'L1:4-8'],
      ['3', '个', 'L3:5-6'],
    ])
  })

  it('cut by the end of a line are put together, at the place of their first piece', () => {
    const [cell] = figuresOf('预算为 12', '34.56万元').cells
    expect(cell).toEqual({
      ...{ text: '12 34.56', at: 'L1:4-6' },
      resolved: { text: '1234.56', how: 'rejoined', certainty: 'certain' },
    })
  })

  it('are left open where a line ends too early to be broken by the printing: it may have lost its end', () => {
    const [cell] = figuresOf('虚构合计 2', '248.09万元，其中虚构收入三项，另有虚构支出').cells
    expect(cell).toMatchObject({ text: '2 248.09', resolved: { text: '2248.09', certainty: 'open' } })
  })

  it('broken by a space are put together, and left open where they could be two', () => {
    expect(figuresOf('支出497.3 1万元').cells[0]).toMatchObject({
      text: '497.3 1',
      resolved: { text: '497.31', certainty: 'certain' },
    })
    expect(figuresOf('支出49 7万元').cells[0]).toMatchObject({ resolved: { text: '497', certainty: 'open' } })
  })

  it('end where they must: two decimals, or a year that follows', () => {
    expect(figuresOf('收入12.50', '2024年支出3万元').figures).toEqual([['3', '万元', 'L2:7-8']])
    expect(figuresOf('2.2024年支出3万元').figures).toEqual([['3', '万元', 'L1:9-10']])
  })

  it('are not item numbers, dates, thresholds or names', () => {
    const line = '1.截至2024年8月31日，12345热线、110联动、单价100万元（含）以上设备0台；2.A4第3页'
    expect(figuresOf(line).figures).toEqual([['0', '台', `L1:${line.indexOf('0台')}-${line.indexOf('0台') + 1}`]])
  })

  it('may be counted in words', () => {
    expect(figuresOf('新进人员两名，一般人员一人').cells).toEqual([
      {
        text: '两',
        at: 'L1:4-5',
        resolved: { text: '2', how: 'converted', certainty: 'certain', because: '原文为汉字' },
      },
    ])
  })

  it('that were left out are told', () => {
    expect(figuresOf('用车**辆，费用XX万元，支出为万元').gaps).toEqual(['leftOut', 'leftOut', 'leftOut'])
    expect(figuresOf('共有5，然后').gaps).toEqual(['noUnit'])
  })

  it('keep thousands separators and signs', () => {
    expect(figuresOf('收入1,234,567.80元，增长-3.5%').figures.map(([text]) => text)).toEqual(['1,234,567.80', '-3.5'])
  })
})

describe('paragraphs', () => {
  it('run over lines and stop at headings', () => {
    const paragraphs = paragraphsOf('一、收入情况说', '明', '收入合计', '3万元。', '（一）总体情况', '支出')
    expect(paragraphs.map(({ kind, text }) => [kind, text])).toEqual([
      ['heading', '一、收入情况说明'],
      ['body', '收入合计3万元。'],
      ['heading', '（一）总体情况'],
      ['body', '支出'],
    ])
  })
})
