import { describe, expect, it } from 'vitest'
import { consistent, judgedBy, withRow, withTable } from '@/lib/audit/audit-fixture'
import { economicPairs } from './economic-pairs'

const budget = consistent('budget')
const paired = (code: string, governmentCode: string) => withRow(budget, 'economicSummary', code, { governmentCode })

describe('economic-pairs', () => {
  it('holds for an institution’s codes', () => {
    expect(judgedBy(economicPairs, budget)).toMatchObject({ holds: 1, sentences: [] })
  })

  it('finds a code beside another than its counterpart, of an organ by list and by name', () => {
    const { sentences, severities } = judgedBy(economicPairs, paired('30201', '50299'))
    expect(sentences).toHaveLength(1)
    expect(sentences[0]).toContain('表 7 把“30201 办公费”')
    expect(sentences[0]).toContain('它对应的是“50201 ')
    expect(severities).toEqual(['conflict'])
    expect(judgedBy(economicPairs, paired('30231', '50201')).sentences[0]).toContain('“50208 ')
    expect(judgedBy(economicPairs, paired('30201', '50201')).sentences).toEqual([])
  })

  it('finds wages of an institution among its goods', () => {
    expect(judgedBy(economicPairs, paired('30101', '50502')).sentences[0]).toContain('“50501 ')
  })

  it('says nothing of a code without a known counterpart, of no government codes, and of accounts', () => {
    expect(judgedBy(economicPairs, paired('31002', '50399')).sentences).toEqual([])
    const bare = withTable(withTable(budget, 'basicEconomic', undefined), 'economicSummary', undefined)
    expect(judgedBy(economicPairs, bare)).toMatchObject({ holds: 0, fails: 0 })
    expect(judgedBy(economicPairs, consistent('final'))).toMatchObject({ holds: 0, fails: 0 })
  })
})
