import { expect, it } from 'vitest'
import { judged, outcomes } from '@/lib/audit/judged-fixture'
import { reasonsFit } from './reasons-fit'

const given = (direction: string, reason?: string) => ({
  claims: [
    { section: 4, subject: 'generalPublic', year: 2025, basis: 'initial', unit: '万元', at: 'L1', direction, reason },
  ],
})

it('finds an increase that is explained by saving alone', () => {
  const found = judged(reasonsFit, given('up', '压减一般性开支，节约经费'), [])
  expect(found).toMatchObject([{ outcome: 'fails', subject: '说明第四节的一般公共预算支出' }])
})

it('holds for reasons that grow or say neither, and asks nothing of a decrease or where the words are not at hand', () => {
  expect(outcomes(judged(reasonsFit, given('up', '压减开支，但人员增加'), []))).toEqual(['holds'])
  expect(outcomes(judged(reasonsFit, given('up', '政策调整'), []))).toEqual(['holds'])
  expect(judged(reasonsFit, given('down', '上年新增项目完工'), [])).toEqual([])
  expect(judged(reasonsFit, given('up'), [])).toEqual([])
})
