import { ChartFrame } from '@/components/charts/chart-frame'
import { DrawingSvg } from '@/components/charts/drawing-svg'
import { LiveChart } from '@/components/charts/live-chart'
import { Ledger } from '@/components/ui/ledger'
import { PHASE_TITLES, type Phase } from '@/lib/budget/phase'
import { amountText } from '@/lib/format/amount'
import { yearsHeadline, toYearsDrawing, type YearPoint } from '@/lib/series/department-years'
import { Amount } from './amount'

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
  const label = `柱形图：${name}，${title}。${drawing.labels.map(({ text }) => text).join('，')}`
  return (
    <>
      <ChartFrame
        title={title}
        subtitle={`${PHASE_TITLES[phase]}支出总计，万元；实心是公布数，虚线框是由别的年份推算的数，横纹是按文件自己的说明更正后的数`}
        source="来源与算法见下表。"
      >
        <LiveChart series={drawing} label={label}>
          <DrawingSvg drawing={drawing} label={label} />
        </LiveChart>
      </ChartFrame>
      <YearsTable {...{ points, phase, home }} />
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
          <th scope="col">说明</th>
        </tr>
      </thead>
      <tbody>
        {points.map((point) => (
          <tr key={point.year}>
            <th scope="row" className="figure">
              {point.kind === 'published' ? <a href={`${home}/${point.year}`}>{point.year}</a> : point.year}
            </th>
            <td className="amount">
              {point.kind === 'published' && <Amount figure={point.figure} />}
              {point.kind === 'derived' && point.money !== undefined && (
                <>
                  <span className="derived">推算</span>
                  <span className="figure">{amountText(point.money)}</span>
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

function Note({ point: { kind, corrected, arithmetic, from } }: { point: YearPoint }) {
  if (kind === 'absent') return <>没有收录这一年的文件，也没有能推出它的文件</>
  if (kind === 'derived') {
    return (
      <>
        没有收录这一年的文件；由 {from} 年文件写明的增减额推得：<span className="figure">{arithmetic}</span>
      </>
    )
  }
  if (corrected === undefined) return <>公布数</>
  return (
    <>
      公布数；按文件自己的说明更正为 <span className="figure">{amountText(corrected)}</span>（{arithmetic}）
    </>
  )
}
