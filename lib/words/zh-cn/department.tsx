import type { ReactNode } from 'react'

/** A department over the years. */
export const departmentWords = {
  title: (department: string) => `${department}历年预算与决算`,
  description: (department: string) =>
    `${department}历年公开的预算和决算：每年花了多少，哪一年缺文件，最大的项目，每一份原文件。`,
  changes: '逐项看变化：比上年、预算与决算',
  nothingHeld: '本站还没有收录这个部门的文件。这不等于没有公开。',
  nothingHeldOf: (phase: string) => `本站还没有收录这个部门任何一年的${phase}。这不等于没有公开。`,
  years: (phase: string) => `历年${phase}支出`,
  largestProjects: '最大的项目',
  projectsCaption: '每份文件里金额最大的几个项目（万元）；其余的在那一年的页面上',
  documents: (count: number) => `${count} 份文件`,
  chart: {
    alternative: (department: string, headline: string, words: string) =>
      `柱形图：${department}，${headline}。${words}`,
    source: '来源与算法见下表。',
    /** Only the marks that are in the chart are explained. */
    measure: (phase: string, hasDerived: boolean, hasCorrected: boolean) =>
      `${phase}支出总计，万元；实心是公布数${hasDerived ? '，虚线框是由下一年的文件推算的数' : ''}${hasCorrected ? '，横纹是按文件自己的说明更正后的数' : ''}`,
  },
  table: {
    caption: (phase: string) => `${phase}支出总计（万元）`,
    year: '年度',
    expenditure: '支出总计',
    kind: '是怎样的数',
    derived: '推算',
  },
  kinds: {
    published: '公布数',
    corrected: (arithmetic: string) => `公布数；文件自己写明有差错，更正后 ${arithmetic}`,
    derived: (reckoning: ReactNode) => <>本站没有这一年的文件。{reckoning}</>,
    unprinted: '收录了这一年的文件，里面没有写支出总计',
    open: '收录了这一年的文件，本站没有读准支出总计，不用它作比较',
    predecessor: '这个部门那时还没有设立',
    absent: (reckoning: ReactNode) => <>本站没有这一年的文件，也没有能推出支出总计的文件。{reckoning}</>,
  },
  /** How a figure follows from the words of another year's document, and where they stand. */
  reckoning: (isIncome: boolean, year: number, arithmetic: string, onCorrected: boolean, places: ReactNode) => (
    <>
      {isIncome && '收入总计'}由 {year} 年文件写明的增减额推算：{arithmetic}
      {onCorrected && `（用的是 ${year} 年的公布数，那个数文件自己写明有差错）`}；依据：{places}
    </>
  ),
  placeIn: (year: number, place: string | undefined) => `${year} 年原文件${place}`,
} as const
