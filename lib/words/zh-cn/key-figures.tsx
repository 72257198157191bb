import type { ReactNode } from 'react'

/** The large figures at the head of a yearly page. */
export const keyFigures = {
  expenditure: '支出总计',
  income: (amount: ReactNode, unit: string) => (
    <>
      收入总计 {amount} {unit}
    </>
  ),
  /** Two things that belong together. */
  both: (one: ReactNode, other: ReactNode) => (
    <>
      {one}／{other}
    </>
  ),
  slash: '／',
  change: (year: number | null, isLess: boolean) => `比 ${year} 年${isLess ? '减少' : '增加'}`,
  stated: '据文件说明',
  statedPercent: (percent: ReactNode) => <>{percent}，据文件说明</>,
  same: (year: number | null) => `与 ${year} 年持平，据文件说明`,
  untold: '没有写，或没有读准',
  /** Why there is no figure: kinds of nothing, told apart. */
  absent: {
    filled: '表内空白',
    empty: '空表，未说明',
    declaredEmpty: '声明无数据',
    missing: '缺这张表',
    unpublished: '文件里没有这张表',
    unread: '没有认出这张表',
    open: '没有读准，见下面的表',
    notInForm: '文件没有这张表',
  },
} as const
