import type { Figure } from '@/lib/budget/figure'
import { AMOUNT_BASIS_TITLES, type AmountBasis } from '@/lib/budget/phase'
import { TableFrame } from '@/components/ui/table-frame'
import { Amount } from './amount'

const ITEMS = [
  { key: 'total', title: '合计' },
  { key: 'abroad', title: '因公出国（境）' },
  { key: 'vehiclePurchase', title: '公车购置' },
  { key: 'vehicleRunning', title: '公车运行' },
  { key: 'reception', title: '公务接待' },
] as const

interface ThreePublicTableProps {
  readonly caption: string
  readonly lines: readonly {
    readonly basis: AmountBasis
    readonly figures: Readonly<Record<string, Figure | undefined>>
  }[]
}

/** “三公”经费 by item; what the table leaves blank stays blank here. */
export function ThreePublicTable({ caption, lines }: ThreePublicTableProps) {
  return (
    <TableFrame label={caption}>
      <table className="ledger">
        <caption className="pb-2 text-left text-sm text-muted">{caption}（万元；空白为原表未填）</caption>
        <thead>
          <tr>
            <th scope="col">口径</th>
            {ITEMS.map(({ key, title }) => (
              <th key={key} scope="col" className="amount">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.basis}>
              <th scope="row" className="whitespace-nowrap">
                {AMOUNT_BASIS_TITLES[line.basis]}
              </th>
              {ITEMS.map(({ key }) => (
                <td key={key} className="amount">
                  <Amount figure={line.figures[key]} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  )
}
