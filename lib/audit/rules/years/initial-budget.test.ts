import { describe, expect, it } from 'vitest'
import { consistentWithOthers, judgedBy, withCell, withClaims, withOpenCell } from '@/lib/audit/audit-fixture'
import type { Disclosure } from '@/lib/budget/disclosure'
import { initialBudget } from './initial-budget'

const made = consistentWithOthers('final')
const { disclosure } = made
const budget = made.budget as Disclosure
const judge = (now: Disclosure, plan: Disclosure | undefined = budget) =>
  judgedBy(initialBudget, { disclosure: now, budget: plan })
const stating = (amount: string) =>
  withCell(withClaims(disclosure, { subject: 'generalPublic', basis: 'initial', amount: { text: amount } }), 'selfEvaluation', '部门预算总额', 'initial', '308.45') // prettier-ignore

describe('initial-budget', () => {
  it('holds where the accounts state the plan as the budget has it, in sentences and in the self-evaluation', () => {
    expect(judge(disclosure)).toMatchObject({ holds: 2, unchecked: [], sentences: [] })
  })

  it('counts what had been carried over, or does not', () => {
    for (const withCarriedOver of [true, false]) {
      const wide = consistentWithOthers('final', { wide: true, withCarriedOver })
      expect(judgedBy(initialBudget, wide)).toMatchObject({ holds: 2, sentences: [] })
    }
    const wide = consistentWithOthers('final', { wide: true })
    const neither = withClaims(wide.disclosure, {
      subject: 'generalPublic',
      basis: 'initial',
      amount: { text: '285.00' },
    })
    expect(judgedBy(initialBudget, { ...wide, disclosure: neither }).sentences).toEqual([
      '说明第一节的一般公共预算支出比当年预算文件的表 5“合计”行“合计”少 1.45 万元：前者 285.00 万元，后者 286.45 万元。',
    ])
  })

  it('finds another plan than the budget’s', () => {
    const { findings, sentences } = judge(stating('280.00'))
    expect(sentences).toEqual([
      '说明第一节的一般公共预算支出比当年预算文件的表 5“合计”行“合计”少 3.50 万元：前者 280.00 万元，后者 283.50 万元。',
    ])
    expect(findings).toMatchObject([
      {
        ...{ severity: 'conflict', difference: '-3.50', published: { text: '280.00' } },
        expected: { document: '2'.repeat(64), table: 'generalPublic', row: 1, column: 'total', text: '283.50' },
      },
    ])
    const evaluation = withCell(disclosure, 'selfEvaluation', '部门预算总额', 'initial', '300.00')
    expect(judge(evaluation).sentences).toEqual([
      '部门整体支出绩效自评情况表“部门预算总额”行“年初预算数”比当年预算文件的表 1 支出“支出总计”行“金额”少 8.45 万元：前者 300.00 万元，后者 308.45 万元。',
    ])
  })

  it('leaves what was spent, other years and functional items alone', () => {
    const others = withClaims(
      disclosure,
      { subject: 'generalPublic', basis: 'executed', amount: { text: '1.00' } },
      { subject: 'generalPublic', basis: 'initial', year: 2024, amount: { text: '1.00' } },
      { subject: 'functionLine', label: '一般公共服务支出', basis: 'initial', amount: { text: '1.00' } },
    )
    expect(judge(others)).toMatchObject({ holds: 1, fails: 0 })
  })

  it('is unchecked where a column of the budget is open, without it, and with one that is not comparable', () => {
    const open = withClaims(withOpenCell(budget, 'generalPublic', '合计', 'total'))
    expect(judge(stating('280.00'), open).unchecked).toEqual(['“当年预算文件的表 5“合计”行“合计””的列未定'])
    expect(judgedBy(initialBudget, { disclosure }).unchecked).toEqual(['没有同年的预算文件'])
    const not = ['不是同一单位、同一口径的文件，不能相比']
    const as = (identity: Partial<Disclosure['identity']>) =>
      judge(disclosure, { ...budget, identity: { ...budget.identity, ...identity } }).unchecked
    expect(as({ phase: 'final' })).toEqual(not)
    expect(as({ year: 2024 })).toEqual(not)
    expect(as({ scope: 'unit', unit: '901001' })).toEqual(not)
  })

  it('is not for budgets', () => {
    expect(judgedBy(initialBudget, { disclosure: budget, budget })).toMatchObject({ holds: 0, unchecked: [] })
  })
})
