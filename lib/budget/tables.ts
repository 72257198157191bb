import type { Phase } from './phase'

/**
 * The tables of a disclosure, named by what they say, so that budget and final accounts, Henan's order and another
 * province's, speak one language. Number and official title belong to the phase: see {@link TABLES}.
 */
export const TABLE_KEYS = [
  'balance',
  'income',
  'expenditure',
  'appropriationBalance',
  'generalPublic',
  'basicEconomic',
  'economicSummary',
  'threePublic',
  'governmentFund',
  'stateCapital',
  'operating',
  'projects',
  'performance',
  'projectPerformance',
  'selfEvaluation',
  'appropriationExpenditure',
  'appropriationEconomic',
  'procurement',
] as const
export type TableKey = (typeof TABLE_KEYS)[number]

export interface ColumnDefinition {
  readonly key: string
  /** Official title (列名), without the line breaks documents put into it. */
  readonly title: string
  /** Titles of the heads above it, outermost first (表头分组). */
  readonly under: readonly string[]
  /** Only some documents have it: the words of a head by which it is known to be there. */
  readonly knownBy?: string
}

export interface TableDefinition {
  readonly key: TableKey
  readonly phase: Phase
  /** Number as published: 1–14 in Henan's budgets, 1–9 for 公开01–09 of the national final accounts; none for appendices. */
  readonly number: number | undefined
  readonly title: string
  /** What one row is, in a few words. */
  readonly row: string
  readonly columns: readonly ColumnDefinition[]
}

const column = (key: string, title: string, ...under: string[]): ColumnDefinition => ({ key, title, under })
const rare = (knownBy: string, definition: ColumnDefinition): ColumnDefinition => ({ ...definition, knownBy })

const THIS_YEAR = '本年收入'
const CARRIED_OVER = '上年结转结余'
const BASIC = '基本支出'
const PROJECT = '项目支出'
const PLANNED = '预算数'
const SPENT = '本年支出'

const INCOME_SOURCES = [
  column('total', '总计'),
  column('thisYear', '合计', THIS_YEAR),
  column('generalPublic', '小计', THIS_YEAR, '一般公共预算'),
  column('appropriation', '其中：财政拨款', THIS_YEAR, '一般公共预算'),
  column('governmentFund', '政府性基金', THIS_YEAR),
  column('stateCapital', '国有资本经营预算', THIS_YEAR),
  column('fiscalAccount', '财政专户管理资金收入', THIS_YEAR),
  column('business', '事业收入', THIS_YEAR),
  column('businessOperation', '事业单位经营收入', THIS_YEAR),
  column('superiorSubsidy', '上级补助收入', THIS_YEAR),
  column('subordinatePayment', '附属单位上缴收入', THIS_YEAR),
  column('other', '其他收入', THIS_YEAR),
  rare('单位资金合计', column('unitFunds', '小计', THIS_YEAR, '单位资金')),
  column('carriedOver', '合计', CARRIED_OVER),
  column('carriedOverGeneralPublic', '一般公共预算', CARRIED_OVER),
  column('carriedOverGovernmentFund', '政府性基金', CARRIED_OVER),
  column('carriedOverStateCapital', '国有资本经营预算', CARRIED_OVER),
  column('carriedOverFiscalAccount', '财政专户管理资金', CARRIED_OVER),
  column('carriedOverUnitFunds', '单位资金', CARRIED_OVER),
]

const EXPENDITURE_KINDS = [
  column('total', '合计'),
  column('basic', '小计', BASIC),
  column('wages', '工资福利支出', BASIC, '人员经费'),
  column('familySubsidy', '对个人和家庭的补助', BASIC, '人员经费'),
  column('goodsServices', '商品和服务支出', BASIC, '公用经费'),
  column('capital', '资本性支出', BASIC, '公用经费'),
  column('project', '小计', PROJECT),
  column('projectOperating', '其他运转类', PROJECT),
  column('projectTarget', '特定目标类', PROJECT),
  // Where basic expenditure is parted no further.
  rare('人员经费合计', column('personnel', '人员经费', BASIC)),
  rare('公用经费合计', column('public', '公用经费', BASIC)),
]

/** Beside basic and project expenditure: what goes to others, what is sold, and in Jiangsu a reserve. */
const OTHER_KINDS = [
  rare('上缴上级', column('superiorPayment', '上缴上级支出')),
  rare('经营支出', column('businessOperation', '事业单位经营支出')),
  rare('附属单位', column('subordinateSubsidy', '对附属单位补助支出')),
  rare('预留机动', column('reserve', '单位预留机动经费')),
  rare('结转下年', column('carriedForward', '结转下年资金')),
]

const THREE_PUBLIC_ITEMS = [
  column('total', '“三公”经费合计'),
  column('abroad', '因公出国（境）费'),
  column('vehicles', '小计', '公务用车购置及运行费'),
  column('vehiclePurchase', '公务用车购置费', '公务用车购置及运行费'),
  column('vehicleRunning', '公务用车运行费', '公务用车购置及运行费'),
  column('reception', '公务接待费'),
]

/** What some provinces print beside “三公”: other running costs, and the sum of all. */
const BESIDE_THREE_PUBLIC = [
  rare('会议费', column('meetings', '会议费')),
  rare('培训费', column('training', '培训费')),
  rare('机关运行经费', column('operating', '机关运行经费')),
  rare('会议费', column('combined', '“三公”经费、会议费、培训费合计')),
]

const FUND_SOURCES = '资金来源'
const GENERAL_PUBLIC_FUNDS = '一般公共预算资金'
const UNIT_FUNDS = '单位资金'

const OPERATING_SOURCES = [
  column('total', '合计', FUND_SOURCES),
  column('generalPublic', '小计', FUND_SOURCES, GENERAL_PUBLIC_FUNDS),
  column('appropriation', '财政拨款', FUND_SOURCES, GENERAL_PUBLIC_FUNDS),
  column('adminFees', '纳入预算管理的行政事业性收费', FUND_SOURCES, GENERAL_PUBLIC_FUNDS),
  column('special', '专项收入', FUND_SOURCES, GENERAL_PUBLIC_FUNDS),
  column('assetUse', '国有资产资源有偿使用收入', FUND_SOURCES, GENERAL_PUBLIC_FUNDS),
  column('otherGeneralPublic', '其他一般公共预算资金', FUND_SOURCES, GENERAL_PUBLIC_FUNDS),
  rare('一般性转', column('generalTransfer', '一般性转移支付资金', FUND_SOURCES, GENERAL_PUBLIC_FUNDS)),
  column('generalBond', '一般债券', FUND_SOURCES, GENERAL_PUBLIC_FUNDS),
  column('governmentFund', '小计', FUND_SOURCES, '政府性基金预算资金'),
  column('fundBudget', '政府性基金预算资金', FUND_SOURCES, '政府性基金预算资金'),
  column('specialBond', '专项债券', FUND_SOURCES, '政府性基金预算资金'),
  column('stateCapital', '国有资本经营预算', FUND_SOURCES),
  column('fiscalAccount', '财政专户管理资金收入', FUND_SOURCES),
  column('unitFunds', '小计', FUND_SOURCES, UNIT_FUNDS),
  column('business', '事业收入资金', FUND_SOURCES, UNIT_FUNDS),
  column('superiorSubsidy', '上级补助收入资金', FUND_SOURCES, UNIT_FUNDS),
  column('subordinatePayment', '附属单位上缴收入资金', FUND_SOURCES, UNIT_FUNDS),
  column('businessOperation', '事业单位经营收入资金', FUND_SOURCES, UNIT_FUNDS),
  column('other', '其他收入资金', FUND_SOURCES, UNIT_FUNDS),
  rare('财政性资', column('carriedOverFiscal', '财政性资金结余结转', FUND_SOURCES)),
  column('carriedOverFiscalAccount', '财政专户管理资金收入结余结转', FUND_SOURCES),
  column('carriedOverUnitFunds', '单位资金结余结转', FUND_SOURCES),
]

const PERFORMANCE_FUNDS = [
  column('total', '资金总额', '项目金额'),
  column('governmentBudget', '政府预算资金', '项目金额'),
  column('fiscalAccount', '财政专户管理资金', '项目金额'),
  column('unitFunds', '单位资金', '项目金额'),
]

const RESULTS = [column('points', '分值'), column('rate', '执行率'), column('score', '得分')]
const EXECUTION = [
  column('initial', '年初预算数'),
  column('adjusted', '全年预算数'),
  column('executed', '全年执行数'),
  ...RESULTS,
]

const PROCUREMENT_FUNDS = [
  column('total', '总计'),
  column('generalPublic', '一般公共预算'),
  column('governmentFund', '政府性基金'),
  column('stateCapital', '国有资本经营预算'),
  column('other', '其他资金'),
]

const table = (
  phase: Phase,
  number: number | undefined,
  key: TableKey,
  title: string,
  row: string,
  columns: readonly ColumnDefinition[],
): TableDefinition => ({ phase, number, key, title, row, columns })

/** Every table we know, by phase, in the official order. A table that is not here is kept whole as a raw table, never dropped. */
export const TABLES: readonly TableDefinition[] = [
  table('budget', 1, 'balance', '部门收支预算表', 'an income item (收入项目) or an expense class (支出项目)', [
    column('amount', '金额'),
    // Shanghai's units print the expenditure by kinds.
    rare('人员经费', column('total', '合计', PLANNED)),
    rare('人员经费', column('personnel', '人员经费', PLANNED, BASIC)),
    rare('人员经费', column('public', '公用经费', PLANNED, BASIC)),
    rare('人员经费', column('project', '项目支出', PLANNED)),
  ]),
  table('budget', 2, 'income', '部门收入预算表', 'the department or a unit × income sources', INCOME_SOURCES),
  table('budget', 3, 'expenditure', '部门支出预算表', 'a functional code × kinds of expenditure', [
    ...EXPENDITURE_KINDS,
    ...OTHER_KINDS,
  ]),
  table(
    'budget',
    4,
    'appropriationBalance',
    '财政拨款收支预算表',
    'an appropriation item or an expense class × funds',
    [
      column('amount', '金额'),
      column('total', '合计'),
      column('generalPublic', '小计', '一般公共预算'),
      column('appropriation', '其中：财政拨款', '一般公共预算'),
      column('governmentFund', '政府性基金'),
      column('stateCapital', '国有资本经营预算'),
    ],
  ),
  table(
    'budget',
    5,
    'generalPublic',
    '一般公共预算支出预算表',
    'as expenditure, general public budget only',
    EXPENDITURE_KINDS,
  ),
  table('budget', 6, 'basicEconomic', '一般公共预算基本支出预算表', 'a departmental with a government economic code', [
    column('total', '合计', '本年一般公共预算基本支出'),
    column('personnel', '人员经费', '本年一般公共预算基本支出'),
    column('public', '公用经费', '本年一般公共预算基本支出'),
  ]),
  table('budget', 7, 'economicSummary', '支出经济分类汇总表', 'both economic codes × every fund source', [
    column('total', '总计'),
    column('generalPublic', '小计', '一般公共预算'),
    column('appropriation', '其中：财政拨款', '一般公共预算'),
    column('governmentFund', '政府性基金'),
    column('stateCapital', '国有资本经营预算'),
    column('carriedOver', '上年结转结余'),
    column('fiscalAccount', '财政专户管理资金收入'),
    column('business', '事业收入'),
    column('superiorSubsidy', '上级补助收入'),
    column('subordinatePayment', '附属单位上缴收入'),
    column('businessOperation', '事业单位经营收入'),
    column('other', '其他收入'),
  ]),
  table('budget', 8, 'threePublic', '一般公共预算“三公”经费预算表', 'the plan of the year', [
    ...THREE_PUBLIC_ITEMS,
    ...BESIDE_THREE_PUBLIC,
  ]),
  table(
    'budget',
    9,
    'governmentFund',
    '政府性基金支出预算表',
    'as expenditure, government funds only',
    EXPENDITURE_KINDS,
  ),
  table(
    'budget',
    10,
    'stateCapital',
    '国有资本经营支出预算表',
    'as expenditure, state capital only',
    EXPENDITURE_KINDS,
  ),
  table(
    'budget',
    11,
    'operating',
    '行政（事业）单位机构运转经费预算表',
    'a unit or an economic code × sources',
    OPERATING_SOURCES,
  ),
  table('budget', 12, 'projects', '项目支出预算表', 'a project × this year’s and carried-over funds', [
    column('total', '合计'),
    column('generalPublic', '一般公共预算', '本年拨款'),
    column('governmentFund', '政府性基金预算', '本年拨款'),
    column('stateCapital', '国有资本经营预算', '本年拨款'),
    column('carriedOverGeneralPublic', '一般公共预算', '财政拨款结转结余'),
    column('carriedOverGovernmentFund', '政府性基金预算', '财政拨款结转结余'),
    column('carriedOverStateCapital', '国有资本经营预算', '财政拨款结转结余'),
    column('fiscalAccount', '财政专户管理资金'),
    column('unitFunds', '单位资金'),
  ]),
  table('budget', 13, 'performance', '部门（单位）整体绩效目标表', 'a budget figure or an indicator', [
    column('amount', '预算情况'),
  ]),
  table(
    'budget',
    14,
    'projectPerformance',
    '部门预算项目绩效目标表',
    'a project with its indicators',
    PERFORMANCE_FUNDS,
  ),
  table(
    'budget',
    undefined,
    'appropriationExpenditure',
    '财政拨款支出预算表',
    'as expenditure, appropriations only',
    EXPENDITURE_KINDS,
  ),
  table('budget', undefined, 'appropriationEconomic', '财政拨款基本支出预算表', 'a departmental economic code', [
    column('total', '合计', '本年财政拨款基本支出'),
    column('personnel', '人员经费', '本年财政拨款基本支出'),
    column('public', '公用经费', '本年财政拨款基本支出'),
  ]),
  table('budget', undefined, 'procurement', '政府采购预算表', 'something to be bought, or a sum', PROCUREMENT_FUNDS),
  table('final', 1, 'balance', '收入支出决算总表', 'a numbered income or expense line', [column('amount', '决算数')]),
  table('final', 2, 'income', '收入决算表', 'a functional code × income sources', [
    column('thisYear', '本年收入合计'),
    column('appropriation', '财政拨款收入'),
    column('superiorSubsidy', '上级补助收入'),
    column('business', '事业收入'),
    column('businessOperation', '经营收入'),
    column('subordinatePayment', '附属单位上缴收入'),
    column('other', '其他收入'),
  ]),
  table('final', 3, 'expenditure', '支出决算表', 'a functional code × kinds of expenditure', [
    column('total', '本年支出合计'),
    column('basic', '基本支出'),
    column('project', '项目支出'),
    column('superiorPayment', '上缴上级支出'),
    column('businessOperation', '经营支出'),
    column('subordinateSubsidy', '对附属单位补助支出'),
  ]),
  table(
    'final',
    4,
    'appropriationBalance',
    '财政拨款收入支出决算总表',
    'a numbered appropriation or expense line × funds',
    [
      column('amount', '金额'),
      column('total', '合计'),
      column('generalPublic', '一般公共预算财政拨款'),
      column('governmentFund', '政府性基金预算财政拨款'),
      column('stateCapital', '国有资本经营预算财政拨款'),
    ],
  ),
  table('final', 5, 'generalPublic', '一般公共预算财政拨款支出决算表', 'a functional code', [
    column('total', '小计', '本年支出'),
    column('basic', '基本支出', '本年支出'),
    column('project', '项目支出', '本年支出'),
  ]),
  table('final', 6, 'basicEconomic', '一般公共预算财政拨款基本支出决算明细表', 'a departmental economic code', [
    column('total', '决算数'),
  ]),
  table('final', 7, 'governmentFund', '政府性基金预算财政拨款收入支出决算表', 'a functional code', [
    column('openingBalance', '年初结转和结余'),
    column('thisYear', '本年收入'),
    column('total', '小计', '本年支出'),
    column('basic', '基本支出', '本年支出'),
    column('project', '项目支出', '本年支出'),
    column('closingBalance', '年末结转和结余'),
  ]),
  table('final', 8, 'stateCapital', '国有资本经营预算财政拨款支出决算表', 'a functional code', [
    rare('年初结转', column('openingBalance', '年初结转和结余')),
    rare('年初结转', column('thisYear', '本年收入')),
    column('total', '合计', SPENT),
    column('basic', '基本支出', SPENT),
    column('project', '项目支出', SPENT),
    rare('年初结转', column('closingBalance', '年末结转和结余')),
  ]),
  table('final', 9, 'threePublic', '财政拨款“三公”经费支出决算表', 'the plan (预算数) or what was spent (决算数)', [
    ...THREE_PUBLIC_ITEMS,
    ...BESIDE_THREE_PUBLIC,
  ]),
  table(
    'final',
    undefined,
    'selfEvaluation',
    '部门整体支出绩效自评情况表',
    'a budget figure with its rate of execution, or the sum of the scores',
    EXECUTION,
  ),
  table(
    'final',
    undefined,
    'projectPerformance',
    '项目支出绩效自评表',
    'a project with its indicators and their results',
    EXECUTION,
  ),
  table('final', undefined, 'procurement', '政府采购情况表', 'something bought, or a sum', PROCUREMENT_FUNDS),
]

/** The tables that a complete document of the phase has, in order; appendices without a number are not promised. */
export const tablesOf = (phase: Phase): readonly TableDefinition[] => TABLES.filter((t) => t.phase === phase)

export function tableOf(phase: Phase, key: TableKey): TableDefinition | undefined {
  return TABLES.find((t) => t.phase === phase && t.key === key)
}

/** `财政拨款收支预算表` column → its full head, outermost first: `一般公共预算 › 其中：财政拨款`. */
export const columnPath = (c: ColumnDefinition): string => [...c.under, c.title].join(' › ')
