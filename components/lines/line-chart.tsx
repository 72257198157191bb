import { ChartFrame } from '@/components/charts/chart-frame'
import { LiveChart } from '@/components/charts/live-chart'
import { StackedBarsSvg } from '@/components/charts/stacked-bars-svg'
import { PHASE_TITLES, type Phase } from '@/lib/budget/phase'
import { toLineBars, type LineRow } from '@/lib/lines/classification-line'
import { lineWords } from '@/lib/words/lines'
import { unitWords } from '@/lib/words/units'

const words = lineWords.chart

interface LineChartProps {
  readonly rows: readonly LineRow[]
  readonly phase: Phase
  readonly what: string
  /** Whether the bars have the parts of basic and project expenditure. */
  readonly split: boolean
}

/** The departments of one phase, their years beside each other. Never a line through budget and accounts. */
export function LineChart({ rows, phase, what, split }: LineChartProps) {
  const parts = split
    ? [
        { key: 'basic', name: words.basic },
        { key: 'project', name: words.project },
        { key: 'derived', name: words.corrected },
      ]
    : [
        { key: 'basic', name: what },
        { key: 'derived', name: words.corrected },
      ]
  const bars = toLineBars(rows, phase, {
    unit: unitWords.wan,
    parts,
    name: ({ department, year }, corrected) => words.bar(department.name, year, corrected),
  })
  if (!bars) return null
  const corrected = bars.bars.some(({ key }) => key.endsWith('-corrected'))
  const departments = new Set(rows.filter(({ of }) => of.phase === phase).map(({ of }) => of.home)).size
  const title = words.title(departments, PHASE_TITLES[phase], what)
  const label = words.alternative(title, bars.bars)
  return (
    <ChartFrame title={title} subtitle={words.measure(PHASE_TITLES[phase], corrected)} source={words.source}>
      <LiveChart series={bars} label={label}>
        <StackedBarsSvg series={bars} label={label} />
      </LiveChart>
    </ChartFrame>
  )
}
