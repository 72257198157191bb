import { FigureTable, type FigureColumn } from '@/components/figures/figure-table'
import type { Figure } from '@/lib/budget/figure'
import { INDICATOR_KIND_TITLES, INDICATOR_KINDS } from '@/lib/budget/table-rows'
import { marksOf, type ShownDisclosure } from '@/lib/figures/dress-figures'
import { ledgers } from '@/lib/words/ledgers'
import { Amount } from '@/components/figures/amount'
import { Marks } from '@/components/figures/marks'

type Indicator = ShownDisclosure['indicators'][number]

/** Indicators by what they measure: target beside what was reached, where there is one. */
export function IndicatorTable({ caption, indicators }: { caption: string; indicators: readonly Indicator[] }) {
  const columns = COLUMNS.filter(({ key }) => key === 'target' || indicators.some(({ words }) => words[key]?.printed))
  return (
    <FigureTable
      caption={caption}
      wide={columns.length > 2}
      columns={[
        {
          key: 'indicator',
          head: ledgers.indicator,
          holds: 'name',
          className: 'sm:pl-4!',
          cell: ({ name, level2, words }) => (
            <>
              {name}
              <Marks marks={marksOf(Object.values(words))} />
              {level2 && level2 !== name && <span className="block text-sm text-muted">{level2}</span>}
            </>
          ),
        },
        ...columns.map(({ key, title }): FigureColumn<Indicator> => ({
          key,
          head: title,
          holds: 'figure',
          cell: ({ words }) => <Words figure={words[key]} />,
        })),
      ]}
      groups={INDICATOR_KINDS.flatMap((kind) => {
        const rows = indicators.filter((indicator) => indicator.kind === kind)
        return rows.length === 0 ? [] : [{ key: kind, head: INDICATOR_KIND_TITLES[kind], rows }]
      })}
      rowKey={({ ordinal }) => ordinal}
    />
  )
}

const COLUMNS = [
  { key: 'target', title: ledgers.indicatorHeads.target },
  { key: 'actual', title: ledgers.indicatorHeads.actual },
  { key: 'points', title: ledgers.indicatorHeads.points },
  { key: 'score', title: ledgers.indicatorHeads.score },
] as const

/** A target of many words may break; its figure may not. */
const Words = ({ figure }: { figure: Figure | undefined }) =>
  (figure?.printed.length ?? 0) > LONG ? (
    <span className="block min-w-32 text-left whitespace-normal">
      <Amount figure={figure} />
    </span>
  ) : (
    <Amount figure={figure} />
  )

const LONG = 12
