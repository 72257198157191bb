import { FigureTable } from '@/components/figures/figure-table'
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
          <FigureTable
            caption={ledgers.sideInUnit(title, side, UNIT_TITLES[show.unit])}
            columns={[
              {
                key: 'item',
                head: ledgers.sideHeads[side],
                holds: 'name',
                cell: ({ label, figures }) => (
                  <>
                    {plainName(label)}
                    <Marks marks={marksOf([figures.amount])} />
                  </>
                ),
                attributes: ({ role }) => ({ className: role === 'part' ? 'pl-4!' : undefined }),
              },
              {
                key: 'amount',
                head: ledgers.amount,
                holds: 'figure',
                cell: ({ figures }) => <Amount figure={figures.amount} />,
              },
            ]}
            rows={lines.filter(
              (line) => line.side === side && line.figures.amount?.money !== undefined && !isZero(line),
            )}
            rowKey={({ row }) => row}
            row={({ role }) => ({ className: role === 'total' ? 'sum' : undefined })}
          />
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
