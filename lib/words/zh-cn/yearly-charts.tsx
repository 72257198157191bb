import type { ReactNode } from 'react'

/** What stands around the charts of a yearly page, and what they say to who does not see them. */
export const yearlyCharts = {
  /** A name and its amount; several are told one after another. */
  told: (parts: readonly { readonly name: string; readonly label: string }[]) =>
    parts.map(({ name, label }) => `${name} ${label}`).join('；'),
  source: (title: string, place: string | undefined) => `来源：${title}${place ? `，${place}` : ''}。数字见下表。`,
  flow: {
    total: '支出总计',
    alternative: (headline: string, sources: string, uses: string) =>
      `流向图：${headline}。来源：${sources}。去向：${uses}`,
    measure: (unit: string, year: number, phase: string) =>
      `左边是收入来源，右边是支出去向（功能分类的类），${unit}，${year} 年${phase}`,
  },
  functions: {
    alternative: (headline: string, bars: string) => `条形图：${headline}。${bars}`,
    /** `ofGeneralPublic`: the table of all funds is not by item, and that of the general public budget stands in. */
    measure: (unit: string, year: number, phase: string, ofGeneralPublic: boolean, key: ReactNode) => (
      <>
        {ofGeneralPublic ? '一般公共预算的各科目支出' : '各科目支出'}，{unit}，{year} 年{phase}　{key}
      </>
    ),
    names: (classification: ReactNode) => (
      <>科目名称与金额照原表；类、款的名称取自{classification}，灰色的类合计与“占比”由本站算出。</>
    ),
    /** The table of one fund beside that of all funds. */
    ofOneFund: (title: string, note: string) => `《${title}》${note}`,
    same: (figures: number) => `与上表相同：${figures} 个数逐格一致`,
    different: '与上表不同，点开看',
    lines: (count: number) => `${count} 项，点开看`,
  },
  economics: {
    alternative: (headline: string, areas: string) => `树图：${headline}。${areas}`,
    measure: (unit: string, year: number, phase: string) =>
      `基本支出按经济分类，面积即金额，同色为同一类，${unit}，${year} 年${phase}`,
    ofAllFunds: (title: string) => `《${title}》：连同项目支出，全部资金`,
  },
} as const
