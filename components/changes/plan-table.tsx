import { FigureTable, type FigureColumn } from '@/components/figures/figure-table'
import { AMOUNT_BASES, AMOUNT_BASIS_TITLES } from '@/lib/budget/phase'
import { isKnown } from '@/lib/compare/compared-amount'
import type { PlannedLine } from '@/lib/changes/plan-and-spent'
import { changeWords } from '@/lib/words/changes'
import { Amount } from '@/components/figures/amount'
import { ComparedFigure } from '@/components/compare/compared-figure'
import { Moved } from '@/components/compare/moved'

const words = changeWords.plan

interface PlanTableProps {
  readonly caption: string
  readonly lines: readonly PlannedLine[]
  readonly page: string
  /** Functional items must stand in the table under the same names: where they do not, it is said. */
  readonly matched?: boolean
}

/** What was planned and what was spent, by line, as one document of final accounts tells both. */
export function PlanTable({ caption, lines, page, matched = false }: PlanTableProps) {
  const bases = AMOUNT_BASES.filter((basis) => lines.some(({ amounts }) => isKnown(amounts[basis])))
  return (
    <FigureTable
      wide
      caption={caption}
      columns={[
        {
          key: 'line',
          head: words.line,
          holds: 'name',
          headClass: 'min-w-32',
          cell: (line) => (
            <>
              {line.name}
              {line.inTable && <span className="figure text-sm text-muted"> {line.inTable.code}</span>}
              {line.path.length > 0 && <span className="block text-sm text-muted">{line.path.join(' › ')}</span>}
              {matched && <TableSays line={line} />}
            </>
          ),
        },
        ...bases.map((basis): FigureColumn<PlannedLine> => ({
          key: basis,
          head: AMOUNT_BASIS_TITLES[basis],
          holds: 'figure',
          cell: ({ amounts }) =>
            amounts[basis].kind !== 'absent' && <ComparedFigure amount={amounts[basis]} page={page} />,
        })),
        {
          key: 'difference',
          head: words.difference,
          holds: 'figure',
          cell: ({ moved }) => moved && <Moved moved={moved} corrected={undefined} />,
        },
        { key: 'rate', head: words.rate, holds: 'figure', cell: (line) => <Rate line={line} /> },
      ]}
      rows={lines}
      rowKey={({ key }) => key}
    />
  )
}

function Rate({ line: { rate, rateOf } }: { line: PlannedLine }) {
  if (!rate) return null
  return (
    <>
      <Amount figure={rate} />
      {rate.printed.includes('%') ? '' : '%'}
      {rateOf && <span className="beside">{words.rateOf(AMOUNT_BASIS_TITLES[rateOf])}</span>}
    </>
  )
}

/** The statement prints names and no codes. */
function TableSays({ line: { inTable } }: { line: PlannedLine }) {
  if (!inTable) return <span className="block text-sm text-muted">{words.notInTable}</span>
  if (inTable.agrees) return null
  return (
    <span className="block text-sm text-muted">
      {words.tableDiffers(<ComparedFigure amount={inTable.amount} inline />)}
    </span>
  )
}
