import { describe, expect, it } from 'vitest'
import { sentencesOf } from './search-sentences'

describe('the sentences of an original', () => {
  it('are what ends like one, each once, with its line', () => {
    const lines = [
      '一、虚构的标题',
      '虚构的部门有一座虚构的大厅。大厅里有虚构的窗口若干个；',
      '合计\t1.00。',
      '虚构的部门有一座虚构的大厅。',
    ]
    expect(sentencesOf(lines, 'line')).toEqual([
      { text: '虚构的部门有一座虚构的大厅。', anchor: 'L2' },
      { text: '大厅里有虚构的窗口若干个；', anchor: 'L2' },
    ])
  })

  it('go on over the lines of a page', () => {
    expect(sentencesOf(['', '虚构的部门有一座\n虚构的大厅。'], 'page')).toEqual([
      { text: '虚构的部门有一座虚构的大厅。', anchor: 'P2' },
    ])
  })
})
