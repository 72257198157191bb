import { describe, expect, it } from 'vitest'
import type { AuditCase } from '@/lib/audit/rule'
import { ratesWithoutBase } from './rates-without-base'

const outcomes = (name: string, target: string, subject: string, amount: string) => {
  const disclosure = {
    identity: { year: 2031, phase: 'budget' },
    tables: { performance: { indicators: [{ row: 3, name, target: { text: target } }] } },
    claims: [{ section: 10, subject, year: 2031, basis: 'initial', unit: '万元', at: 'L1', amount: { text: amount } }],
  }
  return [...ratesWithoutBase.judge({ disclosure } as unknown as AuditCase)].map(({ outcome }) => outcome)
}

describe('rates-without-base', () => {
  it('finds a rate of a plan of nothing', () => {
    expect(outcomes('政府采购执行率', '≥90%', 'procurement', '0.00')).toEqual(['fails'])
    expect(outcomes('“三公经费”控制率', '≤10%', 'threePublic', '0')).toEqual(['fails'])
  })

  it('holds where there is something to be a rate of', () => {
    expect(outcomes('政府采购执行率', '≥90%', 'procurement', '522.00')).toEqual(['holds'])
  })

  it('says nothing of other indicators, of words, and where no amount is stated', () => {
    expect(outcomes('资金使用合规性', '合规', 'procurement', '0.00')).toEqual([])
    expect(outcomes('政府采购执行率', '完成', 'procurement', '0.00')).toEqual([])
    expect(outcomes('政府采购执行率', '≥90%', 'income', '0.00')).toEqual([])
  })
})
