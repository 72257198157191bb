import { expect, it } from 'vitest'
import { judged, outcomes } from '@/lib/audit/judged-fixture'
import { changesExplained } from './changes-explained'

const change = (section: number, subject: string, text: string, reason?: string) => ({
  ...{ section, subject, year: 2025, basis: 'initial', unit: '万元', at: 'L5', direction: 'up' },
  ...{ change: { text }, ...(reason !== undefined && { reason }) },
})
const given = (...claims: object[]) => judged(changesExplained, { claims }, [])

it('finds a change without a reason in its section', () => {
  expect(given(change(7, 'threePublic', '0.30'))).toMatchObject([{ outcome: 'fails', left: { at: 'L5' } }])
})

it('holds with a reason of its own, of a part, or where the same change was told first', () => {
  expect(outcomes(given(change(7, 'threePublic', '0.30', '油价上涨')))).toEqual(['holds'])
  expect(outcomes(given(change(7, 'threePublic', '0.30'), change(7, 'vehicleRunning', '0.30', '油价')))).toEqual([
    'holds',
  ])
  const again = given(change(1, 'incomeAndExpenditure', '8.00', '增人'), change(4, 'appropriation', '8.00'))
  expect(outcomes(again)).toEqual(['holds', 'holds'])
})

it('is unchecked where a reason stands by it and was read as nobody’s', () => {
  const claims = [{ ...change(7, 'threePublic', '0.30'), at: 'L2' }]
  const said = (...text: string[]) => outcomes(judged(changesExplained, { claims }, text))
  expect(said('七、虚构', '增加0.30万元。', '收支增加的主要原因是虚构。', '八、别的')).toEqual(['unchecked'])
  expect(said('七、虚构', '增加0.30万元。', '八、别的', '主要原因是虚构。')).toEqual(['fails'])
  const paged = [{ ...change(7, 'threePublic', '0.30'), at: 'P1' }]
  expect(outcomes(judged(changesExplained, { claims: paged }, ['增加0.30万元。\n主要原因是虚构。', '别页']))).toEqual([
    'unchecked',
  ])
})

it('asks nothing where nothing changed, and of items that need no reason', () => {
  expect(given(change(7, 'threePublic', '0'), change(3, 'basic', '3.00'))).toEqual([])
})
