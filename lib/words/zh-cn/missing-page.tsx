import type { ReactNode } from 'react'

/** There is no page at this address. */
export const missingPage = {
  title: '没有这一页',
  why: (example: ReactNode) => (
    <>地址可能抄错了，也可能这个部门、这一年的文件还没有收录。地址的样子是：地方／部门／年度，例如{example}。</>
  ),
  searchHint: '搜部门、项目或科目',
  orGo: (places: ReactNode) => <>或者从这里走：{places}</>,
  about: '方法与局限',
} as const
