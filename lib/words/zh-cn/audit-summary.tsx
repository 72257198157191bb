import type { ReactNode } from 'react'

/** What the checks of one document came to, on its yearly page. */
export const auditSummary = {
  counted: (all: number, holds: number, fails: number, unchecked: number) =>
    `这份文件核对了 ${all} 处：${holds} 处相符，${fails} 处不相符，${unchecked} 处无法核对（不算相符）。`,
  signals: '每一件事只说哪两处数字不一致、相差多少；不一致可能另有原因，不等于有错。',
  things: (matters: number, places: number) => `${matters} 件事对不上，涉及 ${places} 处`,
  nothing: '没有不符之处。缺表、缺数时无法核对，不算相符。',
  more: (matters: number) => `其余 ${matters} 件`,
  extent: (places: number) => `涉及 ${places} 处`,
  ofForm: '范本如此',
  rounding: (places: number) => `尾差 ${places} 处：四舍五入就能造成的差`,
  proofSheet: (count: number) => `校对单：标点、数字格式、表名写法 ${count} 处`,
  ledger: (rules: number) => `核对台账：${rules} 条规则各自的结果`,
  ledgerCaption: '每条规则核对的次数',
  rule: '规则',
  holds: '相符',
  fails: '不相符',
  unchecked: '无法核对',
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
  proof: {
    title: '校对单',
    of: (document: string) => `${document}校对单`,
    lead: '标点、数字格式、名称写法这些不影响金额的小处，列给部门改稿时用，不算不符之处。可以打印。',
    none: '没有要校对的。',
    place: '在哪里',
    what: '怎么写的',
    back: '回到这一年',
  },
} as const
