import { FigureTable } from '@/components/figures/figure-table'
import type { Figure } from '@/lib/budget/figure'
import { UNIT_TITLES, type Show } from '@/lib/figures/shown-unit'
import { marksOf } from '@/lib/figures/dress-figures'
import { ledgers } from '@/lib/words/ledgers'
import { Amount } from '@/components/figures/amount'
import { Marks } from '@/components/figures/marks'

interface OperatingTableProps {
  readonly title: string
  readonly show: Show
  readonly lines: readonly {
    readonly row: number
    readonly level: string
    readonly code: string | null
    readonly name: string
    readonly figures: { readonly total: Figure | undefined }
  }[]
}

/** Operating cost (机构运转经费): what it is spent on, by economic code. */
export function OperatingTable({ title, show, lines }: OperatingTableProps) {
  return (
    <FigureTable
      caption={ledgers.inUnit(title, UNIT_TITLES[show.unit])}
      columns={[
        {
          key: 'purpose',
          head: ledgers.purpose,
          holds: 'name',
          cell: ({ level, code, name, figures }) => (
            <>
              {name} {level === 'item' && <span className="figure text-sm text-muted">{code}</span>}
              <Marks marks={marksOf([figures.total])} />
            </>
          ),
        },
        {
          key: 'amount',
          head: ledgers.amount,
          holds: 'figure',
          cell: ({ figures }) => <Amount figure={figures.total} />,
        },
      ]}
      rows={lines.filter(({ level }) => level === 'total' || level === 'item')}
      rowKey={({ row }) => row}
      row={({ level }) => ({ className: level === 'total' ? 'sum' : undefined })}
    />
  )
}
