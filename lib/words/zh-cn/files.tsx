import type { ReactNode } from 'react'

/** A document as a file: its name, its version, when it came. */
export const fileWords = {
  version: (version: number) => `第 ${version} 版`,
  versionReplaced: (version: number) => `第 ${version} 版，已被后来的文件取代`,
  original: (link: ReactNode) => <>原文件：{link}</>,
  dated: (day: string) => `落款 ${day}`,
  notDated: '文件没有落款日期',
  stored: (day: string) => `${day}收录`,
  /** The date it bears, when it came, what it is called and how large it is, and what was found in it. */
  about: (dated: string, stored: string, name: ReactNode, size: ReactNode, findings: ReactNode | undefined) => (
    <>
      {dated}，{stored}；{name}，{size}
      {findings !== undefined && <>；{findings}</>}
    </>
  ),
  findings: (count: number) => `加不起来、前后不一的 ${count} 件`,
  bytes: (count: number | string) => `${count} 字节`,
  kilobytes: (count: string) => `${count} KB`,
  newest: (link: ReactNode, stored: string) => (
    <>
      原文件：{link}，{stored}
    </>
  ),
  expenditure: '支出总计',
} as const
