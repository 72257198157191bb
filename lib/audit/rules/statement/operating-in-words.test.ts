import { describe, expect, it } from 'vitest'
import { consistent, judgedBy, withClaims, words } from '@/lib/audit/audit-fixture'
import type { Disclosure } from '@/lib/budget/disclosure'
import { operatingInWords } from './operating-in-words'

const bare = { ...consistent('budget'), tables: {} } as Disclosure
const stated = (ofBasic: string, operating: string) =>
  withClaims(
    bare,
    { section: 6, subject: 'publicFunds', amount: words(ofBasic) },
    { section: 10, subject: 'operating', amount: words(operating) },
  )
const judge = (disclosure: Disclosure, ...text: string[]) => judgedBy(operatingInWords, { disclosure, text })

describe('operating-in-words', () => {
  it('holds where both are the same', () => {
    expect(judge(stated('9.00', '9.00'), '机构运转经费 9.00 万元')).toMatchObject({ holds: 1, fails: 0 })
  })

  it('finds two amounts', () => {
    expect(judge(stated('50.00', '9.00'), '机构运行经费').sentences).toEqual([
      '说明第六节的公用经费比说明第十节的机构运转经费多 41.00 万元：前者 50.00 万元，后者 9.00 万元。',
    ])
  })

  it('asks nothing of 机关运行经费 and where tables say it; is unchecked without the words', () => {
    expect(judge(stated('50.00', '9.00'), '机关运行经费')).toMatchObject({ holds: 0, fails: 0 })
    const tables = { ...stated('50.00', '9.00'), tables: consistent('budget').tables }
    expect(judge(tables, '机构运转经费')).toMatchObject({ holds: 0, fails: 0 })
    expect(judgedBy(operatingInWords, stated('50.00', '9.00')).unchecked).toEqual(['没有原文'])
  })
})
