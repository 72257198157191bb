import { ChartFrame } from '@/components/charts/chart-frame'
import { DrawingSvg } from '@/components/charts/drawing-svg'
import { LiveChart } from '@/components/charts/live-chart'
import { Ledger } from '@/components/ui/ledger'
import { PHASE_TITLES, type Phase } from '@/lib/budget/phase'
import { amountText } from '@/lib/format/amount'
import { sourceLink } from '@/lib/format/source-link'
import { sourceText } from '@/lib/format/source-text'
import { yearsHeadline, toYearsDrawing, type Derived, type YearPoint } from '@/lib/series/department-years'
import { drawnWords } from '@/lib/series/drawing'
import { HeldAmount } from './held-amount'

interface DepartmentYearsProps {
  readonly points: readonly YearPoint[]
  readonly phase: Phase
  readonly home: string
  readonly name: string
}

/** The years as columns and as a table: what was published, what it is corrected to, what follows from another year's document, what is missing. */
export function DepartmentYears({ points, phase, home, name }: DepartmentYearsProps) {
  const drawing = toYearsDrawing(points)
  const title = yearsHeadline(points, phase)
  const label = `柱形图：${name}，${title}。${drawnWords(drawing)}`
  return (
    <>
      <ChartFrame title={title} subtitle={<Subtitle points={points} phase={phase} />} source="来源与算法见下表。">
        <LiveChart series={drawing} label={label}>
          <DrawingSvg drawing={drawing} label={label} />
        </LiveChart>
      </ChartFrame>
      <YearsTable {...{ points, phase, home }} />
    </>
  )
}

/** Only the marks that are in the chart are explained. */
function Subtitle({ points, phase }: { points: readonly YearPoint[]; phase: Phase }) {
  return (
    <>
      {PHASE_TITLES[phase]}支出总计，万元；实心是公布数
      {points.some(({ kind }) => kind === 'derived') && '，虚线框是由下一年的文件推算的数'}
      {points.some(({ corrected }) => corrected !== undefined) && '，横纹是按文件自己的说明更正后的数'}
    </>
  )
}

function YearsTable({ points, phase, home }: Omit<DepartmentYearsProps, 'name'>) {
  return (
    <Ledger caption={`${PHASE_TITLES[phase]}支出总计（万元）`}>
      <thead>
        <tr>
          <th scope="col">年度</th>
          <th scope="col" className="amount">
            支出总计
          </th>
          <th scope="col">是怎样的数</th>
        </tr>
      </thead>
      <tbody>
        {points.toReversed().map((point) => (
          <tr key={point.year}>
            <th scope="row" className="figure">
              {point.figure === undefined ? point.year : <a href={`${home}/${point.year}`}>{point.year}</a>}
            </th>
            <td className="amount">
              {point.kind === 'published' && <HeldAmount held={point} />}
              {point.derived && (
                <>
                  <span className="derived">推算</span>
                  <span className="figure">{amountText(point.derived.money)}</span>
                </>
              )}
            </td>
            <td className="text-sm text-muted">
              <Note point={point} />
            </td>
          </tr>
        ))}
      </tbody>
    </Ledger>
  )
}

function Note({ point: { kind, arithmetic, derived, income } }: { point: YearPoint }) {
  switch (kind) {
    case 'published':
      return arithmetic === undefined ? '公布数' : <>公布数；文件自己写明有差错，更正后 {arithmetic}</>
    case 'derived':
      return <>本站没有这一年的文件。{derived && <Reckoning what="" derived={derived} />}</>
    case 'unprinted':
      return '收录了这一年的文件，里面没有印支出总计'
    case 'predecessor':
      return '这个部门那时还没有设立'
    case 'absent':
      return (
        <>
          本站没有这一年的文件，也没有能推出支出总计的文件。
          {income && <Reckoning what={`收入总计`} derived={income} />}
        </>
      )
  }
}

/** The arithmetic, and the door to the words it rests on. */
function Reckoning({ what, derived: { arithmetic, from, onCorrected } }: { what: string; derived: Derived }) {
  const places = [...new Map(from.places.map((at) => [sourceText(at)?.replace(/第 \d+ 字$/, ''), at]))]
  return (
    <>
      {what}由 {from.year} 年文件写明的增减额推算：{arithmetic}
      {onCorrected && `（用的是 ${from.year} 年的公布数，那个数文件自己写明有差错）`}；依据：
      {places.map(([text, at], i) => (
        <span key={at}>
          {i > 0 && '、'}
          <a href={sourceLink(from.document, at)}>
            {from.year} 年原文件{text}
          </a>
        </span>
      ))}
    </>
  )
}
