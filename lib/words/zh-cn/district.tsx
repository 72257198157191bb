import type { ReactNode } from 'react'
import type { DivisionLevel } from '@/lib/budget/division'
import { governmentLevels } from './government-levels'

const whose = (district: string, level: DivisionLevel): string =>
  level === 'county' ? district : `${district}${governmentLevels.names[level]}`

/** A district, and the departments of it in lists. */
export const districtWords = {
  /** The departments of the government itself, not those of the governments under it. */
  title: (district: string, level: DivisionLevel) => `${whose(district, level)}各部门的预算与决算`,
  description: (district: string, level: DivisionLevel) =>
    `${whose(district, level)}各部门公开的预算和决算：花了多少，基本支出和项目支出各占多少，比上年增减多少，哪里不相符。`,
  levelNote: (level: DivisionLevel) => `这里是${governmentLevels.names[level]}的部门，不含下面各市、各区县的。`,
  held: (departments: number, documents: number | undefined) => `收录了 ${departments} 个部门、${documents} 份文件。`,
  latest: '各部门最近的一份',
  latestCaption: '支出总计（万元）。年度不同、预算与决算不同的，不能直接比大小；部门与它的单位不相加',
  years: '历年：已收录哪些年份',
  nothingHeld: (district: string, about: (text: string) => ReactNode) => (
    <>
      本站还没有收录{district}任何部门的文件。这不等于没有公开；怎样收录，见{about('关于本站')}。
    </>
  ),
  silent: (departments: ReactNode) => <>登记了、还没有文件的部门：{departments}。</>,
  counted: (departments: number, documents: number) => `${departments} 个部门，${documents} 份文件`,
  noneCounted: '还没有收录文件',
  others: (departments: number) => `另有 ${departments} 个部门`,
  department: '部门',
  year: '年度',
  expenditure: '支出总计',
  /** The parts are their colours. */
  split: (basic: ReactNode, project: ReactNode) => (
    <>
      {basic} 基本　{project} 项目
    </>
  ),
  statedChange: '文件写明的增减',
  findings: '加不起来、前后不一',
  findingsCount: (count: number) => `${count} 处`,
  someAdmitted: '有的文件自己写明',
  same: (year: number | null) => `与 ${year} 年持平`,
  notStated: '没有写明',
  onlyIncome: '只写了收入，',
  comparedWith: (year: number) => `比 ${year} 年`,
  beforeCorrection: '，按更正前的数',
} as const
