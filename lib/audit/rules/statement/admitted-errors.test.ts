import { describe, expect, it } from 'vitest'
import { consistent, judgedBy } from '@/lib/audit/audit-fixture'
import type { AppliedCorrection } from '@/lib/audit/rule'
import { admittedErrors } from './admitted-errors'

const disclosure = consistent('budget')
const figure = (label: string, root: boolean) => ({
  ...{ place: { table: 'basicEconomic', row: 2, column: 'personnel', text: '1500.15' }, label, root },
  ...{ published: '1500.15', corrected: '0.15', arithmetic: '1500.15 − 1500.00 = 0.15' },
})
const correction = {
  ...{ key: 'fictitious-bonus', district: '990101', department: '901', year: 2025, phase: 'budget' },
  reason: '虚构的说明写明：元写成了万元。',
  ...{ evidence: [{ at: 'L9:1-5', text: '1500 元' }], cells: [] },
}
const applied = (...figures: readonly object[]) => [{ correction, figures }] as unknown as readonly AppliedCorrection[]

describe('admitted-errors', () => {
  it('finds what the document itself says is wrong, by its words, and counts what that touches', () => {
    const corrected = applied(
      figure('表 6“30103 奖金”行', true),
      figure('表 6“合计”行', false),
      figure('表 1“支出总计”行', false),
    )
    const { findings, sentences } = judgedBy(admittedErrors, { disclosure, corrected })
    expect(sentences).toEqual([
      '表 6“30103 奖金”行公布 1500.15 万元，按文件自己的话是 0.15 万元。虚构的说明写明：元写成了万元。由此改动 2 个合计与说法。',
    ])
    expect(findings).toMatchObject([
      {
        ...{ severity: 'error', admitted: true, difference: '1500.00', published: { row: 2, column: 'personnel' } },
        expected: { text: '0.15', parts: [{ at: 'L9:1-5', text: '1500 元' }] },
      },
    ])
  })

  it('says nothing where nothing was admitted, or no cell is named', () => {
    expect(judgedBy(admittedErrors, disclosure)).toMatchObject({ holds: 0, fails: 0, unchecked: [] })
    expect(judgedBy(admittedErrors, { disclosure, corrected: applied(figure('表 6“合计”行', false)) }).fails).toBe(0)
  })
})
