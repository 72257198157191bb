import { ChartFrame } from '@/components/charts/chart-frame'
import { DrawingSvg } from '@/components/charts/drawing-svg'
import { LiveChart } from '@/components/charts/live-chart'
import { PHASE_TITLES } from '@/lib/budget/phase'
import { changesAddress } from '@/lib/format/changes-address'
import { UNIT_TITLES } from '@/lib/format/shown-unit'
import { drawnWords } from '@/lib/series/drawing'
import { toYearChange } from '@/lib/series/year-change'
import type { SectionProps } from './section-props'

/** From last year to this (比上年): last year's figure derived from the stated change, and marked so. */
export function ChangeSection({ page, disclosure, show }: SectionProps) {
  const change = toYearChange(disclosure, page.year, show)
  if (!change) return null
  const { drawing, title, arithmetic, baseYear, parts } = change
  const words = drawnWords(drawing)
  const label = `柱形图：${title}。${words}`
  const home = `/${page.district.slug}/${page.department.slug}`
  const to = { year: page.year, phase: disclosure.phase }
  const pair =
    to.phase === 'final'
      ? { from: { year: page.year, phase: 'budget' as const }, to }
      : { from: { year: baseYear, phase: to.phase }, to }
  const gist = disclosure.changes.find(({ gist: own }) => own)?.gist
  return (
    <>
      <ChartFrame
        title={title}
        subtitle={`${PHASE_TITLES[disclosure.phase]}支出总计，${UNIT_TITLES[show.unit]}；虚线框是推算数，不是公布数`}
        source={`${baseYear} 年的数由本文件写明的增减额推得：${arithmetic}。来源：${disclosure.document.title}，文字说明。`}
      >
        <LiveChart series={drawing} label={label}>
          <DrawingSvg drawing={drawing} label={label} />
        </LiveChart>
      </ChartFrame>
      {parts.length > 0 && (
        <p className="max-w-[46em] text-sm text-muted">
          分开写明的增减：{parts.map(({ name, label: amount }) => `${name} ${amount}`).join('；')}；合起来正是总的增减。
        </p>
      )}
      {gist && <p className="max-w-[46em]">文件说明的原因是：{gist}。</p>}
      <p className="no-print mt-2">
        <a href={changesAddress(home, pair)}>
          {disclosure.phase === 'final' ? '计划的和花了的，逐项看' : '逐项看变化，公布的与更正后的并排'}
        </a>
      </p>
    </>
  )
}
