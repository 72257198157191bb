import { FigureTable, type FigureColumn } from '@/components/figures/figure-table'
import { SEVERITY_TITLES } from '@/lib/budget/finding'
import { PHASE_TITLES, type Phase } from '@/lib/budget/phase'
import { ALL_FINDINGS, findingsAddress } from '@/lib/addresses/finding-address'
import { dateWords } from '@/lib/words/dates'
import { findingWords } from '@/lib/words/findings'

const words = findingWords.byPlace

interface Found {
  readonly district: string
  readonly name: string
  readonly year: number
  readonly phase: Phase
  readonly error: number
  readonly conflict: number
  readonly doubt: number
}

interface FoundWhereProps {
  readonly found: readonly Found[]
}

const WEIGHTS = (['error', 'conflict', 'doubt'] as const).map((weight): FigureColumn<Found> => ({
  key: weight,
  head: SEVERITY_TITLES[weight],
  holds: 'figure',
  className: 'figure',
  cell: ({ district, name, year, phase, [weight]: count }) =>
    count === 0 ? (
      0
    ) : (
      <a href={findingsAddress({ ...ALL_FINDINGS, district, year, phase, weights: [weight] })}>
        {count}
        <span className="sr-only">{words.counted(SEVERITY_TITLES[weight], name, year)}</span>
      </a>
    ),
}))

/** How many findings each district's year has: each number a list. Numbers of findings compare documents, not honesty. */
export function FoundWhere({ found }: FoundWhereProps) {
  return (
    <FigureTable
      caption={words.caption}
      columns={[
        {
          key: 'place',
          head: words.place,
          holds: 'name',
          cell: ({ district, name, year, phase }) => (
            <a href={findingsAddress({ ...ALL_FINDINGS, district, year, phase })}>
              {dateWords.phaseOfDepartment(name, year, PHASE_TITLES[phase])}
            </a>
          ),
        },
        ...WEIGHTS,
      ]}
      rows={found}
      rowKey={({ district, year, phase }) => `${district}-${year}-${phase}`}
    />
  )
}
