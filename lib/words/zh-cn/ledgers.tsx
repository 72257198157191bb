import type { ReactNode } from 'react'

/** Captions, heads and notes that tables share. */
export const ledgers = {
  inUnit: (title: string, unit: string) => `${title}（${unit}）`,
  inUnitBlankStays: (title: string, unit: string) => `${title}（${unit}；空白处即原表空白）`,
  sideInUnit: (title: string, side: 'income' | 'expenditure', unit: string) =>
    `${title}：${{ income: '收入', expenditure: '支出' }[side]}（${unit}）`,
  sideHeads: { income: '来源', expenditure: '去向' },
  amount: '金额',
  share: '占比',
  purpose: '用途',
  item: '项目',
  indicator: '指标',
  count: '数量',
  rate: '完成率',
  indicatorHeads: { target: '目标', actual: '完成', points: '分值', score: '得分' },
  threePublic: {
    total: '合计',
    abroad: '因公出国（境）费',
    vehiclePurchase: '公务用车购置费',
    vehicleRunning: '公务用车运行费',
    reception: '公务接待费',
  },
  /** Beside the name of a line that speaks of another year than its table. */
  ofYear: (year: ReactNode) => <>（{year} 年）</>,
  rateOf: (basis: string) => `占${basis}`,
  functions: {
    line: '类、项',
    columns: {
      total: '合计',
      basic: '基本支出',
      wages: '工资福利',
      familySubsidy: '对个人和家庭',
      goodsServices: '商品和服务',
      capital: '资本性',
      project: '项目支出',
    },
    sum: '合计',
    oursBelow: '以下各行相加，本站算出',
    /** A column that no row fills is said, not drawn. */
    blankColumns: (columns: readonly string[]) => `；“${columns.join('”“')}”全列空白，未画出`,
  },
  economics: {
    department: '部门预算经济分类',
    government: '政府预算经济分类',
    oursBelow: '以下各行相加',
    printedDiffers: (sum: string) => `原表所写；以下各行相加为 ${sum}`,
  },
  zeroRows: (count: number, where: ReactNode) => (
    <>
      另有 {count} 行写作 0，{where}。
    </>
  ),
  notDrawn: '未画出',
  seeOriginal: '见原表',
} as const
