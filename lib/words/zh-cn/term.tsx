import type { ReactNode } from 'react'

/** A technical term explained on the spot. */
export const term = {
  /** `plain` is a few words, `explanation` whole sentences. */
  explained: (name: ReactNode, plain: string, explanation: string) => (
    <>
      {name}：{plain}。{explanation}
    </>
  ),
  /** The term is said to a screen reader alone. */
  more: (hidden: (text: ReactNode) => ReactNode, name: ReactNode) => <>更多{hidden(<>：{name}</>)}</>,
} as const
