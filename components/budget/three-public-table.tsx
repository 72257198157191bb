import { Ledger } from '@/components/ui/ledger'
import type { Figure } from '@/lib/budget/figure'
import { UNIT_TITLES, type Show } from '@/lib/format/shown-unit'
import { AMOUNT_BASIS_TITLES, type AmountBasis } from '@/lib/budget/phase'
import { Amount } from './amount'
import { Marks } from './marks'
import { marksOf } from '@/lib/series/dress-figures'

const ITEMS = [
  { key: 'total', title: '合计' },
  { key: 'abroad', title: '因公出国（境）费' },
  { key: 'vehiclePurchase', title: '公务用车购置费' },
  { key: 'vehicleRunning', title: '公务用车运行费' },
  { key: 'reception', title: '公务接待费' },
] as const

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
    <Ledger caption={`${title}（${UNIT_TITLES[show.unit]}；空白处即原表空白）`}>
      <thead>
        <tr>
          <th scope="col">项目</th>
          {lines.map(({ basis }) => (
            <th key={basis} scope="col" className="amount">
              {AMOUNT_BASIS_TITLES[basis]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {ITEMS.map(({ key, title: item }) => (
          <tr key={key} className={key === 'total' ? 'sum' : undefined}>
            <th scope="row">
              {item}
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
