import type { ClaimFund } from '@/lib/budget/statement'
import type { ClaimSubject } from './subjects'

/** The money that words name last (一般公共预算…, 政府性基金…, 财政拨款 of every kind); undefined when they name none. */
export function fundIn(words: string): ClaimFund | undefined {
  let found: { readonly at: number; readonly fund: ClaimFund } | undefined
  for (const [fund, pattern] of NAMES) {
    for (const { index } of words.matchAll(pattern)) if (!found || index > found.at) found = { at: index, fund }
  }
  return found?.fund
}

/** Whatever stands around it, a subject of this list is of one money. */
export const FUND_OF: Partial<Record<ClaimSubject, ClaimFund>> = {
  income: 'all',
  expenditure: 'all',
  incomeAndExpenditure: 'all',
  appropriation: 'appropriation',
  appropriationIncome: 'appropriation',
  appropriationExpenditure: 'appropriation',
  generalPublic: 'generalPublic',
  generalPublicIncome: 'generalPublic',
  governmentFund: 'governmentFund',
  governmentFundIncome: 'governmentFund',
  stateCapital: 'stateCapital',
  stateCapitalIncome: 'stateCapital',
}

/** What is a part of the total named before it, and so of its money. */
export const PARTS: ReadonlySet<ClaimSubject> = new Set([
  ...(['basic', 'project', 'personnel', 'publicFunds', 'functionLine'] as const),
  ...(['reserve', 'carriedForward', 'expenditureKind'] as const),
])

/** 财政拨款 behind the name of a budget is a part of that name (一般公共预算财政拨款). */
const NAMES: readonly (readonly [ClaimFund, RegExp])[] = [
  ['generalPublic', /(?:一般)?公共(?:财政)?预算/g],
  ['governmentFund', /政府性基金/g],
  ['stateCapital', /国有资本经营/g],
  [
    'appropriation',
    /(?<!(?:公共(?:财政)?预算|政府性基金(?:预算)?|国有资本经营(?:预算)?|非)(?:当年|本年|安排|的)?)财政拨款/g,
  ],
  ['other', /财政专户|(?:事业|经营|其他)收入|(?:单位|其他|自有)资金|非财政拨款|上级补助|附属单位上缴/g],
]
