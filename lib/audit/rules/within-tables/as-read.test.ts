import { describe, expect, it } from 'vitest'
import { judged } from '@/lib/audit/judged-fixture'
import { asRead } from './as-read'

describe('as-read', () => {
  it('leaves a row unchecked of which the reader saw that it does not add up', () => {
    const issues = [
      { kind: 'identity', at: 'L7', message: '这一行各栏相加与其合计不符' },
      { kind: 'encoding', message: '编码不明' },
    ]
    expect(judged(asRead, { issues })).toEqual([
      {
        outcome: 'unchecked',
        subject: '读表时看出的不符',
        left: { text: '', at: 'L7' },
        note: '这一行各栏相加与其合计不符，要对照原文看。',
      },
    ])
    expect(judged(asRead, { issues: [] })).toEqual([])
  })
})
