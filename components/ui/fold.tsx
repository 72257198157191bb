import type { ReactNode } from 'react'

interface FoldProps {
  /** What is in it, so that nobody has to open it to know. */
  readonly title: ReactNode
  readonly children: ReactNode
}

/**
 * What is whole on the page, and out of the way until somebody asks for it. An address within it opens it: browsers do so by
 * themselves, and the page's script does it for those that do not. On paper it is always open.
 */
export const Fold = ({ title, children }: FoldProps) => (
  <details className="fold mt-4">
    <summary className="no-print cursor-pointer">{title}</summary>
    <div className="mt-3">{children}</div>
  </details>
)
