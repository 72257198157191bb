import type { Disclosure } from '@/lib/budget/disclosure'
import { sumMoney, ZERO, type Money } from '@/lib/budget/money'
import { totalRow } from './rows-by'
import { termsOf } from './table-terms'

const OTHER_THAN_APPROPRIATIONS = [
  ...['fiscalAccount', 'business', 'businessOperation', 'superiorSubsidy', 'subordinatePayment', 'other'],
  ...['unitFunds', 'carriedOverFiscalAccount', 'carriedOverUnitFunds'],
]

/**
 * Money besides appropriations (财政专户、单位资金): then the tables by fund hold only a part of all expenditure, and no
 * identity joins them. `undefined` when the document does not tell.
 */
export function hasOtherFunds(disclosure: Disclosure): boolean | undefined {
  const income = termsOf(disclosure, 'income')
  const row = totalRow(income)
  if (!income || !row) return undefined
  const moneyOf = (column: string) => (income.has(column) ? income.term(row, column).money : ZERO)
  if (OTHER_THAN_APPROPRIATIONS.some((column) => moneyOf(column) !== 0n)) return true
  if (disclosure.identity.phase === 'final') return spendsOtherSavings(disclosure)
  const isTold = OTHER_THAN_APPROPRIATIONS.some((column) => income.has(column)) || isAllAppropriated(moneyOf)
  return isTold ? false : undefined
}

/** Where the table has no column for other money, its sum tells: all of it stands under the funds, or nobody knows. */
function isAllAppropriated(moneyOf: (column: string) => Money): boolean {
  const whole = moneyOf('thisYear') || moneyOf('total')
  const funds = sumMoney(['generalPublic', 'governmentFund', 'stateCapital'].map(moneyOf))
  return whole === funds || whole === moneyOf('appropriation')
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
  if (other === undefined) return { unchecked: '收入表没有或者不分资金，不知是否另有单位资金' }
  return other ? { unchecked: '另有财政专户资金或单位资金，不在这几张表里' } : {}
}
