import type { Disclosure } from '@/lib/budget/disclosure'
import { AMOUNT_BASIS_TITLES } from '@/lib/budget/phase'
import type { Claim } from '@/lib/budget/statement'
import { termOf, type Term } from './term'

/** The figure of a claim (说明中的数字) as a term. */
export function claimTerm(claim: Claim, part: 'amount' | 'change' = 'amount'): Term {
  const name = claimName(claim)
  return termOf(claim[part], claim.unit, {
    ...{ column: part, label: part === 'change' ? `${name}的增减额` : name },
    key: `statement/${claim.section} ${claim.subject} ${claim.label ?? ''} ${claim.year} ${claim.basis}/${part}`,
  })
}

/** 说明第三节“基本支出”. */
export function claimName({ section, subject, label, basis, rateOf }: Claim): string {
  const plan = basis === 'initial' && rateOf === undefined ? '' : basis === 'executed' ? '' : AMOUNT_BASIS_TITLES[basis]
  return `说明第${inWords(section)}节“${label ?? SUBJECT_NAMES[subject] ?? subject}${plan}”`
}

/** Budget statements speak of the plan of the year, accounts of what was spent. */
export const isOfItsYear = ({ year, basis }: Claim, { identity }: Pick<Disclosure, 'identity'>): boolean =>
  year === identity.year && basis === (identity.phase === 'budget' ? 'initial' : 'executed')

export type FundContext = 'all' | 'generalPublic' | 'governmentFund' | 'stateCapital'

/**
 * Of which money a clause on 基本支出 or 项目支出 speaks: of what its section named last; a section that begins with
 * 基本支出 is the one on general public basic expenditure.
 */
export function fundContexts({
  claims,
  identity,
}: Pick<Disclosure, 'claims' | 'identity'>): ReadonlyMap<Claim, FundContext> {
  const contexts = new Map<Claim, FundContext>()
  let context: FundContext = 'all'
  for (const [i, claim] of claims.entries()) {
    const begins = claims[i - 1]?.section !== claim.section
    if (begins) context = claim.subject === 'basic' && claim.section <= BASIC_SECTION ? 'generalPublic' : 'all'
    const named = CONTEXT_OF[claim.subject]
    if (named && isOfItsYear(claim, { identity })) context = named
    contexts.set(claim, context)
  }
  return contexts
}

/** The last section that can be the one on 一般公共预算基本支出; later ones speak of performance. */
const BASIC_SECTION = 8

const CONTEXT_OF: Partial<Record<Claim['subject'], FundContext>> = {
  income: 'all',
  expenditure: 'all',
  incomeAndExpenditure: 'all',
  generalPublic: 'generalPublic',
  governmentFund: 'governmentFund',
  stateCapital: 'stateCapital',
}

const DIGITS = '零一二三四五六七八九'
function inWords(n: number): string {
  const [tens, ones] = [Math.floor(n / 10), n % 10]
  return `${tens > 1 ? DIGITS[tens] : ''}${tens > 0 ? '十' : ''}${ones > 0 || tens === 0 ? DIGITS[ones] : ''}`
}

export const SUBJECT_NAMES: Partial<Record<Claim['subject'], string>> = {
  income: '收入总计',
  expenditure: '支出总计',
  incomeAndExpenditure: '收支总计',
  basic: '基本支出',
  project: '项目支出',
  personnel: '人员经费',
  publicFunds: '公用经费',
  generalPublicIncome: '一般公共预算收入',
  generalPublic: '一般公共预算支出',
  governmentFundIncome: '政府性基金收入',
  governmentFund: '政府性基金支出',
  stateCapitalIncome: '国有资本经营预算收入',
  stateCapital: '国有资本经营预算支出',
  appropriation: '财政拨款收支',
  appropriationIncome: '财政拨款收入',
  appropriationExpenditure: '财政拨款支出',
  threePublic: '“三公”经费',
  abroad: '因公出国（境）费',
  vehicles: '公务用车购置及运行费',
  vehiclePurchase: '公务用车购置费',
  vehicleRunning: '公务用车运行费',
  reception: '公务接待费',
  meetings: '会议费',
  training: '培训费',
  operating: '机构运转经费',
  procurement: '政府采购',
  procurementGoods: '政府采购货物',
  procurementWorks: '政府采购工程',
  procurementServices: '政府采购服务',
  procurementSme: '授予中小企业合同',
  procurementMicro: '授予小微企业合同',
  projectCount: '项目个数',
  vehicleCount: '车辆',
  equipmentCount: '设备',
  transfer: '转移支付',
  selfEvaluation: '绩效自评',
}
