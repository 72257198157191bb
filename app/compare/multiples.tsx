import { ChartFrame } from '@/components/charts/chart-frame'
import { DrawingSvg } from '@/components/charts/drawing-svg'
import { LiveChart } from '@/components/charts/live-chart'
import { drawnWords } from '@/lib/charts/drawing'
import type { Compared } from '@/lib/compare/compared-names'
import type { Comparison } from '@/lib/compare/comparison'
import { comparisonHeadline, toMultiples } from '@/lib/compare/comparison-drawing'
import { compareWords } from '@/lib/words/compare'

const words = compareWords.chart

interface MultiplesProps {
  readonly items: readonly Compared[]
  readonly names: readonly string[]
  readonly comparison: Comparison
  readonly measure: 'amount' | 'share'
  /** Which money and figures are in force. */
  readonly basis: string
}

const MOST = 6

/** A small drawing for each of the lines that differ most, all on one scale. */
export function Multiples({ items, names, comparison, measure, basis }: MultiplesProps) {
  const phases = items.map(({ disclosure }) => disclosure.phase)
  const drawn = toMultiples(comparison.groups.slice(0, MOST), { names, phases, whole: comparison.whole, measure })
  const left = comparison.groups.length - drawn.length
  return (
    <ChartFrame
      title={comparisonHeadline(comparison, names, measure)}
      subtitle={words.measure(basis, measure === 'share', new Set(phases).size > 1 && <PhaseKey />)}
      source={words.source(left)}
    >
      <div className="grid gap-x-10 gap-y-6 md:grid-cols-2">
        {drawn.map(({ key, name, drawing }) => {
          const label = words.alternative(name, drawnWords(drawing))
          return (
            <div key={key}>
              <p className="mb-1 border-t border-rule pt-1 font-medium">{name}</p>
              <LiveChart series={drawing} label={label}>
                <DrawingSvg drawing={drawing} label={label} />
              </LiveChart>
            </div>
          )
        })}
      </div>
    </ChartFrame>
  )
}

/** A plan and what was spent never look alike. */
const PhaseKey = () => (
  <span className="ml-3 whitespace-nowrap">
    {words.phases(<Swatch className="bar-published" />, <Swatch className="chart-cat-3" />)}
  </span>
)

const Swatch = ({ className }: { className: string }) => (
  <svg width="12" height="12" aria-hidden="true" className="inline-block">
    <rect width="12" height="12" className={className} />
  </svg>
)
