import { Ledger } from '@/components/ui/ledger'
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
    <Ledger wide caption={caption}>
      <thead>
        <tr>
          <th scope="col" className="min-w-32">
            {words.line}
          </th>
          {bases.map((basis) => (
            <th key={basis} scope="col" className="amount">
              {AMOUNT_BASIS_TITLES[basis]}
            </th>
          ))}
          <th scope="col" className="amount">
            {words.difference}
          </th>
          <th scope="col" className="amount">
            {words.rate}
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.key}>
            <th scope="row">
              {line.name}
              {line.inTable && <span className="figure text-sm text-muted"> {line.inTable.code}</span>}
              {line.path.length > 0 && <span className="block text-sm text-muted">{line.path.join(' › ')}</span>}
              {matched && <TableSays line={line} />}
            </th>
            {bases.map((basis) => (
              <td key={basis} className="amount">
                {line.amounts[basis].kind !== 'absent' && <ComparedFigure amount={line.amounts[basis]} page={page} />}
              </td>
            ))}
            <td className="amount">{line.moved && <Moved moved={line.moved} corrected={undefined} />}</td>
            <td className="amount">
              {line.rate && (
                <>
                  <Amount figure={line.rate} />
                  {line.rate.printed.includes('%') ? '' : '%'}
                  {line.rateOf && <span className="beside">{words.rateOf(AMOUNT_BASIS_TITLES[line.rateOf])}</span>}
                </>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </Ledger>
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
