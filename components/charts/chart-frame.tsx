import type { ReactNode } from 'react'

interface ChartFrameProps {
  /** The finding, in words. */
  readonly title: string
  /** Measure, unit, year and phase. */
  readonly subtitle: ReactNode
  readonly source: ReactNode
  readonly children: ReactNode
}

/** What stands around every chart: the finding above, the source below. */
export function ChartFrame({ title, subtitle, source, children }: ChartFrameProps) {
  return (
    <figure className="my-6">
      <figcaption>
        <h3 className="text-xl">{title}</h3>
        <p className="mt-1 mb-3 text-sm text-muted">{subtitle}</p>
      </figcaption>
      {children}
      <p className="mt-2 text-sm text-muted">{source}</p>
    </figure>
  )
}
