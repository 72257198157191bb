import { describe, expect, it } from 'vitest'
import { consistent, judgedBy, withClaims, words } from '@/lib/audit/audit-fixture'
import { PHASES } from '@/lib/budget/phase'
import type { Claim } from '@/lib/budget/statement'
import { figuresToldTwice } from './figures-told-twice'

const claim = (section: number, subject: Claim['subject'], text: string): Partial<Claim> => ({
  ...{ section, subject, amount: words(text) },
})
const judge = (...claims: readonly Partial<Claim>[]) =>
  judgedBy(figuresToldTwice, withClaims(consistent('budget'), ...claims))
const fifth = [claim(5, 'basic', '20.00'), claim(5, 'project', '70.00')] as const

describe('figures-told-twice', () => {
  it.each(PHASES)('holds in a consistent statement (%s)', (phase) => {
    expect(judgedBy(figuresToldTwice, consistent(phase))).toMatchObject({ fails: 0 })
  })

  it('finds figures of another section under other names', () => {
    const { sentences, severities, findings } = judge(...fifth, claim(6, 'personnel', '20.00'), claim(6, 'publicFunds', '70.00')) // prettier-ignore
    expect(sentences).toEqual([
      '说明第六节的人员经费与说明第五节的基本支出都写 20.00 万元，说明第六节的公用经费与说明第五节的项目支出都写 70.00 万元；人员经费和公用经费合起来才是基本支出，不会分别等于基本支出和项目支出。',
    ])
    expect(severities).toEqual(['conflict'])
    expect(findings[0]?.expected?.parts).toHaveLength(3)
  })

  it('holds where only one is alike, and asks nothing where one is nothing', () => {
    expect(judge(...fifth, claim(6, 'personnel', '20.00'), claim(6, 'publicFunds', '1.00'))).toMatchObject({ holds: 1, fails: 0 }) // prettier-ignore
    expect(judge(...fifth, claim(6, 'personnel', '20.00'), claim(6, 'publicFunds', '0'))).toMatchObject({ holds: 0, fails: 0 }) // prettier-ignore
  })
})
