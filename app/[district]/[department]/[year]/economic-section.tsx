import { EconomicTable } from '@/components/budget/economic-table'
import { toEconomicGroups } from '@/lib/series/economic-breakdown'
import { titled, type SectionProps } from './phase-view'

/** Expenditure by economic kind (经济分类): basic expenditure by code, then all funds where that is published. */
export function EconomicSection({ page, disclosure, show }: SectionProps) {
  const { economic, economicSummary } = disclosure
  const all = toEconomicGroups(economicSummary, page.year)
  return (
    <>
      <EconomicTable
        title={titled(disclosure, 'basicEconomic')}
        groups={toEconomicGroups(economic, page.year)}
        show={show}
      />
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
