import type { ReactNode } from 'react'

/** One amount: its unit, where it stands, what became of it. */
export const amountWords = {
  inWan: (amount: ReactNode) => <>{amount} 万元</>,
  inYuan: (amount: ReactNode) => <>{amount} 元</>,
  noSuchColumn: '原表没有这一列',
  blank: '空白',
  source: (place: string) => `出处：原文${place}`,
  /** `place` is told by `source`. */
  sourcePrintedAs: (source: string, printed: string) => `${source}；原文写作“${printed}”`,
  /** Beside a figure that could not be settled. */
  open: '待核',
  openBecause: (printed: string, because: string | undefined) =>
    `本站没有读准这个数，不用它作合计、比较和图表。原文写作“${printed}”${because ? `；${because}` : ''}`,
  /** In a list, where it does not stand. */
  openElsewhere: '没有读准，见原文',
  /** Below a chart; nothing where nothing was left out. */
  leftOut: (count: number) => (count === 0 ? '' : `有 ${count} 个数本站没有读准，没有画进来；它们在表里，标着“待核”。`),
  notPrinted: '文件没有写这个数',
  twoNotPrinted: '文件没有写这两个数',
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
  /** Below a chart. */
  drawnCorrected: '文件写明有误的数，图里按它自己的话更正；公布的数在表里，与更正后的并列。',
} as const
