import type { ReactNode } from 'react'

/** What the checks of one document came to, on its yearly page. */
export const auditSummary = {
  counted: (all: number, holds: number, fails: number, unchecked: number) =>
    `这份文件核对了 ${all} 处：${holds} 处相符，${fails} 处不相符，${unchecked} 处无法核对（不算相符）。`,
  signals: '每一条只说哪两处数字不一致、相差多少；不一致可能另有原因，不等于有错。',
  ledger: (rules: number) => `核对台账：${rules} 条规则各自的结果`,
  ledgerCaption: '每条规则核对的次数',
  rule: '规则',
  holds: '相符',
  fails: '不相符',
  unchecked: '无法核对',
  count: (count: number) => `${count} 处`,
  ownPage: '算式和引用',
  /** `all` where only the first of them are named. */
  places: (places: ReactNode, all: number | undefined) => (
    <>
      出处：{places}
      {all !== undefined && `等 ${all} 处`}
    </>
  ),
  admitted: '文件自己写明的差错',
  rootsCaption: '文件的话所指的数（万元）',
  reached: (count: number) => `由此改动的 ${count} 个合计与说法`,
  reachedCaption: '按勾稽关系逐个推得（万元）',
  cell: '哪一格',
  published: '公布',
  corrected: '改正',
} as const
