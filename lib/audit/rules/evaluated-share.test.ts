import { expect, it } from 'vitest'
import { judged, outcomes } from '@/lib/audit/judged-fixture'
import { evaluatedShare } from './evaluated-share'

const claim = (subject: string, text: string, share?: string) => ({
  ...{ section: 13, subject, year: 2024, basis: 'executed', unit: '万元', amount: { text } },
  ...(share !== undefined && { share: { text: share, at: 'L7:1-4' } }),
})
const given = (...claims: object[]) => judged(evaluatedShare, { claims }, undefined, 2024, 'final')

it('finds a share that is not that of the project expenditure of its section', () => {
  const [found] = given(claim('project', '80.00'), claim('selfEvaluation', '60.00', '100'))
  expect(found).toMatchObject({ outcome: 'fails', left: { at: 'L7:1-4' } })
  expect(found).toHaveProperty('sentence', expect.stringContaining('75.00%'))
})

it('holds for the right share, and asks nothing without a whole', () => {
  expect(outcomes(given(claim('project', '80.00'), claim('selfEvaluation', '60.00', '75')))).toEqual(['holds'])
  expect(given(claim('selfEvaluation', '60.00', '100'))).toEqual([])
  expect(given(claim('project', '0.00'), claim('selfEvaluation', '0.00', '100'))).toEqual([])
})
