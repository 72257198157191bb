import { describe, expect, it } from 'vitest'
import { pageFurniture } from './page-furniture'
import { pageNumberIn } from './page-number'
import type { SourceBlock } from './source-document'

describe('pageNumberIn', () => {
  it.each([
    ['- 3 -', 3],
    ['— 3 —', 3],
    ['─ 12 ─', 12],
    ['－３－', 3],
    ['–4–', 4],
    ['第 3 页', 3],
    ['第3页 共20页', 3],
    ['第 3 页，共 20 页', 3],
    ['第3页/共20页', 3],
    ['第三页', 3],
    ['第二十一页', 21],
    ['共 20 页 第 3 页', 3],
    ['·3·', 3],
    ['• 3 •', 3],
    ['Page 3 of 20', 3],
    ['P. 7', 7],
    ['—iv—', 4],
    ['** - 3 - **', 3],
  ])('%s says itself that it is page %i', (text, value) => {
    expect(pageNumberIn(text)).toMatchObject({ value, marked: true })
  })

  it.each([
    ['3', 3],
    ['１２', 12],
    ['3/20', 3],
    ['iv', 4],
    ['Ⅳ', 4],
    ['[3]', 3],
    ['3 页', 3],
  ])('%s may be page %i', (text, value) => {
    expect(pageNumberIn(text)).toMatchObject({ value, marked: false })
  })

  it.each(['3.50', '-3', '—5', '1,234', '20/3', '2025年', '0', 'mixed', '3 4', '- 3', '3\t4', '第三部分', '一', '05'])(
    '%s is none',
    (text) => expect(pageNumberIn(text)).toBeUndefined(),
  )
})

/** Lines of a text that kept its form feeds. */
const paged = (...pages: readonly (readonly string[])[]): SourceBlock[] =>
  pages.flatMap((lines, page) =>
    lines.map((text): SourceBlock => ({ kind: 'line', line: { text, at: 'L1', page: page + 1 } })),
  )

const plain = (...lines: readonly string[]): SourceBlock[] =>
  lines.map((text): SourceBlock => ({ kind: 'line', line: { text, at: 'L1' } }))

const found = (blocks: readonly SourceBlock[]): string[] =>
  [...pageFurniture(blocks)]
    .sort((a, b) => a - b)
    .map((index) => {
      const block = blocks[index]
      return block?.kind === 'line' ? block.line.text : ''
    })

let told = 0
/** Two lines of text that no other page has. */
const prose = () =>
  ['甲', '乙'].map(
    (name) =>
      `${name}项工作第${'一二三四五六七八九十'[told++ % 10]}类${'子丑寅卯辰巳'[told % 6]}号预算安排用于开展各项测试工作`,
  )

const BODY = [
  '本年预算安排用于开展各项测试工作并保障机构正常运转',
  '比上年有所增加主要原因是测试任务增加以及物价的上涨',
]

describe('on pages', () => {
  it.each([
    ['bare', (n: number) => `${n}`],
    ['in dashes', (n: number) => `— ${n} —`],
    ['full-width', (n: number) => `－${String.fromCharCode(0xff10 + n)}－`],
    ['of all', (n: number) => `${n}/4`],
    ['Roman', (n: number) => ['i', 'ii', 'iii', 'iv'][n - 1]!],
    ['in words', (n: number) => `第 ${n} 页 共 4 页`],
  ])('numbers at the foot are no text: %s', (_, write) => {
    const numbers = [1, 2, 3, 4].map(write)
    expect(found(paged(...numbers.map((number) => [...prose(), number])))).toEqual(numbers)
  })

  it('numbers grow from any number on, on odd and even pages, and begin again', () => {
    const blocks = paged(prose(), ...['7', '8', '9', '1', '2'].map((number) => [...prose(), number]))
    expect(found(blocks)).toEqual(['7', '8', '9', '1', '2'])
  })

  it('a figure at the edge of a page stays, before a page number and without one', () => {
    const rows = paged(
      ['车辆数量', '12', '4', '1'],
      ['设备数量', '12', '9', '2'],
      ['房屋数量', '12', '4', '3'],
      ['人数', '30'],
    )
    expect(found(rows)).toEqual(['1', '2', '3'])
    expect(found(paged(...['12', '5', '12', '30'].map((figure) => [...prose(), figure])))).toEqual([])
    expect(found(paged(...['12.50', '13.50', '14.50'].map((figure) => [...prose(), figure])))).toEqual([])
  })

  it('a page that was not read from top to bottom has its number somewhere', () => {
    const pages = (...eighth: string[]) =>
      paged([...prose(), '6'], [...prose(), '7'], ['合计', ...eighth, '1587.44'], [...prose(), '9'])
    expect(found(pages('8'))).toEqual(['6', '7', '8', '9'])
    expect(found(pages('8', '8'))).toEqual(['6', '7', '9'])
  })

  it('running heads, marks and prints of a browser recur', () => {
    const page = (n: number, ...lines: string[]) => [
      '内部资料  注意保存',
      ...lines,
      `https://example.test/a/1.html  ${n}/4`,
      '2025/3/12 14:22',
    ]
    told = 0
    const blocks = paged(page(1, ...prose()), page(2, ...prose()), page(3, '合计 12.50'), page(4, '其他 13.50'))
    expect(found(blocks).filter((text) => /^(?:内部|https|2025)/.test(text))).toEqual(found(blocks))
    expect(found(blocks)).toHaveLength(12)
  })

  it('what heads a table is no furniture, however often it recurs', () => {
    const page = (n: number) => [
      `公开${n}表`,
      '部门收支预算总表',
      '部门名称：测试局',
      '单位：万元',
      '科目 合计 基本支出',
      `${n}1.50`,
    ]
    expect(found(paged(page(1), page(2), page(3), page(4)))).toEqual([])
  })

  it('the title of the document is kept where it comes first', () => {
    const title = '测试局2025年部门预算'
    const blocks = paged([title, ...prose()], [title, ...prose()], [title, ...prose()])
    expect(found(blocks)).toEqual([title, title])
    expect(pageFurniture(blocks).has(0)).toBe(false)
  })

  it('in a printed page, place tells: a number in a table stays', () => {
    const line = (page: number, text: string, top: number): SourceBlock => ({
      kind: 'line',
      line: { text, at: `P${page}:50.0,${top}.0,90.0,${top + 10}.0` },
    })
    const grid = (page: number): SourceBlock => ({
      kind: 'grid',
      grid: { at: `P${page}:50.0,80.0,500.0,600.0`, rows: [] },
    })
    const blocks = [1, 2, 3].flatMap((page) => [line(page, '收入合计', 60), grid(page), line(page, `${page + 4}`, 800)])
    expect(found([...blocks, line(4, '1', 800)])).toEqual(['5', '6', '7', '1'])
  })
})

describe('without pages', () => {
  it('marked numbers that grow are no text', () => {
    expect(found(plain(BODY[0]!, '- 1 -', BODY[1]!, '- 2 -', BODY[0]!))).toEqual(['- 1 -', '- 2 -'])
    expect(found(plain('甲 10.00', '- 3 -', '乙 11.00', '- 3 -'))).toEqual(['- 3 -'])
  })

  it('a lone number between two lines of prose is a page’s, unless the text goes on with its unit', () => {
    expect(found(plain(BODY[0]!, '4', '13.11%。其中各项测试工作经费有所增加或者减少了一些'))).toEqual([])
    expect(found(plain(BODY[0]!, '4', BODY[1]!))).toEqual(['4'])
    expect(found(plain(`${BODY[0]!}。`, '4', BODY[1]!))).toEqual([])
    expect(found(plain(`${BODY[0]!}。`, '4', `${BODY[1]!}。`, '5', BODY[0]!))).toEqual(['4', '5'])
    expect(found(plain(BODY[0]!, '3', '辆，其中一般公务用车两辆以及其他各类用车若干'))).toEqual([])
  })

  it('numbers far apart that go on are pages; numbered rows and amounts are none', () => {
    const rows = (count: number) => Array.from({ length: count }, (_, i) => `项目${i} 1${i}.50`)
    const pages = [1, 2, 3, 4].flatMap((n) => [...rows(30), `${n}`])
    expect(found(plain(...pages))).toEqual(['1', '2', '3', '4'])
    const numbered = Array.from({ length: 40 }, (_, i) => [`${i + 1}`, '测试项目', '12.50', '0']).flat()
    expect(found(plain(...numbered))).toEqual([])
    expect(found(plain(...[9, 4, 7, 2].flatMap((n) => [...rows(30), `${n}`])))).toEqual([])
  })
})

it('the cost grows no faster than the lines', () => {
  const lines = Array.from({ length: 100_000 }, (_, i) => `${(i % 500) + 1}`)
  expect(pageFurniture(plain(...lines)).size).toBeLessThan(lines.length)
})
