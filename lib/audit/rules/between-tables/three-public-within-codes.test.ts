import { describe, expect, it } from 'vitest'
import { consistent, judgedBy, withCell, withOpenCell, withoutRow } from '@/lib/audit/audit-fixture'
import { threePublicWithinCodes } from './three-public-within-codes'

const budget = consistent('budget')
const judge = (...of: Parameters<typeof withCell>) => judgedBy(threePublicWithinCodes, withCell(...of))

describe('three-public-within-codes', () => {
  it('holds where an item is as much as its code, or less: the code may pay for more', () => {
    expect(judgedBy(threePublicWithinCodes, budget)).toMatchObject({ holds: 1, sentences: [], unchecked: [] })
    expect(judge(budget, 'threePublic', '年初预算数', 'vehicleRunning', '2.00')).toMatchObject({
      holds: 1,
      sentences: [],
    })
  })

  it('finds an item that is more than its code', () => {
    const { sentences, severities, findings } = judge(budget, 'threePublic', '年初预算数', 'vehicleRunning', '3.50')
    expect(sentences).toEqual([
      '表 8“年初预算数”行“公务用车购置及运行费 › 公务用车运行费”超过表 7“30231/50502 公务用车运行维护费”行“总计” 0.50 万元：前者 3.50 万元，后者 3.00 万元。',
    ])
    expect(severities).toEqual(['conflict'])
    expect(findings[0]?.difference).toBe('-0.50')
  })

  it('says nothing of an item of nothing, and where no row has the code', () => {
    expect(judge(budget, 'threePublic', '年初预算数', 'vehicleRunning', '0.00')).toMatchObject({ holds: 0, fails: 0 })
    expect(judge(budget, 'threePublic', '年初预算数', 'reception', '9.00').sentences).toEqual([])
    expect(judgedBy(threePublicWithinCodes, withoutRow(budget, 'economicSummary', '30231'))).toMatchObject({
      holds: 0,
      fails: 0,
    })
  })

  it('is unchecked in the accounts, which list basic expenditure only, and where a column is open', () => {
    const accounts = withCell(consistent('final'), 'threePublic', '决算数', 'vehicleRunning', '9.00')
    expect(judgedBy(threePublicWithinCodes, accounts)).toMatchObject({
      fails: 0,
      unchecked: ['决算只列基本支出的经济分类'],
    })
    expect(
      judgedBy(threePublicWithinCodes, withOpenCell(budget, 'economicSummary', '30231', 'total')).unchecked,
    ).toHaveLength(1)
  })
})
