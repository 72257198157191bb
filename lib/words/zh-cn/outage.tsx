import type { ReactNode } from 'react'

/** What is shown in place of a page that failed, or that needs the database while it is away. */
export const outage = {
  failed: {
    tab: '出了问题',
    title: '这一页出了问题',
    whatToDo: (home: Around) => <>是我们这边的差错，不是您的操作有误，已经记下。请稍后再试，或{home('回到首页')}。</>,
  },
  unavailable: {
    tab: '暂时打不开',
    title: '这一页暂时打不开',
    whatToDo: (home: Around) => (
      <>
        数据库这会儿没有应答。最近有人看过的页面仍可打开；没看过的要等它恢复，通常几分钟。请稍后刷新，或
        {home('回到首页')}。
      </>
    ),
  },
} as const

type Around = (text: string) => ReactNode
