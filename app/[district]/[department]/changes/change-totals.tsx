import { ChangeSummaryTable } from '@/components/budget/change-summary-table'
import { DepartmentYears } from '@/components/budget/department-years'
import { ChartFrame } from '@/components/charts/chart-frame'
import { DrawingSvg } from '@/components/charts/drawing-svg'
import { LiveChart } from '@/components/charts/live-chart'
import { Section } from '@/components/ui/section'
import { PHASE_TITLES } from '@/lib/budget/phase'
import { sourceLink } from '@/lib/format/source-link'
import { sourceText } from '@/lib/format/source-text'
import type { DepartmentPage } from '@/lib/queries/get-department-page'
import type { TellableChange } from '@/lib/series/change-pairs'
import type { SummaryRow } from '@/lib/series/change-summary'
import type { ChangeWalk } from '@/lib/series/change-walk'
import { lastYearOf } from '@/lib/series/compared-changes'
import type { Compared } from '@/lib/series/compared-names'
import { toYearPoints } from '@/lib/series/department-years'
import { drawnWords } from '@/lib/series/drawing'

interface ChangeTotalsProps {
  readonly home: string
  readonly change: TellableChange
  readonly rows: readonly SummaryRow[]
  readonly walk: ChangeWalk | undefined
  readonly to: Compared
  readonly disclosures: DepartmentPage['disclosures']
}

/** The whole of a change: the walk from one total to the other, the sums, and the years between. */
export function ChangeTotals({ home, change, rows, walk, to, disclosures }: ChangeTotalsProps) {
  const { from, kind } = change
  const { year, phase } = change.to
  const heads = [headOf(from, kind === 'derived'), headOf(change.to, false)] as const
  const points = toYearPoints(disclosures, phase).filter((point) => point.year >= from.year && point.year <= year)
  return (
    <Section id="totals" title="总的变化">
      {kind === 'derived' && <DerivedNote from={from.year} to={to} />}
      {kind === 'execution' && (
        <p className="mb-4 max-w-[46em]">预算是计划，决算是花了的：两样东西，放在一起看差多少。</p>
      )}
      {walk && <Walk walk={walk} phase={phase} to={to} derived={kind === 'derived'} />}
      <ChangeSummaryTable
        caption={`${heads.join('与')}（万元）；印着的数可以点到原文，变化由本站相减`}
        pages={[`${home}/${from.year}`, `${home}/${year}`]}
        {...{ heads, rows }}
      />
      {kind === 'years' && year - from.year > 1 && (
        <>
          <p className="mt-8 max-w-[46em]">
            两份文件隔着 {year - from.year} 年。中间的年份，只有能由别的文件推出的才有数，其余空着：
          </p>
          <DepartmentYears {...{ points, phase, home }} name={to.departmentName} />
        </>
      )}
    </Section>
  )
}

const headOf = ({ year, phase }: TellableChange['from'], derived: boolean): string =>
  `${year} 年${PHASE_TITLES[phase]}${derived ? '（推算）' : ''}`

/** Where last year's figure comes from, and that it rests on what was published. */
function DerivedNote({ from, to }: { from: number; to: Compared }) {
  const { disclosure, key } = to
  const last = lastYearOf(disclosure, ['expenditure', 'incomeAndExpenditure'])
  const at = last?.places[0]
  return (
    <p className="mb-4 max-w-[46em]">
      本站没有 {from} 年的文件。{from} 年的数由 {key.year} 年文件写明的增减额推得
      {last && `：支出总计 ${last.arithmetic}`}
      {disclosure.audit.corrections.length > 0 && `，用的是 ${key.year} 年的公布数`}
      {at && (
        <>
          ，依据
          <a href={sourceLink(disclosure.document.id, at)}>原文件{sourceText(at)}</a>
        </>
      )}
      。文件没有写的，本站不推；所以各科目、各项目比不出增减；
      <a href={`/${key.district}/${key.department}/${key.year}`}>{key.year} 年各科目、各项目的数</a>在那一年的页面。
    </p>
  )
}

function Walk({
  walk,
  phase,
  to,
  derived,
}: {
  walk: ChangeWalk
  phase: 'budget' | 'final'
  to: Compared
  derived: boolean
}) {
  const label = `柱形图：${walk.title}。${drawnWords(walk.drawing)}`
  return (
    <>
      <ChartFrame
        title={walk.title}
        subtitle={`${PHASE_TITLES[phase]}支出总计，万元${derived ? '；虚线框是推算数，不是公布数' : ''}${walk.drawing.marks.some(({ className }) => className === 'bar-corrected') ? '；横纹是按文件自己的说明更正后的数' : ''}`}
        source={`来源：${to.disclosure.document.title}。数字与算法见下表。`}
      >
        <LiveChart series={walk.drawing} label={label}>
          <DrawingSvg drawing={walk.drawing} label={label} />
        </LiveChart>
      </ChartFrame>
      {walk.note && <p className="mb-4 max-w-[46em] text-sm text-muted">{walk.note}</p>}
      {to.disclosure.audit.corrections.length > 0 && (
        <p className="mb-4 max-w-[46em]">
          差错是文件自己写明的，改动了哪些数、怎样算，见
          <a href={`/${to.key.district}/${to.key.department}/${to.key.year}#audit-title`}>{to.key.year} 年的核对</a>。
        </p>
      )}
    </>
  )
}
