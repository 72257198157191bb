import type { ReactNode } from 'react'
import type { DivisionLevel } from '@/lib/budget/division'
import { governmentLevels } from './government-levels'

interface LevelCount {
  readonly level: DivisionLevel
  readonly count: number
}

/** The first page. */
export const home = {
  title: '你的区，部门一年花多少钱？',
  searchHint: '搜部门、项目、科目、代码，例如：劳务派遣、12345、605',
  /** 5 个区县、1 个省级政府: levels are never counted as one another. */
  places: (counts: readonly LevelCount[]) =>
    counts.length === 1
      ? `${governmentLevels.counted(counts)}并排看`
      : `${governmentLevels.counted(counts)}：最近各花多少`,
  districtsNote:
    '各部门最近一份文件的支出总计（有大额上年结转的，大字只写本年的；文件自己更正的，写更正后的），和其中基本支出、项目支出各占多少。年度不同、预算与决算不同、政府的级别不同的，不能直接比大小，也不能相加。',
  /** Below the amount of this year alone. */
  carriedOver: (over: ReactNode, total: ReactNode) => (
    <>
      是本年的；另有上年结转 {over}，公布的总数 {total}
    </>
  ),
  /** Below the amount that the document's own words put right. */
  corrected: (published: ReactNode) => <>文件公布 {published}，又自己更正</>,
  compare: '把几份文件放在一起，逐项比较，并写明哪里不能直接比',
  topics: '同一件事，各处花多少',
  coverage: '已收录哪些年份',
  onlyRecent: '只列出最近有文件的部门；其余的在各地的页面上，也可以搜索。',
  findings: '最值得先看的不符之处',
  findingsNote:
    '“加不起来”是合计不等于各部分相加，“前后不一”是同一件事两处写的不一样；同一个原因的归成一件事，按相差的金额排。不一致可能另有原因，不等于有人做错。',
  allFindings: '全部不符之处，可按地方、年度、规则筛选',
  newest: '最近收录',
} as const
