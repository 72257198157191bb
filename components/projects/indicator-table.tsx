import { Fragment } from 'react'
import { Ledger } from '@/components/ui/ledger'
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
    <Ledger caption={caption} wide={columns.length > 2}>
      <thead>
        <tr>
          <th scope="col">{ledgers.indicator}</th>
          {columns.map(({ key, title }) => (
            <th key={key} scope="col" className="amount">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      {INDICATOR_KINDS.map((kind) => {
        const own = indicators.filter((indicator) => indicator.kind === kind)
        if (own.length === 0) return <Fragment key={kind} />
        return (
          <tbody key={kind}>
            <tr className="group">
              <th scope="rowgroup" colSpan={columns.length + 1}>
                {INDICATOR_KIND_TITLES[kind]}
              </th>
            </tr>
            {own.map(({ ordinal, name, level2, words }) => (
              <tr key={ordinal}>
                <th scope="row" className="sm:pl-4!">
                  {name}
                  <Marks marks={marksOf(Object.values(words))} />
                  {level2 && level2 !== name && <span className="block text-sm text-muted">{level2}</span>}
                </th>
                {columns.map(({ key }) => (
                  <td key={key} className="amount">
                    <Words figure={words[key]} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        )
      })}
    </Ledger>
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
