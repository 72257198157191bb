import type { ReactNode } from 'react'

/** The documents that a page rests on. */
export const sourceList = {
  sources: (documents: ReactNode) => <>来源：{documents}</>,
} as const
