import type { Disclosure } from '@/lib/budget/disclosure'
import { totalRow } from './rows-by'
import { termsOf } from './table-terms'

const OTHER_THAN_APPROPRIATIONS = [
  ...['fiscalAccount', 'business', 'businessOperation', 'superiorSubsidy', 'subordinatePayment', 'other'],
  ...['carriedOverFiscalAccount', 'carriedOverUnitFunds'],
]

/**
 * Money besides appropriations (财政专户、单位资金): then the tables by fund hold only a part of all expenditure, and no
 * identity joins them. `undefined` when the document does not tell.
 */
export function hasOtherFunds(disclosure: Disclosure): boolean | undefined {
  const income = termsOf(disclosure, 'income')
  const row = totalRow(income)
  if (!income || !row) return undefined
  const comesIn = OTHER_THAN_APPROPRIATIONS.some(
    (column) => income.has(column) && income.term(row, column).money !== 0n,
  )
  return comesIn || (disclosure.identity.phase === 'final' && spendsOtherSavings(disclosure))
}

/** 使用非财政拨款结余, 年初结转和结余: accounts may spend what came in years before, and the income of the year does not show it. */
function spendsOtherSavings(disclosure: Disclosure): boolean {
  const [all, appropriations] = (['balance', 'appropriationBalance'] as const).map((key) => {
    const table = termsOf(disclosure, key)
    const rows = table?.rows.filter(({ side, role }) => side === 'income' && role === 'carriedOver') ?? []
    return rows.reduce((so, each) => so + (table?.term(each, 'amount').money ?? 0n), 0n)
  })
  return all !== appropriations
}

/** For a relation that other funds would break. */
export function openByOtherFunds(disclosure: Disclosure): { readonly unchecked?: string } {
  const other = hasOtherFunds(disclosure)
  if (other === undefined) return { unchecked: '没有收入表，不知是否另有单位资金' }
  return other ? { unchecked: '另有财政专户资金或单位资金，不在这几张表里' } : {}
}
