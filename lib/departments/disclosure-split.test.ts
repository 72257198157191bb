import { expect, it } from 'vitest'
import { figureOf } from '@/lib/budget/figure'
import { moneyOf } from '@/lib/budget/money'
import { toDisclosureSplits } from './disclosure-split'

const held = (printed: string, corrected?: string) => ({
  figure: figureOf({ text: printed }, '万元', { table: 'expenditure', row: 1, column: 'total' }),
  corrected: moneyOf(corrected, '万元'),
  arithmetic: undefined,
})

it('says how a total falls into two, and once more as corrected', () => {
  expect(
    toDisclosureSplits({
      total: held('2301.43', '801.58'),
      basic: held('1743.43', '243.58'),
      project: held('558.00'),
    }),
  ).toEqual([
    { kind: 'published', basic: '75.75%', project: '24.25%', width: '75.75%', projectWidth: '24.25%' },
    { kind: 'corrected', basic: '30.39%', project: '69.61%', width: '30.39%', projectWidth: '69.61%' },
  ])
})

it('says nothing where a part is not printed, or the whole is nothing', () => {
  expect(toDisclosureSplits({ total: held('5.00'), basic: held(''), project: held('5.00') })).toEqual([])
  expect(toDisclosureSplits({ total: held('0.00'), basic: held('0.00'), project: held('0.00') })).toEqual([])
})
