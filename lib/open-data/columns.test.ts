import { describe, expect, it } from 'vitest'
import type { Cells } from '@/lib/budget/table-rows'
import { amount, amountText, correctedColumns, openColumns, sumOfAmounts } from './columns'

const row = (cells: Cells, unit: '万元' | '元' = '万元') => ({
  cells,
  unit,
  context: {
    district: '测试区',
    districtCode: '990101',
    department: '测试区·虚构部门',
    departmentCode: '901',
    year: 2025,
    phase: 'budget' as const,
    document: '0123456789ab',
    province: '测试省',
    city: '测试市',
    level: 'county' as const,
    bodyUnit: '',
  },
})

describe('an amount', () => {
  const { value, type } = amount<ReturnType<typeof row>>('amount', '金额', 'amount', 'total')

  it.each([
    ['778.96', '778.96'],
    ['4', '4'],
    ['4.00', '4.00'],
    ['1,234.50', '1234.50'],
    ['0.00', '0.00'],
    ['', ''],
    ['—', ''],
    ['小计', ''],
  ])('printed %j is published as %j', (printed, published) => {
    expect(value(row({ amount: { text: printed } }))).toBe(published)
    expect(type).toBe('decimal')
  })

  it('moves from 元 to 万元 with all its decimals', () => {
    expect(value(row({ amount: { text: '7789600.00' } }, '元'))).toBe('778.960000')
  })

  it('is what a broken cell was put right to', () => {
    const resolved = { text: '497.31', how: 'rejoined', certainty: 'certain' } as const
    expect(value(row({ amount: { text: '497.3 1', resolved } }))).toBe('497.31')
  })

  it('is the first of its columns that the document has, also when that is blank', () => {
    expect(value(row({ total: { text: '2.00' } }))).toBe('2.00')
    expect(value(row({ amount: { text: '' }, total: { text: '2.00' } }))).toBe('')
    expect(value(row({}))).toBe('')
    expect(amountText(undefined, '万元')).toBe('')
  })
})

describe('a sum of amounts', () => {
  const { value } = sumOfAmounts<ReturnType<typeof row>>('carried_over', '结转', 'a', 'b', 'c')

  it('adds what is printed, exactly', () => {
    expect(value(row({ a: { text: '0.10' }, b: { text: '0.20' }, c: { text: '' } }))).toBe('0.30')
  })

  it('keeps a single amount as printed, a nought too, and none at all empty', () => {
    expect(value(row({ a: { text: '' }, b: { text: '4' } }))).toBe('4')
    expect(value(row({ a: { text: '0.00' } }))).toBe('0.00')
    expect(value(row({ a: { text: '' }, b: { text: '—' } }))).toBe('')
    expect(value(row({}))).toBe('')
  })
})

describe('what was left open', () => {
  const open = (text: string) => ({ text, resolved: { text, how: 'placed', certainty: 'open' } as const })
  const cells = { total: { text: '5.00' }, basic: open('30000'), familySubsidy: open('') }

  it('is no amount and part of no sum', () => {
    expect(amount<ReturnType<typeof row>>('basic', '基本支出', 'basic').value(row(cells))).toBe('')
    expect(sumOfAmounts<ReturnType<typeof row>>('sum', '合计', 'total', 'basic').value(row(cells))).toBe('')
  })

  it('is told in a column of its own, with what may stand there', () => {
    expect(openColumns<ReturnType<typeof row>>().value(row(cells, '元'))).toBe('basic=3.0000; family_subsidy=')
    expect(openColumns<ReturnType<typeof row>>().value(row({ total: { text: '5.00' } }))).toBe('')
  })
})

describe('the column of corrected figures', () => {
  const { value } = correctedColumns<{ cells: Cells; correctedAt: ReadonlyMap<string, string> }>()
  const cells = { total: { text: '2301.43', at: 'L1:0-7' }, familySubsidy: { text: '9.46', at: 'L1:8-12' }, basic: { text: '' } } // prettier-ignore

  it('names each column that the document puts right, with what it puts there', () => {
    const correctedAt = new Map([
      ['L1:0-7', '801.58'],
      ['L1:8-12', '9.00'],
    ])
    expect(value({ cells, correctedAt })).toBe('total=801.58; family_subsidy=9.00')
  })

  it('is empty where nothing is put right, and a cell without a place is nobody’s', () => {
    expect(value({ cells, correctedAt: new Map([['L2', '1.00']]) })).toBe('')
  })
})
