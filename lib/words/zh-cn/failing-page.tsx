import type { ReactNode } from 'react'

/** A page that is there and does not come: shown in the browser, so nothing else stands here. */
export const failingPage = {
  title: '这一页暂时打不开',
  /** The parts are a button and links, each around the words it is given. */
  whatToDo: (again: Around, home: Around, about: Around) => (
    <>
      是我们这边出了问题，不是您的操作有误。请{again('再试一次')}，或{home('回到首页')}、看{about('方法与局限')}。
    </>
  ),
  number: (digest: string) => `报告问题时请附上编号 ${digest}。`,
  searchHint: '搜部门、项目或科目',
} as const

type Around = (text: string) => ReactNode
