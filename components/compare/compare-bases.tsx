import { FigureTable, type FigureColumn } from '@/components/figures/figure-table'
import { compareAddress, type Basis, type CompareState, type FiguresInForce } from '@/lib/addresses/compare-address'
import type { ComparedAmount } from '@/lib/compare/compared-amount'
import { compareWords } from '@/lib/words/compare'
import { ComparedFigure } from './compared-figure'

interface BasisRow {
  readonly basis: Basis
  readonly figures: FiguresInForce
  readonly cells: readonly ComparedAmount[]
}

interface CompareBasesProps {
  readonly names: readonly string[]
  readonly rows: readonly BasisRow[]
  readonly state: CompareState
}

/** The totals on each basis: what a fairer one would leave of them, before one chooses it. */
export function CompareBases({ names, rows, state }: CompareBasesProps) {
  return (
    <FigureTable
      wide={names.length > 2}
      caption={compareWords.caption.bases}
      columns={[
        {
          key: 'basis',
          head: compareWords.table.basis,
          holds: 'name',
          headClass: 'min-w-32',
          cell: (row) => <BasisName row={row} state={state} />,
        },
        ...names.map((name, i): FigureColumn<BasisRow> => ({
          key: name,
          head: name,
          holds: 'figure',
          cell: ({ cells }) => cells[i] && <ComparedFigure amount={cells[i]} />,
        })),
      ]}
      rows={rows}
      rowKey={titleOf}
      row={(row) => ({ className: isOn(row, state) ? 'sum' : undefined })}
    />
  )
}

/** The basis in use, or the way to another. */
function BasisName({ row, state }: { row: BasisRow; state: CompareState }) {
  if (!isOn(row, state)) {
    return <a href={compareAddress({ ...state, q: '', basis: row.basis, figures: row.figures })}>{titleOf(row)}</a>
  }
  return (
    <>
      {titleOf(row)}
      <span className="text-sm font-normal text-muted">{compareWords.inUse}</span>
    </>
  )
}

const isOn = ({ basis, figures }: BasisRow, state: CompareState): boolean =>
  basis === state.basis && figures === state.figures

const titleOf = ({ basis, figures }: BasisRow): string =>
  compareWords.basis(compareWords.bases[basis], compareWords.figures[figures])
