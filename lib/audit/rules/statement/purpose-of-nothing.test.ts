import { expect, it } from 'vitest'
import { judged, outcomes } from '@/lib/audit/judged-fixture'
import { purposeOfNothing } from './purpose-of-nothing'

const given = (text: string) => ({
  claims: [{ subject: 'vehiclePurchase', year: 2025, unit: '万元', amount: { text } }],
})
const WORDS = ['（三）1.50 万元，主要用于 公务用车购置以及燃料费。']

it('finds a purchase in words beside none in figures', () => {
  expect(judged(purposeOfNothing, given('0.00'), WORDS)).toMatchObject([
    { outcome: 'fails', right: { at: 'L1:11-22' } },
  ])
  expect(judged(purposeOfNothing, given('0'), WORDS)).toMatchObject([{ outcome: 'fails' }])
})

it('holds where something is bought, and asks nothing where no purchase is named', () => {
  expect(outcomes(judged(purposeOfNothing, given('20.00'), WORDS))).toEqual(['holds'])
  expect(judged(purposeOfNothing, given('0.00'), ['主要用于燃料费、维修费。'])).toEqual([])
  expect(judged(purposeOfNothing, {}, WORDS)).toEqual([])
})
