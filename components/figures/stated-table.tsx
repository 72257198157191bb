import { FigureTable, type FigureColumn } from '@/components/figures/figure-table'
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
  return (
    <FigureTable
      caption={bases.length > 0 ? ledgers.inUnit(caption, UNIT_TITLES[show.unit]) : caption}
      wide={bases.length > 1}
      columns={[
        {
          key: 'item',
          head: ledgers.item,
          holds: 'name',
          cell: (line) => (
            <>
              {line.name}
              {line.year !== year && <span className="text-sm text-muted">{ledgers.ofYear(line.year)}</span>}
              <Marks marks={marksOf([...Object.values(line.amounts), line.count, line.rate])} />
              {line.path.length > 0 && <span className="block text-sm text-muted">{line.path.join(' › ')}</span>}
            </>
          ),
        },
        ...bases.map((basis): FigureColumn<StatedLine> => ({
          key: basis,
          head: AMOUNT_BASIS_TITLES[basis],
          holds: 'figure',
          cell: ({ amounts }) => amounts[basis] && <Amount figure={amounts[basis]} />,
        })),
        ...(lines.some(({ count }) => count) ? [COUNT] : []),
        ...(lines.some(({ rate }) => rate) ? [RATE] : []),
      ]}
      rows={lines}
      rowKey={({ key }) => key}
    />
  )
}

const COUNT: FigureColumn<StatedLine> = {
  key: 'count',
  head: ledgers.count,
  holds: 'figure',
  cell: ({ count, countUnit }) =>
    count && (
      <>
        <Amount figure={count} /> {countUnit}
      </>
    ),
}

const RATE: FigureColumn<StatedLine> = {
  key: 'rate',
  head: ledgers.rate,
  holds: 'figure',
  cell: ({ rate, rateOf }) =>
    rate && (
      <>
        <Amount figure={rate} />%
        {rateOf && <span className="block text-sm text-muted">{ledgers.rateOf(AMOUNT_BASIS_TITLES[rateOf])}</span>}
      </>
    ),
}
