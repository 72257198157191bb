import { expect, it } from 'vitest'
import { judged, outcomes } from '@/lib/audit/judged-fixture'
import { changesOfNothing } from './changes-of-nothing'

const change = (direction: string, text: string, percent?: string) => ({
  ...{ section: 7, subject: 'reception', year: 2025, basis: 'initial', unit: '万元', at: 'L5', direction },
  ...{ change: { text, at: 'L5:3-4' }, ...(percent !== undefined && { changePercent: { text: percent } }) },
})
const given = (...claims: object[]) => judged(changesOfNothing, { claims })

it('finds an increase by nothing, and no change that is one', () => {
  expect(given(change('up', '0'))).toMatchObject([{ outcome: 'fails', left: { at: 'L5:3-4' } }])
  const [found] = given(change('same', '3.00'))
  expect(found).toMatchObject({ outcome: 'fails', severity: 'conflict' })
})

it('holds for changes, and leaves percentages of nothing to the rule on them', () => {
  expect(outcomes(given(change('up', '0.30'), change('same', '0')))).toEqual(['holds'])
  expect(outcomes(given(change('up', '0', '0')))).toEqual(['holds'])
  expect(given()).toEqual([])
})
