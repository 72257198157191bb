import { expect, it } from 'vitest'
import { judged, outcomes } from '@/lib/audit/judged-fixture'
import { termsExplained } from './terms-explained'

it('finds once a term that explains itself and one that is no longer used', () => {
  const found = judged(termsExplained, {}, [
    '名词解释',
    '一、用事业基金弥补收支差额：虚构。',
    '二、保障虚构机构（包括虚构机构和其他）。',
  ])
  expect(found).toMatchObject([{ outcome: 'fails', right: { parts: [{ at: 'L2:2-13' }] } }])
  expect(found[0]).toHaveProperty('sentence', expect.stringContaining('第 3 行用“虚构机构”解释“虚构机构”'))
})

it('holds without, asks nothing without explanations, and knows the years', () => {
  expect(outcomes(judged(termsExplained, {}, ['名词解释', '一、虚构机构（包括甲、乙）。']))).toEqual(['holds'])
  expect(judged(termsExplained, {}, ['虚构机构（包括虚构机构和其他）'])).toEqual([])
  const old = ['名词解释', '一、用事业基金弥补收支差额：虚构。']
  expect(outcomes(judged(termsExplained, {}, old, 2018))).toEqual(['holds'])
})
