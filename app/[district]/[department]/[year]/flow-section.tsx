import { ChartFrame } from '@/components/charts/chart-frame'
import { DrawingSvg } from '@/components/charts/drawing-svg'
import { LiveChart } from '@/components/charts/live-chart'
import { BalanceTable } from '@/components/budget/balance-table'
import { PHASE_TITLES } from '@/lib/budget/phase'
import { UNIT_TITLES } from '@/lib/format/shown-unit'
import { sourceText } from '@/lib/format/source-text'
import type { YearlyDisclosure } from '@/lib/queries/yearly-disclosure'
import { flowHeadline, toBalanceItems } from '@/lib/series/balance-items'
import { toFlow } from '@/lib/series/flow'
import { titled, type SectionProps } from './section-props'

export function hasFlow(disclosure: YearlyDisclosure): boolean {
  const { sources, uses } = toBalanceItems(disclosure)
  return sources.length > 0 && uses.length > 0
}

/** Where the money comes from and where it goes (部门收支总表): a flow through the total, its table below. */
export function FlowSection({ page, disclosure, show }: SectionProps) {
  const { sources, uses } = toBalanceItems(disclosure)
  const total = disclosure.totals.expenditure
  const drawing = toFlow({ sources, uses, total: { name: '支出总计', label: total?.shown ?? total?.printed ?? '' } })
  const title = flowHeadline(sources, uses)
  const words = (items: typeof sources) => items.map(({ name, label }) => `${name} ${label}`).join('；')
  const label = `流向图：${title}。来源：${words(sources)}。去向：${words(uses)}`
  const place = sourceText(disclosure.tables.find(({ key }) => key === 'balance')?.at ?? undefined)
  return (
    <>
      <ChartFrame
        title={title}
        subtitle={`左边是收入来源，右边是支出去向（功能分类的类），${UNIT_TITLES[show.unit]}，${page.year} 年${PHASE_TITLES[disclosure.phase]}`}
        source={`来源：${disclosure.document.title}${place ? `，${place}` : ''}。数字见下表。`}
      >
        <LiveChart series={drawing} label={label}>
          <DrawingSvg drawing={drawing} label={label} />
        </LiveChart>
      </ChartFrame>
      <BalanceTable title={titled(disclosure, 'balance')} lines={disclosure.balance} show={show} />
    </>
  )
}
