import { describe, expect, it } from 'vitest'
import { consistent, judgedBy, withCell, withoutRow, withRows } from '@/lib/audit/audit-fixture'
import { basicWithinCodes } from './basic-within-codes'

const document = consistent('budget')
const half = (row: { readonly cells: object }, governmentCode: string, text: string) => ({
  ...row,
  ...{ governmentCode, cells: { total: { text } } },
})
const judge = (disclosure: typeof document) => judgedBy(basicWithinCodes, disclosure)

describe('basic-within-codes', () => {
  it('holds where projects add to what a code has of basic expenditure, with more units and other funds too', () => {
    for (const more of [{}, { units: 4 }, { wide: true }]) {
      const { holds, unchecked, sentences } = judge(consistent('budget', more))
      expect([sentences, unchecked]).toEqual([[], []])
      expect(holds).toBeGreaterThan(7)
    }
  })

  it('finds a code with more basic expenditure than expenditure', () => {
    const { sentences, severities } = judge(withCell(document, 'basicEconomic', '30201', 'total', '20.05'))
    expect(sentences).toEqual([
      '表 6“30201/50502 办公费”行“本年一般公共预算基本支出 › 合计”超过表 7“30201/50502 办公费”行“总计” 0.05 万元：前者 20.05 万元，后者 20.00 万元。',
    ])
    expect(severities).toEqual(['conflict'])
  })

  it('puts rows of one code together: what organs and what institutions spend of it', () => {
    const parted = withRows(document, 'economicSummary', (rows) =>
      rows.flatMap((row): object[] =>
        'departmentCode' in row && row.departmentCode === '30201'
          ? [half(row, '50201', '15.00'), half(row, '50502', '5.00')]
          : [row],
      ),
    )
    expect(judge(parted).sentences).toEqual([])
    expect(judge(withCell(parted, 'basicEconomic', '30201', 'total', '21.00')).sentences).toEqual([
      '表 6“30201/50502 办公费”行“本年一般公共预算基本支出 › 合计”超过表 7“30201/50201 办公费”行“总计”等 2 行相加 1.00 万元：前者 21.00 万元，后者 20.00 万元。',
    ])
  })

  it('says nothing of a code that one of the tables does not list', () => {
    const { holds } = judge(document)
    const without = judge(withoutRow(document, 'economicSummary', '30201'))
    expect([without.holds, without.sentences]).toEqual([holds - 1, []])
  })
})
