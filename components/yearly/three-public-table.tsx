import { Ledger } from '@/components/ui/ledger'
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
    <Ledger caption={ledgers.inUnitBlankStays(title, UNIT_TITLES[show.unit])}>
      <thead>
        <tr>
          <th scope="col">{ledgers.item}</th>
          {lines.map(({ basis }) => (
            <th key={basis} scope="col" className="amount">
              {AMOUNT_BASIS_TITLES[basis]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {ITEMS.map((key) => (
          <tr key={key} className={key === 'total' ? 'sum' : undefined}>
            <th scope="row">
              {ledgers.threePublic[key]}
              <Marks marks={marksOf(lines.map(({ figures }) => figures[key]))} />
            </th>
            {lines.map((line) => (
              <td key={line.basis} className="amount">
                <Amount figure={line.figures[key]} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </Ledger>
  )
}
