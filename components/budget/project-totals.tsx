import { Ledger } from '@/components/ui/ledger'
import type { Money } from '@/lib/budget/money'
import { PHASE_TITLES, type Phase } from '@/lib/budget/phase'
import { amountText } from '@/lib/format/amount'

interface ProjectTotalsProps {
  readonly phase: Phase
  readonly totals: readonly {
    readonly year: number
    readonly projects: number
    readonly listed: { readonly projects: number; readonly sum: Money }
    readonly performanceOnly: { readonly projects: number; readonly sum: Money }
    readonly blank: number
  }[]
}

/** What all the projects that were asked for come to: one figure a year, and what it leaves out. */
export function ProjectTotals({ phase, totals }: ProjectTotalsProps) {
  const hasAlone = totals.some(({ performanceOnly }) => performanceOnly.projects > 0)
  const hasBlank = totals.some(({ blank }) => blank > 0)
  const of = PHASE_TITLES[phase]
  return (
    <>
      <Ledger caption={`符合条件的全部项目，不只这一页的；${of}，万元，本站相加。`}>
        <thead>
          <tr>
            <th scope="col">年度</th>
            <th scope="col" className="amount">
              项目个数
            </th>
            <th scope="col" className="amount">
              金额合计
            </th>
          </tr>
        </thead>
        <tbody>
          {totals.map(({ year, projects, listed, performanceOnly, blank }) => (
            <tr key={year}>
              <th scope="row">
                {year} 年{of}
                {performanceOnly.projects > 0 && (
                  <span className="beside">
                    另有 {performanceOnly.projects} 个只在绩效表里，那里写的金额相加是{' '}
                    <span className="figure">{amountText(performanceOnly.sum)}</span>，没有算进右边
                  </span>
                )}
                {blank > 0 && <span className="beside">{blank} 个没有印金额，没有算进右边</span>}
              </th>
              <td className="amount figure">{projects}</td>
              <td className="amount figure">{listed.projects === 0 ? '—' : amountText(listed.sum)}</td>
            </tr>
          ))}
        </tbody>
      </Ledger>
      <p className="mt-2 max-w-[46em] text-sm text-muted">
        {totals.length > 1 && '几个年度不相加：同一个项目可能连着几年都列。'}
        只算部门的文件，所属单位单独公开的不再加一遍。金额取自项目支出表
        {hasAlone && '；绩效表是另一张表，口径可能不同，单独说'}
        {hasBlank && '；空白不当作零'}。
      </p>
    </>
  )
}
