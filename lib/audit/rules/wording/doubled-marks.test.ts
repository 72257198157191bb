import { expect, it } from 'vitest'
import { judged, outcomes } from '@/lib/audit/judged-fixture'
import { doubledMarks } from './doubled-marks'

it('finds all doubled marks of a document as one matter', () => {
  const found = judged(doubledMarks, {}, ['甲。。', '乙，丙', '丁、、戊；，'])
  expect(found).toMatchObject([
    { outcome: 'fails', left: { at: 'L1:1-3' }, right: { parts: [{ at: 'L3:1-3' }, { at: 'L3:4-6' }] } },
  ])
  expect(found[0]).toHaveProperty('sentence', '有 3 处标点重复（第 1、3 行）。')
})

it('holds for plain text, and minds no brackets or dots of a list', () => {
  expect(outcomes(judged(doubledMarks, {}, ['甲（乙）。', '“丙”，丁……', '1.戊。2.己。']))).toEqual(['holds'])
})
