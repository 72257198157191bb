import { Fragment } from 'react'
import { Ledger } from '@/components/ui/ledger'
import type { Phase } from '@/lib/budget/phase'
import { documentAddress, sourceLink } from '@/lib/addresses/source-link'
import { sourceText } from '@/lib/figures/source-text'
import type { FindingExcerpt, LooseWords } from '@/lib/findings/finding-excerpts'
import { findingPage } from '@/lib/words/finding-page'
import { separators } from '@/lib/words/separators'
import { Amount } from '@/components/figures/amount'
import { tableNumber } from './finding-figures'

const told = findingPage.excerpts

interface FindingExcerptsProps {
  readonly excerpts: readonly FindingExcerpt[]
  readonly words: readonly LooseWords[]
  readonly lines: readonly { readonly at: string; readonly text: string }[]
  readonly phase: Phase
  /** Its own document; what stands in another says so. */
  readonly own: string
}

/** The rows around the figures as printed, every cell a door; the figures that are meant are marked. */
export function FindingExcerpts({ excerpts, words, lines, phase, own }: FindingExcerptsProps) {
  return (
    <>
      {excerpts.map((excerpt, i) => (
        <div key={i} className={excerpt.heads.length > 2 ? 'mb-8' : 'mb-8 max-w-[44em]'}>
          <Rows excerpt={excerpt} phase={phase} own={own} />
          <p className="mt-2 text-sm">
            <a href={excerpt.address}>{told.wholeTable}</a>
          </p>
        </div>
      ))}
      {words.length > 0 && <Words {...{ words, lines, own }} />}
    </>
  )
}

function Rows({ excerpt, phase, own }: { excerpt: FindingExcerpt; phase: Phase; own: string }) {
  const { number, title, part, first, heads, rows, document, documentTitle } = excerpt
  const elsewhere = document === own ? undefined : told.elsewhere(documentTitle)
  const name = [elsewhere, number === undefined ? title : told.table(tableNumber(phase, number), title), part]
  return (
    <Ledger
      caption={told.caption(name.filter((each) => typeof each === 'string' && each !== '') as string[])}
      wide={heads.length > 3}
    >
      <thead>
        <tr>
          <th scope="col">{first}</th>
          {heads.map((head, i) => (
            <th key={i} scope="col" className="amount head">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, i) => (
          <Fragment key={i}>
            {i > 0 && row.skipped > 0 && <Skipped rows={row.skipped} columns={heads.length + 1} />}
            <tr className={row.isSum ? 'sum' : undefined}>
              <th scope="row">
                {row.code !== undefined && <span className="figure text-muted">{row.code} </span>}
                {row.here ? <strong className="here">{row.label}</strong> : row.label}
                {row.notes.length > 0 && <span className="beside">{row.notes.join(separators.gap)}</span>}
              </th>
              {row.cells.map((cell, column) => (
                <Cell key={column} {...{ cell, document, column: heads[column] ?? '' }} />
              ))}
            </tr>
          </Fragment>
        ))}
      </tbody>
    </Ledger>
  )
}

const Skipped = ({ rows, columns }: { rows: number; columns: number }) => (
  <tr>
    <td colSpan={columns} className="text-sm text-muted">
      {told.skipped(rows)}
    </td>
  </tr>
)

interface CellProps {
  readonly cell: FindingExcerpt['rows'][number]['cells'][number]
  readonly document: string
  readonly column: string
}

function Cell({ cell, document, column }: CellProps) {
  if (!cell || (cell.text === '' && !cell.here)) return <td className="amount" />
  const figure = {
    ...{
      printed: cell.text || told.blank,
      wan: undefined,
      money: undefined,
      table: 'statement' as const,
      row: undefined,
    },
    ...{ column, at: cell.at, document, resolved: undefined },
  }
  const isLong = cell.text.length > LONG
  return (
    <td className={isLong ? undefined : 'amount'}>
      {cell.here ? (
        <strong className="here">
          <Amount figure={figure} />
        </strong>
      ) : (
        <Amount figure={figure} />
      )}
    </td>
  )
}

const LONG = 14

/** Words that stand in no table: as printed, with their place, and the whole line where the original is held. */
function Words({ words, lines, own }: Pick<FindingExcerptsProps, 'words' | 'lines' | 'own'>) {
  return (
    <ul className="space-y-3">
      {words.map(({ document, at, text }) => {
        const line = document === own ? lines.find((each) => each.at === at)?.text : undefined
        return (
          <li key={`${document} ${at}`} className="border-l-2 border-rule-strong pl-3">
            {told.prints(
              <a href={sourceLink(document, at) ?? documentAddress(document)}>{sourceText(at) ?? told.original}</a>,
              <strong>{text}</strong>,
            )}
            {line !== undefined && <span className="original-lines block">{line}</span>}
          </li>
        )
      })}
    </ul>
  )
}
