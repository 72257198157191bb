import { expect, it } from 'vitest'
import { inPrint } from './sentences'

const printed = (words: string) => inPrint({ outcome: 'unchecked', subject: words, note: words })

it('the number of a table stands apart from the word behind it', () => {
  const apart = '表 3 有 2 行，表 12、表 14 里也有'
  expect(printed('表 3有 2 行，表 12、表 14里也有')).toMatchObject({ subject: apart, note: apart })
})

it.each(['见“表 3有”', '公开05表里有', '表 3“合计”行', '表 3、表 4', '没有表 3'])('%s stays as it is', (words) => {
  expect(printed(words).subject).toBe(words)
})
