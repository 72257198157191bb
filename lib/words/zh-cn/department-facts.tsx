import type { ReactNode } from 'react'

/** Who a department is. */
export const departmentFacts = {
  duties: '做什么',
  dutiesAreOurs: '（本站据它的文件概括，不是原文）',
  code: '部门代码',
  noCode: '已收录的文件都没有写',
  alsoCalled: '也叫',
  kinds: { official: '全称', printed: '文件上的名称', short: '简称', former: '曾用名' },
  nameIs: (kind: string, years: string) => `（${kind}${years}）`,
  inYear: (year: number | null) => `，${year} 年`,
  inYears: (from: number | null, to: number | null) => `，${from ?? ''}–${to ?? ''} 年`,
  units: '所属单位',
  yearOfUnit: (year: number) => `${year} 年单位公开`,
  lineage: '沿革',
  became: { renamed: '更名', merged: '合并', split: '拆分' },
  cameFrom: (other: ReactNode, how: string) => (
    <>
      由{other}
      {how}而来
    </>
  ),
  becameOther: (other: ReactNode, how: string) => (
    <>
      {how}为{other}
    </>
  ),
  event: (day: string, what: ReactNode, basis: string) => (
    <>
      {day}，{what}（{basis}）
    </>
  ),
} as const
