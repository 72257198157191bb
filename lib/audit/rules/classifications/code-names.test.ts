import { describe, expect, it } from 'vitest'
import { consistent, judgedBy, withRow } from '@/lib/audit/audit-fixture'
import { PHASES } from '@/lib/budget/phase'
import { codeNames } from './code-names'

const budget = consistent('budget')
const named = (name: string) => withRow(budget, 'generalPublic', '2010350', { name })
const economic = (code: string, more: object) => withRow(budget, 'basicEconomic', code, more)

describe('code-names', () => {
  it.each(PHASES)('holds for functional and economic codes, each name once (%s)', (phase) => {
    const { holds, sentences } = judgedBy(codeNames, consistent(phase))
    expect(sentences).toEqual([])
    expect(holds).toBeGreaterThan(15)
  })

  it('finds the name of another code, which contradicts it', () => {
    const { sentences, severities, findings } = judgedBy(codeNames, named('一般行政管理事务'))
    expect(sentences).toEqual([
      '表 5 把 2010350 印作“一般行政管理事务”，科目表里 2010350 是“事业运行”；“一般行政管理事务”是 2010302 的名称。',
    ])
    expect(severities).toEqual(['conflict'])
    expect(findings).toMatchObject([{ published: { table: 'generalPublic', row: 7 }, expected: { text: '事业运行' } }])
    const government = economic('30201', { governmentName: '工资福利支出' })
    expect(judgedBy(codeNames, government).sentences).toEqual([
      expect.stringContaining('表 6 把 50502 印作“工资福利支出”，科目表里 50502 是“商品和服务支出”'),
    ])
  })

  it('finds a name that no list has for it, as a matter of form', () => {
    const { severities, sentences } = judgedBy(codeNames, economic('30201', { departmentName: '办公经费' }))
    expect(sentences).toEqual(['表 6 把 30201 印作“办公经费”，科目表里 30201 是“办公费”。'])
    expect(severities).toEqual(['form'])
  })

  it('lets a narrow column cut a name off, and marks and brackets differ', () => {
    for (const name of [
      '机关事业单位基本养老保险',
      '机关事业单位基本养老保险缴费',
      '机关事业单位 基本养老保险缴费支出',
    ])
      expect(judgedBy(codeNames, withRow(budget, 'generalPublic', '2080505', { name })).sentences).toEqual([])
    expect(
      judgedBy(codeNames, withRow(budget, 'generalPublic', '20103', { name: '政府办公厅(室)及相关机构事务' }))
        .sentences,
    ).toEqual([])
  })

  it('does not take a body’s code for a classification’s, and is unchecked for a code that no list has', () => {
    expect(
      judgedBy(codeNames, withRow(budget, 'generalPublic', '901001', { code: '201', name: '虚构中心' })).sentences,
    ).toEqual([])
    const unknown = withRow(budget, 'governmentFund', '2290402', { code: '2299877' })
    expect(judgedBy(codeNames, unknown).unchecked).toContain('科目表里没有 2299877')
  })
})
