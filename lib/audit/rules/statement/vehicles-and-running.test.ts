import { expect, it } from 'vitest'
import { judged, outcomes } from '@/lib/audit/judged-fixture'
import { vehiclesAndRunning } from './vehicles-and-running'

const money = (subject: string, text: string) => ({
  ...{ section: 7, subject, year: 2025, basis: 'initial', unit: '万元', amount: { text } },
})
const count = (text: string, label?: string) => ({
  ...{ section: 10, subject: 'vehicleCount', year: 2024, basis: 'executed', unit: '万元', count: { text } },
  ...(label !== undefined && { label }),
})
const given = (...claims: object[]) => judged(vehiclesAndRunning, { claims })

it('finds money to run vehicles that nobody has', () => {
  expect(given(money('vehicleRunning', '1.50'), count('0'), count('0', '其他用车'))).toMatchObject([
    { outcome: 'fails', right: { text: '0' } },
  ])
})

it('holds where there is a vehicle, one is bought, or nothing is spent', () => {
  expect(outcomes(given(money('vehicleRunning', '1.50'), count('1')))).toEqual(['holds'])
  expect(outcomes(given(money('vehicleRunning', '1.50'), money('vehiclePurchase', '20'), count('0')))).toEqual([
    'holds',
  ])
  expect(outcomes(given(money('vehicleRunning', '0.00'), count('0')))).toEqual(['holds'])
})

it('asks nothing where vehicles are not counted', () => {
  expect(given(money('vehicleRunning', '1.50'))).toEqual([])
  expect(given(money('vehicleRunning', '1.50'), count('**'))).toEqual([])
})
