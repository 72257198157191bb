import { expect, it } from 'vitest'
import { figureOf } from '@/lib/budget/figure'
import { moneyToText } from '@/lib/budget/money'
import { muchCarriedOver } from './carried-over'

const figure = (text: string) => figureOf({ text, at: 'L1' }, '万元', { table: 'balance', column: 'amount' })
const open = figureOf({ text: '50', at: 'L1', resolved: { text: '50', how: 'placed', certainty: 'open' } }, '万元', { table: 'balance', column: 'amount' }) // prettier-ignore

it('tells what is of this year, from a fifth carried over on', () => {
  const found = muchCarriedOver([figure('2988.04')], figure('4178.87'))
  expect([found?.share, found && moneyToText(found.thisYear, '万元')]).toEqual(['71.50%', '1190.83'])
  expect(muchCarriedOver([figure('20.00')], figure('100.00'))?.share).toBe('20.00%')
  expect(muchCarriedOver([figure('19.99')], figure('100.00'))).toBeUndefined()
})

it('tells nothing of what is blank, open, several figures, or more than the total', () => {
  const whole = figure('100.00')
  for (const printed of [[], [undefined], [figure('')], [open], [figure('30'), figure('30')], [figure('130')]])
    expect(muchCarriedOver(printed, whole)).toBeUndefined()
  expect(muchCarriedOver([figure('50')], undefined)).toBeUndefined()
  expect(muchCarriedOver([figure('50'), figure('')], whole)?.share).toBe('50.00%')
})
