import { expect, it } from 'vitest'
import type { AuditCase } from '@/lib/audit/rule'
import { judgementsOf } from '@/lib/audit/run-audit'
import { statementMatchesSources } from './statement-matches-sources'

const cell = (text: string) => ({ text })
const claim = (subject: string, label: string, text: string, year = 2025) => ({
  ...{ section: 2, subject, label, year, basis: 'executed', at: 'L9', unit: '万元' },
  amount: { text, at: 'L9:1-5' },
})
const judged = (claims: readonly object[], business = '0.00') => {
  const rows = [
    { row: 1, level: 'total', name: '合计', cells: { business: cell(business), other: cell('3.00') } },
    { row: 2, level: 'item', name: '虚构项', cells: {} },
  ]
  const kinds = [{ row: 1, level: 'total', name: '合计', cells: { superiorPayment: cell('2.00') } }]
  const tables = {
    income: { state: 'filled', title: '', unit: '万元', columns: ['business', 'other'], rows },
    expenditure: { state: 'filled', title: '', unit: '万元', columns: ['superiorPayment'], rows: kinds },
  }
  const disclosure = { identity: { year: 2025, phase: 'final' }, tables, claims }
  return [...judgementsOf(statementMatchesSources, { disclosure } as unknown as AuditCase)]
}

it('finds a source of income that the income table does not have', () => {
  const [found] = judged([claim('incomeSource', '事业收入', '8.00')])
  expect(found).toMatchObject({ outcome: 'fails', left: { at: 'L9:1-5' }, difference: 800_000_000n })
})

it('holds for sources and kinds that agree', () => {
  const agreeing = [claim('incomeSource', '其他收入', '3.00'), claim('expenditureKind', '上缴上级支出', '2.00')]
  expect(judged(agreeing).map(({ outcome }) => outcome)).toEqual(['holds', 'holds'])
})

it('asks nothing of other years, of names it does not know, and of columns that are not there', () => {
  expect(
    judged([
      claim('incomeSource', '事业收入', '8.00', 2024),
      claim('incomeSource', '虚构收入', '8.00'),
      claim('incomeSource', '上级补助收入', '8.00'),
    ]),
  ).toEqual([])
})
