import type { ReactNode } from 'react'

/** One amount: its unit, where it stands, what became of it. */
export const amountWords = {
  inWan: (amount: ReactNode) => <>{amount} 万元</>,
  inYuan: (amount: ReactNode) => <>{amount} 元</>,
  noSuchColumn: '原表没有这一列',
  blank: '空白',
  source: (place: string) => `出处：原文${place}`,
  /** `place` is told by `source`. */
  sourcePrintedAs: (source: string, printed: string) => `${source}；原文印作“${printed}”`,
  notPrinted: '文件没有印这个数',
  twoNotPrinted: '文件没有印这两个数',
  corrected: '更正',
  correctedHere: '按文件自己的说明更正；算法见“核对”',
  correctedThatYear: '按文件自己的说明更正；算法见那一年的“核对”',
  derived: '推算',
  derivedSo: (arithmetic: string) => `推算：${arithmetic}`,
  /** Beside a mark that leads to a finding, for a screen reader. */
  seeAudit: '，见核对',
  /** What a piece costs, bounded by a target of at least or at most so many. */
  each: (bound: 'exact' | 'atMost' | 'atLeast', unit: string, cost: ReactNode) => (
    <>
      {{ exact: '', atMost: '至多', atLeast: '至少' }[bound]}每{unit} {cost}
    </>
  ),
  aMonth: (cost: ReactNode) => <>每月 {cost}</>,
  basic: (amount: ReactNode) => <>基本 {amount}</>,
  project: (amount: ReactNode) => <>项目 {amount}</>,
  afterCorrection: '更正后：',
} as const
