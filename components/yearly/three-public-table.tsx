import { FigureTable, type FigureColumn } from '@/components/figures/figure-table'
import type { Figure } from '@/lib/budget/figure'
import { UNIT_TITLES, type Show } from '@/lib/figures/shown-unit'
import { AMOUNT_BASIS_TITLES, type AmountBasis } from '@/lib/budget/phase'
import { ledgers } from '@/lib/words/ledgers'
import { Amount } from '@/components/figures/amount'
import { Marks } from '@/components/figures/marks'
import { marksOf } from '@/lib/figures/dress-figures'

const ITEMS = ['total', 'abroad', 'vehiclePurchase', 'vehicleRunning', 'reception'] as const

interface ThreePublicTableProps {
  readonly title: string
  readonly show: Show
  readonly lines: readonly {
    readonly basis: AmountBasis
    readonly figures: Readonly<Record<string, Figure | undefined>>
  }[]
}

/** “三公”经费 by item; what the table leaves blank stays blank here. */
export function ThreePublicTable({ title, show, lines }: ThreePublicTableProps) {
  return (
    <FigureTable
      caption={ledgers.inUnitBlankStays(title, UNIT_TITLES[show.unit])}
      columns={[
        {
          key: 'item',
          head: ledgers.item,
          holds: 'name',
          cell: (key) => (
            <>
              {ledgers.threePublic[key]}
              <Marks marks={marksOf(lines.map(({ figures }) => figures[key]))} />
            </>
          ),
        },
        ...lines.map(({ basis, figures }): FigureColumn<(typeof ITEMS)[number]> => ({
          key: basis,
          head: AMOUNT_BASIS_TITLES[basis],
          holds: 'figure',
          cell: (key) => <Amount figure={figures[key]} />,
        })),
      ]}
      rows={ITEMS}
      rowKey={(key) => key}
      row={(key) => ({ className: key === 'total' ? 'sum' : undefined })}
    />
  )
}
