import type { ReactNode } from 'react'

/** Every project of every department. */
export const projectList = {
  description: '各部门的每一个项目：花多少、做什么、目标是什么、每件多少钱；可以按地方、年度、类型、金额和名称找。',
  lead: '各部门的每一个项目：花多少、绩效目标是什么、每件多少钱。金额点开就是原文件的那一格，名称点开是它自己的一页。预算与决算分开看，不混在一起。',
  count: (count: number) => `共 ${count} 个项目`,
  one: '项目列表',
  nothing: '没有找到',
  caption: (phase: string, order: string) => `${phase}，按${order}；“推算”是本站用金额除以目标数量得出的`,
  notSoManyPages: (back: Around) => <>没有这么多页。{back('回到第一页')}</>,
  nothingFits: (phase: string, otherPhase: string, other: Around, all: Around) => (
    <>
      没有符合条件的{phase}项目。名称换一个短一点的词、金额放宽一些试试；也可以看同样条件的
      {other(`${otherPhase}项目`)}，或者{all('全部预算项目')}。决算文件大多不逐个列项目。
    </>
  ),
  filter: {
    name: '筛选项目',
    text: '名称里的字，或项目编码里的数字',
    from: '金额不少于（万元）',
    to: '不多于（万元）',
    orders: { amount: '金额，从大到小', name: '名称', department: '部门', year: '年度，从新到旧' },
  },
  entry: {
    project: '项目（部门、年度）',
    amount: '金额（万元）',
    performanceOnly: '只在绩效表里',
    /** Behind a unit cost: how it was worked out. */
    arithmetic: (arithmetic: string, isMonthly: boolean) => `（${arithmetic}${isMonthly ? '，再 ÷ 12 个月' : ''}）`,
    notPrinted: '没有写',
    seeFindings: '，见“不符之处”',
  },
  totals: {
    caption: (phase: string) => `符合条件的全部项目，不只这一页的；${phase}，万元，本站相加。`,
    year: '年度',
    projects: '项目个数',
    sum: '金额合计',
    performanceOnly: (count: number, sum: ReactNode) => (
      <>
        另有 {count} 个只在绩效表里，那里写的金额相加是 {sum}，没有算进右边
      </>
    ),
    blank: (count: number) => `${count} 个没有写金额或没有读准，没有算进右边`,
    note: ({ severalYears, severalLevels, hasAlone, hasBlank }: TotalsNote) =>
      [
        severalYears ? '几个年度不相加：同一个项目可能连着几年都列。' : '',
        severalLevels ? '省、市、区县管的事不同，也不相加。' : '',
        '只算收录了的部门的文件，所属单位单独公开的不再加一遍。金额取自项目支出表',
        hasAlone ? '；绩效表是另一张表，口径可能不同，单独说' : '',
        hasBlank ? '；空白不当作零' : '',
        '。',
      ].join(''),
  },
} as const

interface TotalsNote {
  readonly severalYears: boolean
  readonly severalLevels: boolean
  readonly hasAlone: boolean
  readonly hasBlank: boolean
}

type Around = (text: string) => ReactNode
