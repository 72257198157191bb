import { expect, it } from 'vitest'
import { toFlatLines } from './flattened-lines'
import { sidedLabels } from './flattened-sides'

const doubtfulIn = (...lines: string[]) =>
  sidedLabels(
    toFlatLines(lines.map((text, index) => ({ index, block: { kind: 'line', line: { text, at: `L${index + 1}` } } }))),
    3,
    [],
  ).flatMap(({ label, isDoubtful }) => (isDoubtful ? [label] : []))

it('doubts the broken labels above the end of one that could be of either', () => {
  expect(doubtfulIn('1.一般公共预 三、单位预留机动 1.00', '算')).toEqual(['1.一般公共预', '三、单位预留机动算'])
})

it('doubts no label above an end that makes it whole, and none that is whole already', () => {
  expect(doubtfulIn('一、财政拨款 1.00 一、基本支出 2.00', '三、单位预留机动 1.00', '经费')).toEqual([])
})

it('doubts the label that two ends on one line went to', () => {
  expect(doubtfulIn('三、单位预留机', '1.00', '预算 动经费')).toEqual(['三、单位预留机预算动经费'])
})

it('takes a sum that is printed letter by letter for no end of the labels above', () => {
  expect(doubtfulIn('上年结转结余 1.00 年终结转结余 2.00', '收 入 总 计 3.00 支 出 总 计 3.00')).toEqual([])
})
