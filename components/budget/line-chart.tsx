import { ChartFrame } from '@/components/charts/chart-frame'
import { LiveChart } from '@/components/charts/live-chart'
import { StackedBarsSvg } from '@/components/charts/stacked-bars-svg'
import { PHASE_TITLES, type Phase } from '@/lib/budget/phase'
import { toLineBars, type LineRow } from '@/lib/series/classification-line'

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
        { key: 'basic', name: '基本支出' },
        { key: 'project', name: '项目支出' },
        { key: 'derived', name: '更正后' },
      ]
    : [
        { key: 'basic', name: what },
        { key: 'derived', name: '更正后' },
      ]
  const bars = toLineBars(rows, phase, {
    ...{ unit: '万元', parts },
    name: ({ department, year }, corrected) =>
      `${department.name} ${year} 年${corrected ? '，按文件自己的说明更正后' : ''}`,
  })
  if (!bars) return null
  const corrected = bars.bars.some(({ key }) => key.endsWith('-corrected'))
  const departments = new Set(rows.filter(({ of }) => of.phase === phase).map(({ of }) => of.home)).size
  const title = `${departments} 个部门的${PHASE_TITLES[phase]}里有“${what}”`
  const label = `条形图：${title}。${bars.bars.map(({ name, label: figure }) => `${name} ${figure} 万元`).join('，')}`
  return (
    <ChartFrame
      title={title}
      subtitle={`${PHASE_TITLES[phase]}数，万元，同一部门的各年挨着排${corrected ? '；虚线框是更正后的数' : ''}`}
      source="来源见下表，每个数字都能点到原文的那一格。"
    >
      <LiveChart series={bars} label={label}>
        <StackedBarsSvg series={bars} label={label} />
      </LiveChart>
    </ChartFrame>
  )
}
