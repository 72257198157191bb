import type { DivisionLevel } from '@/lib/budget/division'
import { governmentLevels } from './government-levels'

/** What a comparison of documents finds and how it is told: drawings, reasons why amounts are missing, caveats. */
export const comparison = {
  /** Why there is no amount. */
  absent: {
    table: '没有附表',
    notByItem: '没有按科目列',
    line: '未列',
    notParted: '结转没有分到科目',
    notPrinted: '文件没有写',
    notCarriedOver: '文件没有写结转',
    onlyBasic: '只公布了基本支出的经济分类',
    notSaid: '没有写',
    blank: '空白',
    open: '没有读准',
  },
  unlistedClass: '未列类别',
  addedUp: (amounts: number) => `${amounts} 个数相加`,
  incomeAndExpenditure: '收支总计',
  funds: {
    generalPublic: '一般公共预算',
    governmentFund: '政府性基金',
    stateCapital: '国有资本经营预算',
  },
  carriedOverOfIt: '其中：上年结转结余',
  threePublic: {
    total: '“三公”经费合计',
    abroad: '因公出国（境）费',
    vehiclePurchase: '公务用车购置费',
    vehicleRunning: '公务用车运行费',
    reception: '公务接待费',
  },
  points: (points: string) => `${points} 个百分点`,
  inWan: (amount: string) => `${amount} 万元`,
  corrected: (amount: string) => `更正 ${amount}`,
  withCorrected: (amount: string, corrected: string) => `${amount}，更正 ${corrected}`,
  more: (high: string, low: string, size: string) => `${high}比${low}多 ${size}`,
  onlyOne: (high: string, low: string, size: string) => `${high}有 ${size}，${low}没有这一项`,
  headline: {
    none: '没有可以并排的行',
    largest: (name: string) => `最大的一项是“${name}”`,
    furthest: (name: string, spread: string) => `相差最大的是“${name}”：${spread}`,
  },
  caveats: {
    level: {
      title: (present: readonly DivisionLevel[]) =>
        `不是同一级政府：${present.map((level) => governmentLevels.names[level]).join('和')}放在了一起`,
      of: {
        province: '省级部门：管全省的事，钱的规模和区县的部门不能直接比',
        prefecture: '市级部门：管全市的事',
        county: '区县部门：管一个区县的事',
      },
      only: (level: DivisionLevel, documents: number) => `只比${governmentLevels.names[level]}的 ${documents} 份`,
    },
    phase: {
      title: '预算和决算放在了一起',
      plan: '是计划要花的',
      result: '是实际花了的',
      againstOwnPlan: (what: string) => `${what}，比它自己的年初预算差`,
      only: (phase: string, documents: number) => `只比${phase}的 ${documents} 份`,
    },
    year: {
      title: (years: readonly number[]) => `年度不同：${years.join('、')}`,
      year: (year: number) => `${year} 年`,
      ownChange: (year: number) => `${year} 年；它自己比 ${year - 1} 年的变化是`,
      arithmetic: (now: string, before: string, change: string) => `${now} − ${before}（推算）= ${change}`,
    },
    swap: (department: string, year: number, phase: string) => `把${department}换成 ${year} 年${phase}`,
    prices: {
      title: '各年的钱，价格水平不同',
      of: (year: number) => `按 ${year} 年的价格；本站不折算`,
    },
    units: {
      title: '有的包括下属单位，有的只有一个单位',
      one: (unit: string) => `只有 1 个单位：${unit}`,
      none: '文件没有列出下属单位',
      several: (units: readonly string[]) => `含 ${units.length} 个单位：${units.join('、')}`,
      besideLargest: (units: string) => `${units}；最大的以外共`,
    },
    carriedOver: {
      title: '支出总计里有的含上年结转的钱',
      has: '含上年结转结余',
      zero: '没有，写作',
      blank: '没有，那一格空白',
      fairer: '不含上年结转，只比本年的钱',
    },
    admitted: {
      title: '有文件在说明里更正了自己的数字',
      less: '自己写明数字有差错，支出总计应少',
      elsewhere: '自己写明数字有差错，不涉及支出总计',
      fairer: '用文件自己说明更正后的数',
    },
    oneOff: {
      title: '一次性的大项目撑大了总数',
      none: '没有看上去是一次性的项目',
      projects: (names: readonly string[], all: number) =>
        `${names.join('、')}${all > names.length ? ` 等 ${all} 个项目` : ''}共`,
      share: (share: string) => `占支出总计 ${share}`,
      fairer: '只比基本支出（人员和日常运转）',
    },
    otherFunds: {
      title: '有的含一般公共预算以外的钱',
      has: '含政府性基金或国有资本经营预算支出',
      none: '只有一般公共预算',
      fairer: '只比一般公共预算',
    },
    economicScope: {
      title: '经济分类的范围不同：全部支出与只有基本支出',
      all: '公布了全部支出的经济分类',
      none: '没有公布经济分类',
      basic: '只公布了基本支出的经济分类，没有分类的项目支出是',
      fairer: '都只比基本支出的经济分类',
    },
    noTables: { title: '有的文件没有附表', only: '只有文字说明，逐项的数无从比较' },
    blankTable: {
      title: '有的表空白或没有公布',
      blank: (table: string) => `《${table}》整张空白，也没有说明为什么`,
      missing: (table: string) => `目录里有《${table}》，正文里没有`,
    },
    moneyUnit: {
      title: '金额单位不同：元与万元',
      yuan: '以元公布，这里换算成万元，不舍入',
      wan: '以万元公布，每个数公布前已舍入',
    },
  },
} as const
