import type { ReactNode } from 'react'

interface PlaceGroupProps {
  readonly title: string
  readonly children: ReactNode
}

/** What is of the governments of one city, under its name. */
export function PlaceGroup({ title, children }: PlaceGroupProps) {
  return (
    <div className="mb-8">
      <h3 className="mb-3 border-b border-rule-strong pb-1 text-lg">{title}</h3>
      {children}
    </div>
  )
}
