import { describe, expect, it } from 'vitest'
import { judged, outcomes } from '@/lib/audit/judged-fixture'
import { numbering } from './numbering'

describe('numbering', () => {
  it('finds a number left out and one that comes twice', () => {
    expect(judged(numbering, {}, ['一、测试概况', '三、测试说明'])).toMatchObject([
      { outcome: 'fails', sentence: '第 2 行的标题序号是“三、”，上一个是“一”：中间跳了号。' },
    ])
    expect(judged(numbering, {}, ['一、甲乙', '二、丙丁', '二、戊己'])).toMatchObject([
      { outcome: 'fails', subject: '第 3 行' },
    ])
  })

  it('holds for numbers in order, begun anew in each part, beyond ten, and past sentences', () => {
    const parts = ['第一部分', '一、甲乙', '二、丙丁', '第二部分', '一、戊己', '说明：三、是句子。']
    expect(outcomes(judged(numbering, {}, parts))).toEqual(['holds'])
    const long = ['九、甲乙', '十、丙丁', '十一、戊己', '十二、庚辛']
    expect(outcomes(judged(numbering, {}, ['八、壬癸', ...long]))).toEqual(['holds'])
  })

  it('looks at the numbers within a heading, from its first', () => {
    expect(outcomes(judged(numbering, {}, ['一、一般公共', '（一）甲', '（三）乙']))).toEqual(['fails'])
    expect(outcomes(judged(numbering, {}, ['一、甲', '（一）乙', '（二）丙', '二、一般', '（一）丁']))).toEqual([
      'holds',
    ])
  })

  it('knows a number that stands within the paragraph above, and a paragraph that comes twice', () => {
    expect(outcomes(judged(numbering, {}, ['（一）甲。', '（二）乙事。（三）丙事。', '（四）丁。']))).toEqual(['holds'])
    expect(outcomes(judged(numbering, {}, ['（一）甲。', '（二）乙事。（五）丙事。', '（四）丁。']))).toEqual(['fails'])
    const turned = ['（一）甲事。', '（二）乙事。', '（三）丙事。', '（二）乙事。', '（三）丙事。', '（四）丁事。']
    expect(outcomes(judged(numbering, {}, turned))).toEqual(['holds'])
  })

  it('leaves the pages of a PDF that hold tables alone', () => {
    const rows = [{ at: 'P2:1.0,2.0,3.0,4.0' }]
    const pages = ['一、概况\n二、情况', '三、国防支出\n二、基金', '三、说明\n四、名词']
    expect(outcomes(judged(numbering, { tables: { balance: { at: 'P2', rows } } }, pages))).toEqual(['holds'])
    expect(outcomes(judged(numbering, {}, pages))).toContain('fails')
  })

  it('leaves the numbers within tables alone', () => {
    const tables = { balance: { at: 'L2-L4' } }
    expect(outcomes(judged(numbering, { tables }, ['一、概况', '表', '八、社会保障', '十一、节能环保']))).toEqual([
      'holds',
    ])
  })
})
