import { Ledger } from '@/components/ui/ledger'
import { compareAddress, type Basis, type CompareState, type FiguresInForce } from '@/lib/addresses/compare-address'
import type { ComparedAmount } from '@/lib/compare/compared-amount'
import { compareWords } from '@/lib/words/compare'
import { ComparedFigure } from './compared-figure'

interface CompareBasesProps {
  readonly names: readonly string[]
  readonly rows: readonly {
    readonly basis: Basis
    readonly figures: FiguresInForce
    readonly cells: readonly ComparedAmount[]
  }[]
  readonly state: CompareState
}

/** The totals on each basis: what a fairer one would leave of them, before one chooses it. */
export function CompareBases({ names, rows, state }: CompareBasesProps) {
  return (
    <Ledger wide={names.length > 2} caption={compareWords.caption.bases}>
      <thead>
        <tr>
          <th scope="col" className="min-w-32">
            {compareWords.table.basis}
          </th>
          {names.map((name) => (
            <th key={name} scope="col" className="amount">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ basis, figures, cells }) => {
          const isOn = basis === state.basis && figures === state.figures
          const title = compareWords.basis(compareWords.bases[basis], compareWords.figures[figures])
          return (
            <tr key={title} className={isOn ? 'sum' : undefined}>
              <th scope="row">
                {isOn ? (
                  <>
                    {title}
                    <span className="text-sm font-normal text-muted">{compareWords.inUse}</span>
                  </>
                ) : (
                  <a href={compareAddress({ ...state, q: '', basis, figures })}>{title}</a>
                )}
              </th>
              {cells.map((cell, i) => (
                <td key={names[i]} className="amount">
                  <ComparedFigure amount={cell} />
                </td>
              ))}
            </tr>
          )
        })}
      </tbody>
    </Ledger>
  )
}
