import { describe, expect, it } from 'vitest'
import { judged, outcomes } from '@/lib/audit/judged-fixture'
import { changesUntold } from './changes-untold'

const claim = (subject: string, text: string, change?: string, direction = 'down') => ({
  ...{ section: 5, subject, year: 2025, basis: 'initial', unit: '万元', at: 'L1', amount: { text } },
  ...(change !== undefined && { change: { text: change }, direction, baseYear: 2024 }),
})
const judge = (...claims: readonly object[]) => judged(changesUntold, { claims })
const whole = claim('generalPublic', '90.00', '4.00')

describe('changes-untold', () => {
  it('finds that projects grew while the whole fell', () => {
    expect(judge(whole, claim('basic', '60.00', '9.00'), claim('project', '30.00'))).toMatchObject([
      {
        outcome: 'fails',
        sentence: expect.stringContaining(
          '其中基本支出减少 9.00 万元，由此推得项目支出增加 5.00 万元，说明没有写到。',
        ) as string,
      },
    ])
  })

  it('holds where they went with the whole', () => {
    expect(outcomes(judge(whole, claim('basic', '60.00', '3.00'), claim('project', '30.00')))).toEqual(['holds'])
  })

  it('asks nothing where it is told, where a change is missing, or more stands beside them', () => {
    expect(judge(whole, claim('basic', '60.00', '9.00'), claim('project', '30.00', '5.00', 'up'))).toEqual([])
    expect(judge(whole, claim('basic', '60.00'), claim('project', '30.00'))).toEqual([])
    expect(judge(whole, claim('basic', '60.00', '9.00'), claim('project', '29.00'))).toEqual([])
  })
})
