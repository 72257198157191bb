import { describe, expect, it } from 'vitest'
import { alignedTable, printable, shortened, widthOf } from './terminal-text'

it('keeps columns in line, where a Chinese character takes two places, and figures at the right', () => {
  const rows = [
    ['a.md', '1', '新入库'],
    ['虚构.txt', '12', ''],
  ]
  expect(alignedTable(['文件', '行', '结果'], rows)).toEqual([
    '文件      行  结果',
    'a.md       1  新入库',
    '虚构.txt  12',
  ])
})

it.each([
  ['虚构', 4],
  ['a·b', 3],
  ['“三公”', 6],
  ['𠀀', 2],
  ['ｱ', 1],
  ['e\u0301', 1],
  ['📄', 2],
])('%s takes %i places', (text, width) => {
  expect(widthOf(text)).toBe(width)
})

describe('what strangers wrote', () => {
  it('does not steer the terminal', () => {
    expect(printable('a\nb\x1b[31m\x9b2J\u202egpj.\0')).toBe(String.raw`a\nb\x1b[31m\x9b2J\u202egpj.\x00`)
    expect(printable('测试区·虚构局　“三公”　𠀀.md')).toBe('测试区·虚构局　“三公”　𠀀.md')
    expect(printable('a\ud800b')).toBe(String.raw`a\ud800b`)
  })

  it('is shortened in its middle, and only where it must be', () => {
    expect(shortened('测试区虚构局2031年部门预算.pdf', 40)).toBe('测试区虚构局2031年部门预算.pdf')
    const short = shortened('测试区虚构局2031年部门预算公开文件（定稿）.pdf', 20)
    expect(short).toMatch(/^测试区.*….*\.pdf$/)
    expect(widthOf(short)).toBeLessThanOrEqual(20)
  })
})
