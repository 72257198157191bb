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

it('asks nothing where nothing changed, and of items that need no reason', () => {
  expect(given(change(7, 'threePublic', '0'), change(3, 'basic', '3.00'))).toEqual([])
})
