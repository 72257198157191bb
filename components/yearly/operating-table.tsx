import { Ledger } from '@/components/ui/ledger'
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
  const shown = lines.filter(({ level }) => level === 'total' || level === 'item')
  return (
    <Ledger caption={ledgers.inUnit(title, UNIT_TITLES[show.unit])}>
      <thead>
        <tr>
          <th scope="col">{ledgers.purpose}</th>
          <th scope="col" className="amount">
            {ledgers.amount}
          </th>
        </tr>
      </thead>
      <tbody>
        {shown.map(({ row, level, code, name, figures }) => (
          <tr key={row} className={level === 'total' ? 'sum' : undefined}>
            <th scope="row">
              {name} {level === 'item' && <span className="figure text-sm text-muted">{code}</span>}
              <Marks marks={marksOf([figures.total])} />
            </th>
            <td className="amount">
              <Amount figure={figures.total} />
            </td>
          </tr>
        ))}
      </tbody>
    </Ledger>
  )
}
