import { EconomicTable } from '@/components/budget/economic-table'
import { ChartFrame } from '@/components/charts/chart-frame'
import { DrawingSvg } from '@/components/charts/drawing-svg'
import { LiveChart } from '@/components/charts/live-chart'
import { PHASE_TITLES } from '@/lib/budget/phase'
import { UNIT_TITLES } from '@/lib/format/shown-unit'
import {
  economicHeadline,
  toEconomicGroups,
  toEconomicTreemap,
  type EconomicGroup,
} from '@/lib/series/economic-breakdown'
import { toTreemap } from '@/lib/series/treemap'
import { titled, type SectionProps } from './section-props'

/** Expenditure by economic kind (经济分类): basic expenditure by code, then all funds where that is published. */
export function EconomicSection(props: SectionProps) {
  const { page, disclosure, show } = props
  const { economic, economicSummary } = disclosure
  const basic = toEconomicGroups(economic, page.year)
  const all = toEconomicGroups(economicSummary, page.year)
  return (
    <>
      <EconomicChart {...props} groups={basic} />
      <EconomicTable title={titled(disclosure, 'basicEconomic')} groups={basic} show={show} />
      {all.length > 0 && (
        <details className="mt-4">
          <summary>《{titled(disclosure, 'economicSummary')}》：连同项目支出，全部资金</summary>
          <div className="mt-3">
            <EconomicTable title={titled(disclosure, 'economicSummary')} groups={all} show={show} />
          </div>
        </details>
      )}
    </>
  )
}

function EconomicChart({ groups, page, disclosure, show }: SectionProps & { groups: readonly EconomicGroup[] }) {
  const tree = toEconomicTreemap(groups, show)
  const drawing = toTreemap(tree)
  const title = economicHeadline(groups)
  const words = tree.flatMap(({ items }) => items.map(({ name, label }) => `${name} ${label}`)).join('；')
  const label = `树图：${title}。${words}`
  return (
    <ChartFrame
      title={title}
      subtitle={`基本支出按经济分类，面积即金额，同色为同一类，${UNIT_TITLES[show.unit]}，${page.year} 年${PHASE_TITLES[disclosure.phase]}`}
      source={`来源：${disclosure.document.title}。数字见下表。`}
    >
      <LiveChart series={drawing} label={label}>
        <DrawingSvg drawing={drawing} label={label} />
      </LiveChart>
    </ChartFrame>
  )
}
