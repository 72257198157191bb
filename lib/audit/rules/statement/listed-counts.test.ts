import { expect, it } from 'vitest'
import { judged, outcomes } from '@/lib/audit/judged-fixture'
import { listedCounts } from './listed-counts'

const given = (text: string) => judged(listedCounts, {}, [text])

it('finds more or fewer than were counted', () => {
  expect(given('内设机构 4 个，包括：办公室、业务股、热线股。')).toMatchObject([
    { outcome: 'fails', left: { text: '4' }, right: { text: '3' } },
  ])
})

it('holds for as many, for two joined by 和, and asks nothing of open lists', () => {
  expect(outcomes(given('内设机构3个，包括：办公室、业务股、热线股。'))).toEqual(['holds'])
  expect(outcomes(given('内设机构3个，分别是：办公室、业务股和热线股。'))).toEqual(['holds'])
  expect(given('内设机构5个，包括：办公室、业务股等。')).toEqual([])
  expect(given('项目 3 个，包括：甲、乙。')).toEqual([])
})
