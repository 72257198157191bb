import { describe, expect, it } from 'vitest'
import shipped from '@/data/disclosures/luolong/605-2025-budget.json'
import type { DerivedFigure } from '@/lib/budget/derived-figure'
import { disclosureSchema } from '@/lib/budget/disclosure'
import type { Claim } from '@/lib/budget/statement'
import { consistent, withClaims, words } from './audit-fixture'
import { derivedFigures } from './derived-figures'
import { followingChanges } from './following-changes'

const at = (text: string, place: string) => ({ ...words(text), at: place })
const claim = (direction: 'up' | 'down', amount: string, change: string): Partial<Claim> => ({
  ...{ subject: 'generalPublic', direction, baseYear: 2024 },
  ...{ amount: at(amount, 'L10:0-6'), change: at(change, 'L10:9-14') },
})
const corrected = (amount: string) => ({
  place: { text: '', at: 'L10:0-6', column: 'amount' },
  ...{ label: '虚构', published: '', corrected: amount, arithmetic: '', root: false },
})
const following = (given: Partial<Claim>, amount: string) =>
  followingChanges(withClaims(consistent('budget'), given), [corrected(amount)]).map(
    ({ published, corrected: right, arithmetic }) => [published, right, arithmetic],
  )

describe('what a sentence says of the change against last year', () => {
  it('follows a corrected amount, since last year’s figure stays', () => {
    expect(following(claim('up', '300.00', '50.00'), '270.00')).toEqual([['50.00', '20.00', '270.00 − 250.00 = 20.00']])
    expect(following(claim('down', '300.00', '50.00'), '270.00')).toEqual([
      ['50.00', '80.00', '350.00 − 270.00 = 80.00'],
    ])
  })

  it('turns round where the corrected amount is on the other side of last year’s', () => {
    expect(following(claim('up', '300.00', '50.00'), '240.00')).toEqual([
      ['50.00', '-10.00', '240.00 − 250.00 = -10.00'],
    ])
  })

  it('stays as it is where its amount does', () => {
    expect(followingChanges(withClaims(consistent('budget'), claim('up', '300.00', '50.00')), [])).toEqual([])
  })
})

it('what a person costs follows the corrected money of the project', () => {
  const disclosure = disclosureSchema.parse(shipped)
  const isOfPeople = (each: DerivedFigure) => each.kind === 'unitCost' && each.yuanPerMonth !== undefined
  const cost = derivedFigures(disclosure).find(isOfPeople)
  expect(cost).toMatchObject({ quantity: '45', yuanPerMonth: '3657.96' })
  const right = { ...corrected('108.00'), place: { text: '', at: cost?.from[0]?.at } }
  expect(derivedFigures(disclosure, [right]).find(isOfPeople)).toEqual({
    ...cost,
    corrected: { yuan: '24000.00', yuanPerMonth: '2000.00', arithmetic: '1080000.00 元 ÷ 45 人 = 24000.00 元' },
  })
})
