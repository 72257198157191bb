import { Ledger } from '@/components/ui/ledger'
import type { Figure } from '@/lib/budget/figure'
import { UNIT_TITLES, type Show } from '@/lib/figures/shown-unit'
import { plainName } from '@/lib/yearly/balance-items'
import { marksOf } from '@/lib/figures/dress-figures'
import { ledgers } from '@/lib/words/ledgers'
import { Amount } from '@/components/figures/amount'
import { Marks } from '@/components/figures/marks'
import { ZeroRows } from './zero-rows'

interface Line {
  readonly side: 'income' | 'expenditure'
  readonly role: string
  readonly label: string
  readonly row: number
  readonly figures: { readonly amount: Figure | undefined }
}

/** Both sides of the balance, only the lines with a figure; what is blank in the document is in the document’s own page. */
export function BalanceTable({ title, lines, show }: { title: string; lines: readonly Line[]; show: Show }) {
  return (
    <div className="grid gap-x-10 sm:grid-cols-2">
      {(['income', 'expenditure'] as const).map((side) => (
        <div key={side} className="mb-4 min-w-0">
          <Ledger caption={ledgers.sideInUnit(title, side, UNIT_TITLES[show.unit])}>
            <thead>
              <tr>
                <th scope="col">{ledgers.sideHeads[side]}</th>
                <th scope="col" className="amount">
                  {ledgers.amount}
                </th>
              </tr>
            </thead>
            <tbody>
              {lines
                .filter((line) => line.side === side && line.figures.amount?.money !== undefined && !isZero(line))
                .map(({ row, role, label, figures }) => (
                  <tr key={row} className={role === 'total' ? 'sum' : undefined}>
                    <th scope="row" className={role === 'part' ? 'pl-4!' : undefined}>
                      {plainName(label)}
                      <Marks marks={marksOf([figures.amount])} />
                    </th>
                    <td className="amount">
                      <Amount figure={figures.amount} />
                    </td>
                  </tr>
                ))}
            </tbody>
          </Ledger>
          <ZeroRows
            count={lines.filter((line) => line.side === side && isZero(line)).length}
            document={lines[0]?.figures.amount?.document}
            table="balance"
          />
        </div>
      ))}
    </div>
  )
}

/** A sum of nothing is told; an item of nothing is counted. What was found about it keeps it in sight. */
const isZero = ({ role, figures: { amount } }: Line): boolean =>
  amount?.money === 0n && (role === 'item' || role === 'part') && amount.marks === undefined
