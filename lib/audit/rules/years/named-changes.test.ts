import { expect, it } from 'vitest'
import { judged, outcomes } from '@/lib/audit/judged-fixture'
import { namedChanges } from './named-changes'

const said = (name: string, change: string) => `与上年度相比，${name}${change} 万元。`
const given = (...text: string[]) => judged(namedChanges, {}, text)

it('finds two changes of one thing', () => {
  expect(given(said('财政拨款支出', '减少 4.00'), '甲。', said('财政拨款支出', '减少 9.00'))).toMatchObject([
    { outcome: 'fails', left: { text: '4.00' }, right: { at: 'L3:16-20' } },
  ])
  expect(outcomes(given(said('财政拨款支出', '减少 4.00'), said('财政拨款支出', '增加 4.00')))).toEqual(['fails'])
})

it('holds for one change told twice, and minds no other names', () => {
  expect(outcomes(given(said('财政拨款支出', '减少 4.00'), said('财政拨款支出', '减少 4.0')))).toEqual(['holds'])
  expect(
    given(said('财政拨款支出', '减少 4.00'), said('财政拨款基本支出', '减少 9.00'), said('支出', '减少 1')),
  ).toEqual([])
})
