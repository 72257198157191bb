import { expect, it } from 'vitest'
import type { AuditCase } from '@/lib/audit/rule'
import { admittedInWords } from './admitted-in-words'

const given = (text: readonly string[], corrected?: readonly object[]) => [
  ...admittedInWords.judge({ disclosure: { tables: {} }, text, corrected } as unknown as AuditCase),
]
const WORDS = ['补贴误计入“三公”经费。', '另一处：补贴误计入三公。']
const corrected = (at: string) => [{ correction: { evidence: [{ at, text: '' }] }, figures: [] }]

it('finds what a document says is wrong and nobody worked out', () => {
  expect(given(WORDS, [])).toMatchObject([{ outcome: 'fails', admitted: true, left: { at: 'L1:2-5' } }])
  expect(given([...WORDS, '系统有误。'], corrected('L1'))).toMatchObject([{ outcome: 'fails', left: { at: 'L3:0-4' } }])
})

it('holds where a correction rests on the same words, and where nothing is admitted', () => {
  expect(given(WORDS, corrected('L1:2-4'))).toMatchObject([{ outcome: 'holds' }])
  expect(given(['误差在四舍五入范围内，不误农时。'], [])).toMatchObject([{ outcome: 'holds' }])
})

it('cannot tell without the corrections', () => {
  expect(given(WORDS)).toMatchObject([{ outcome: 'unchecked' }])
})
