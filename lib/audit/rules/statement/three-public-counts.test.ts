import { expect, it } from 'vitest'
import { judged, outcomes } from '@/lib/audit/judged-fixture'
import { threePublicCounts } from './three-public-counts'

const of = (subject: string, rest: object) => ({
  section: 9,
  subject,
  year: 2024,
  basis: 'executed',
  unit: '万元',
  ...rest,
})
const money = (subject: string, text: string) => of(subject, { amount: { text } })
const count = (subject: string) => of(subject, { label: '个数', count: { text: '3' } })
const given = (...claims: object[]) => judged(threePublicCounts, { claims }, undefined, 2024, 'final')

it('finds receptions with money and without a number', () => {
  expect(given(money('reception', '1.20'))).toMatchObject([{ outcome: 'fails', place: 'reception' }])
})

it('holds where they are counted, and asks nothing where nothing was spent', () => {
  expect(outcomes(given(money('reception', '1.20'), count('reception')))).toEqual(['holds'])
  expect(outcomes(given(money('vehicles', '2.00'), count('vehicleCount')))).toEqual(['holds'])
  expect(given(money('abroad', '0.00'))).toEqual([])
})
