import type { ReactNode } from 'react'

/** The log of corrections. */
export const correctionWords = {
  title: '更正记录',
  description: '文件自己写明的差错和由此改动的数，以及被后来的文件取代的文件。',
  admitted: '文件自己写明的差错',
  noneAdmitted: '已收录的文件里，没有一份写明自己有差错。',
  caption: '文件的话所指的数（万元）',
  cell: '哪一格',
  published: '公布',
  corrected: '更正',
  reached: (count: number, page: (text: string) => ReactNode) => (
    <>
      由此改动的合计与说法还有 {count} 个，逐个列在{page('那一年的页面')}的“核对”里。
    </>
  ),
  /** Whether the department was told, and what it answered; `day` is when it was told. */
  status: {
    notReported: () => '还没有向部门反映',
    unanswered: (day: string) => `${day}已向部门反映，部门尚未答复`,
    accepted: (day: string, answered?: string) => `${day}已向部门反映，部门${answered ?? ''}答复：确有差错`,
    explained: (day: string, answered?: string) => `${day}已向部门反映，部门${answered ?? ''}答复：另有说明`,
    republished: (day: string, answered?: string) => `${day}已向部门反映，部门${answered ?? '已'}重新公布`,
  },
  replaced: '被取代的文件',
  noneReplaced: '还没有哪份文件被后来的文件取代。',
  replacedBy: (day: string, old: ReactNode, other: ReactNode) => (
    <>
      {day}，{old}由{other}取代
    </>
  ),
} as const
