import { Ledger } from '@/components/ui/ledger'
import { AMOUNT_BASIS_TITLES, AMOUNT_BASES } from '@/lib/budget/phase'
import { UNIT_TITLES, type Show } from '@/lib/figures/shown-unit'
import { marksOf } from '@/lib/figures/dress-figures'
import type { StatedLine } from '@/lib/figures/stated-figures'
import { ledgers } from '@/lib/words/ledgers'
import { Amount } from './amount'
import { Marks } from './marks'

interface StatedTableProps {
  readonly caption: string
  readonly lines: readonly StatedLine[]
  readonly show: Show
  /** The document's year: of lines that speak of another one the year is said. */
  readonly year: number
}

/** What the statement says in sentences, as a table: amounts by plan and result, counts, rates with their denominator. */
export function StatedTable({ caption, lines, show, year }: StatedTableProps) {
  const bases = AMOUNT_BASES.filter((basis) => lines.some(({ amounts }) => amounts[basis]))
  const counted = lines.some(({ count }) => count)
  const rated = lines.some(({ rate }) => rate)
  return (
    <Ledger
      caption={bases.length > 0 ? ledgers.inUnit(caption, UNIT_TITLES[show.unit]) : caption}
      wide={bases.length > 1}
    >
      <thead>
        <tr>
          <th scope="col">{ledgers.item}</th>
          {bases.map((basis) => (
            <th key={basis} scope="col" className="amount">
              {AMOUNT_BASIS_TITLES[basis]}
            </th>
          ))}
          {counted && (
            <th scope="col" className="amount">
              {ledgers.count}
            </th>
          )}
          {rated && (
            <th scope="col" className="amount">
              {ledgers.rate}
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.key}>
            <th scope="row">
              {line.name}
              {line.year !== year && <span className="text-sm text-muted">{ledgers.ofYear(line.year)}</span>}
              <Marks marks={marksOf([...Object.values(line.amounts), line.count, line.rate])} />
              {line.path.length > 0 && <span className="block text-sm text-muted">{line.path.join(' › ')}</span>}
            </th>
            {bases.map((basis) => (
              <td key={basis} className="amount">
                {line.amounts[basis] && <Amount figure={line.amounts[basis]} />}
              </td>
            ))}
            {counted && (
              <td className="amount">
                {line.count && (
                  <>
                    <Amount figure={line.count} /> {line.countUnit}
                  </>
                )}
              </td>
            )}
            {rated && (
              <td className="amount">
                {line.rate && (
                  <>
                    <Amount figure={line.rate} />%
                    {line.rateOf && (
                      <span className="block text-sm text-muted">
                        {ledgers.rateOf(AMOUNT_BASIS_TITLES[line.rateOf])}
                      </span>
                    )}
                  </>
                )}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </Ledger>
  )
}
