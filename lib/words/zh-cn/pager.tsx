import type { ReactNode } from 'react'

/** From page to page of a list. */
export const pagerWords = {
  name: '翻页',
  previous: '上一页',
  next: '下一页',
  first: '第一页',
  last: '最后一页',
  here: (page: ReactNode, pages: ReactNode) => (
    <>
      第 {page} 页，共 {pages} 页
    </>
  ),
} as const
