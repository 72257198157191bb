import { describe, expect, it } from 'vitest'
import type { Disclosure } from '@/lib/budget/disclosure'
import type { Claim } from '@/lib/budget/statement'
import { admittedSlip } from './admitted-slips'
import { auditInFull } from './audit-record'
import { consistent, withClaims, withOpenCell } from './audit-fixture'
import { propagate } from './propagate'

// 2000 元 of 绩效工资 (30107) booked as 2000 万元, in everything that holds it.
const AMOUNTS = [100, 2000, 20, 3, 40, 15, 6, 12, 8, 30, 25].map((wan) => wan * 10_000)
const document = consistent('budget', { seed: AMOUNTS })
const REASON = '一是绩效工资 2000 元统计成 2000 万元，二是项目增加'
const saying = (reason: string, more: Partial<Claim> = {}, of: Disclosure = document): Disclosure =>
  withClaims(of, {
    ...{ subject: 'generalPublic', amount: { text: '2234.00', at: 'L5:1-8' }, change: { text: '2100.00' } },
    ...{ direction: 'up', baseYear: 2024, reason, at: 'L5' },
    ...more,
  } as Partial<Claim>)
const slipIn = (disclosure: Disclosure) => admittedSlip({ disclosure })

describe('a figure of 元 booked as 万元', () => {
  it('is worked out by arithmetic alone, with every total that follows', () => {
    const disclosure = saying(REASON)
    const slip = slipIn(disclosure)
    expect(slip).toMatchObject({
      cells: [
        { table: 'economicSummary', expect: '2000.00', corrected: '0.20' },
        { table: 'expenditure', expect: '2100.00', corrected: '100.20' },
      ],
      reason: '说明写明：2000 元记成了 2000 万元。按 2000 元即 0.20 万元改正，各表少 1999.80 万元。',
      evidence: [{ at: 'L5', text: '2000 元' }],
    })
    const made = slip && propagate({ disclosure }, slip)
    const figures = made?.ok ? made.figures : []
    expect(figures.length).toBeGreaterThan(30)
    for (const { published, corrected } of figures)
      expect((Number(published) - Number(corrected)).toFixed(2)).toBe('1999.80')
    expect(figures.map(({ label }) => label)).toContain('表 1 支出“支出总计”行“金额”')
  })

  it('is told in any wording', () => {
    for (const reason of [
      '绩效工资应为 2,000 元导出为 2000 万元',
      '绩效工资 0.2 万元误录为 2000 万元',
      '绩效工资 2000 元，录入时单位有误，按万元计',
    ])
      expect(slipIn(saying(reason))?.cells).toHaveLength(2)
  })

  it('is none where the number is of each of many, where nothing says so, or the increase cannot carry it', () => {
    for (const reason of [
      '绩效工资每人 2000 元共 2000 万元',
      '绩效工资 2000 元/人，需 2000 万元',
      '工资提高 2000 元，多花 2000 万元',
      '绩效工资增加 2000 元',
      '项目增加',
    ])
      expect(slipIn(saying(reason))).toBeUndefined()
    expect(slipIn(saying(REASON, { change: { text: '1999.00' } }))).toBeUndefined()
    expect(slipIn(saying(REASON, { direction: 'down' }))).toBeUndefined()
  })

  it('is not guessed where two places can hold it, a figure is open, or two slips are told of', () => {
    const two = consistent('budget', { seed: AMOUNTS.map((yuan, i) => (i === 0 ? 2500 * 10_000 : yuan)) })
    expect(slipIn(saying(REASON, { amount: { text: '4634.00' } }, two))).toBeUndefined()
    expect(slipIn(saying(REASON, {}, withOpenCell(document, 'basicEconomic', '30107', 'personnel')))).toBeUndefined()
    expect(slipIn(saying(`${REASON}；办公费 20 元误记为 20 万元`))).toBeUndefined()
  })

  it('is a matter of what the document admits, unless a correction has its cells already', () => {
    const disclosure = saying(REASON)
    const none = { corrections: [], textAudits: [] }
    const { corrections, findings } = auditInFull({ disclosure }, none)
    expect(corrections).toHaveLength(1)
    expect(findings.filter(({ rule }) => rule === 'admitted-errors')).toHaveLength(1)
    const known = { ...slipIn(disclosure)!, key: 'known' }
    const again = auditInFull({ disclosure }, { ...none, corrections: [known] })
    expect(again.corrections.map(({ correction }) => correction.key)).toEqual(['known'])
  })
})
