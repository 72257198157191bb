import { z } from 'zod'
import { cellSchema } from './cell'
import { fiscalYearSchema } from './fiscal-year'
import { MONEY_UNITS } from './money'
import { amountBasisSchema } from './phase'
import { sourcePositionSchema } from './source-position'

/** What a figure of the statement (说明) is about. One word per subject, so that it can be held against its table. */
export const CLAIM_SUBJECTS = [
  'income',
  'expenditure',
  'incomeAndExpenditure',
  'basic',
  'project',
  'personnel',
  'publicFunds',
  'generalPublicIncome',
  'generalPublic',
  'governmentFundIncome',
  'governmentFund',
  'stateCapitalIncome',
  'stateCapital',
  /** 财政拨款收支: appropriations, both sides under one figure; then each side. */
  'appropriation',
  'appropriationIncome',
  'appropriationExpenditure',
  /** Another source of income (事业收入、上级补助收入、结转…), named by the label. */
  'incomeSource',
  /** Another kind of expenditure (上缴上级、经营、对附属单位补助…), named by the label. */
  'expenditureKind',
  /** 上年结转 (结余): what earlier years left; 结转下年 and 年末结转 (结余): what goes to the next. */
  'carriedOver',
  'carriedForward',
  /** 单位预留机动经费: kept for what cannot be foreseen, neither 基本 nor 项目支出. */
  'reserve',
  /** A functional item (功能分类科目); the label is its path, 类 · 款 · 项. */
  'functionLine',
  'threePublic',
  'abroad',
  'vehicles',
  'vehiclePurchase',
  'vehicleRunning',
  'reception',
  /** 会议费 and 培训费, told beside 三公 by some provinces. */
  'meetings',
  'training',
  'operating',
  'procurement',
  'procurementGoods',
  'procurementWorks',
  'procurementServices',
  /** Contracts given to small and medium enterprises (中小企业), and those of them that are small or micro (小微企业). */
  'procurementSme',
  'procurementMicro',
  'projectCount',
  'vehicleCount',
  'equipmentCount',
  'transfer',
  'selfEvaluation',
  /** Projects and money under performance management (绩效目标管理、绩效跟踪…): how many, and how much of it. */
  'performanceManaged',
  'other',
] as const

/**
 * Of which money a figure is: all of it, 财政拨款 of every kind, one of the three budgets, or money from elsewhere (专户、
 * 事业、单位资金). A claim whose text does not say it has none.
 */
export const CLAIM_FUNDS = ['all', 'appropriation', 'generalPublic', 'governmentFund', 'stateCapital', 'other'] as const
export type ClaimFund = (typeof CLAIM_FUNDS)[number]

export const CLAIM_FUND_NAMES: Record<ClaimFund, string> = {
  all: '全部资金',
  appropriation: '财政拨款',
  generalPublic: '一般公共预算',
  governmentFund: '政府性基金预算',
  stateCapital: '国有资本经营预算',
  other: '其他资金',
}

/** What a total takes in: this year's own (本年合计), or what was carried over too (总计). */
export const CLAIM_EXTENTS = ['thisYear', 'total'] as const
export const CLAIM_EXTENT_NAMES: Record<(typeof CLAIM_EXTENTS)[number], string> = {
  thisYear: '本年合计',
  total: '总计',
}

/** What a subject is called, where its word alone says it; others go by their label. */
export const SUBJECT_NAMES: Partial<Record<(typeof CLAIM_SUBJECTS)[number], string>> = {
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
  carriedOver: '上年结转',
  carriedForward: '结转下年',
  reserve: '单位预留机动经费',
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
  performanceManaged: '纳入绩效管理',
}

const SPENT = [
  ...(['expenditure', 'generalPublic', 'governmentFund', 'stateCapital'] as const),
  ...(['appropriation', 'appropriationExpenditure'] as const),
]

/** What a share may be of, by what it is the share of a part of. */
export const WHOLES_OF: Partial<Record<(typeof CLAIM_SUBJECTS)[number], readonly (typeof CLAIM_SUBJECTS)[number][]>> = {
  basic: SPENT,
  project: SPENT,
  reserve: ['expenditure'],
  carriedForward: ['expenditure'],
  expenditureKind: ['expenditure'],
  personnel: ['basic'],
  publicFunds: ['basic'],
  functionLine: ['generalPublic', 'governmentFund', 'stateCapital', 'appropriationExpenditure', 'expenditure'],
  appropriationIncome: ['income'],
  incomeSource: ['income'],
  carriedOver: ['income'],
  generalPublicIncome: ['income'],
  governmentFundIncome: ['income'],
  stateCapitalIncome: ['income'],
  appropriationExpenditure: ['expenditure'],
  generalPublic: ['expenditure'],
  procurementSme: ['procurement'],
  procurementMicro: ['procurement'],
  abroad: ['threePublic'],
  vehicles: ['threePublic'],
  reception: ['threePublic'],
}

/**
 * A claim (说明中的数字): what one clause of the statement says with figures. Every figure is a cell with its place;
 * a clause without one of the parts leaves it out.
 */
export const claimSchema = z.strictObject({
  /** Number of the statement's section (第几部分说明), 1 for 一、. */
  section: z.int().min(1).max(40),
  subject: z.enum(CLAIM_SUBJECTS),
  /** The subject's name where the subject alone does not say it: a functional item, a kind of vehicle. */
  label: z.string().optional(),
  /** Absent when the text does not say it. */
  fund: z.enum(CLAIM_FUNDS).optional(),
  /** 合计 and 总计 apart; absent when the words are neither. */
  extent: z.enum(CLAIM_EXTENTS).optional(),
  year: fiscalYearSchema,
  basis: amountBasisSchema,
  at: sourcePositionSchema,
  /** The unit its amounts are in: a statement may speak in 万元 of tables in 元. */
  unit: z.enum(MONEY_UNITS),
  amount: cellSchema.optional(),
  /** Change against `baseYear`, without its sign: the sign is a word (增加, 减少, 持平). */
  change: cellSchema.optional(),
  direction: z.enum(['up', 'down', 'same']).optional(),
  baseYear: fiscalYearSchema.optional(),
  changePercent: cellSchema.optional(),
  /** Share of what it is part of (占…%). */
  share: cellSchema.optional(),
  /** What the share is of: a subject, where it is one, else the words that name it. */
  shareOf: z.string().min(1).max(60).optional(),
  /** The sentence says that there is none (无、没有、未安排), without printing a figure: no zero is made of it. */
  none: z.literal(true).optional(),
  /** 完成…预算的 %, with the denominator named by `rateOf`. */
  completionRate: cellSchema.optional(),
  rateOf: amountBasisSchema.optional(),
  count: cellSchema.optional(),
  countUnit: z.string().optional(),
  score: cellSchema.optional(),
  /** The printed reason (主要原因): prose, only in an operator's database; the shipped form holds our own short words in `gist`. */
  reason: z.string().optional(),
  gist: z.string().max(60).optional(),
})
export type Claim = z.infer<typeof claimSchema>
