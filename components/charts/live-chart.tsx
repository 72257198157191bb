import type { ReactNode } from 'react'
import { DataBlock } from '@/components/ui/data-block'
import type { Drawing } from '@/lib/charts/drawing'
import type { StackedBars } from '@/lib/charts/stacked-bars'

/** What the live chart is drawn from. */
export interface ChartData {
  /** Bars that Recharts takes over, or a drawing whose marks come alive. */
  readonly series: StackedBars | Drawing
  readonly label: string
}

/** The chart as the server drew it, with the data of its live twin: stays until that is there, and for good without JavaScript. */
export const LiveChart = ({ series, label, children }: ChartData & { readonly children: ReactNode }) => (
  <div data-chart="server" className="chart" tabIndex={-1}>
    {children}
    <DataBlock type="application/json" data={{ series, label } satisfies ChartData} />
  </div>
)
