import { FigureTable, type FigureColumn } from '@/components/figures/figure-table'
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
      {words.length > 0 && <Words words={words} lines={lines} own={own} />}
    </>
  )
}

function Rows({ excerpt, phase, own }: { excerpt: FindingExcerpt; phase: Phase; own: string }) {
  const { number, title, part, first, heads, rows, document, documentTitle } = excerpt
  const elsewhere = document === own ? undefined : told.elsewhere(documentTitle)
  const name = [elsewhere, number === undefined ? title : told.table(tableNumber(phase, number), title), part]
  return (
    <FigureTable
      caption={told.caption(name.filter((each) => typeof each === 'string' && each !== '') as string[])}
      wide={heads.length > 3}
      columns={[
        { key: 'name', head: first, holds: 'name', cell: (row) => <RowName row={row} /> },
        ...heads.map((head, i): FigureColumn<Row> => ({
          key: `${i}`,
          head,
          holds: 'figure',
          headClass: 'head',
          cell: ({ cells }) => cells[i] && <Cell cell={cells[i]} column={head} document={document} />,
          attributes: ({ cells }) => ((cells[i]?.text.length ?? 0) > LONG ? { className: undefined } : {}),
        })),
      ]}
      rows={rows}
      rowKey={(_, i) => i}
      row={({ isSum }, i) => {
        const skipped = rows[i + 1]?.skipped ?? 0
        return {
          className: isSum ? 'sum' : undefined,
          note: skipped > 0 ? { cellClass: 'text-sm text-muted', text: told.skipped(skipped) } : undefined,
        }
      }}
    />
  )
}

type Row = FindingExcerpt['rows'][number]

const RowName = ({ row: { code, label, here, notes } }: { row: Row }) => (
  <>
    {code !== undefined && <span className="figure text-muted">{code} </span>}
    {here ? <strong className="here">{label}</strong> : label}
    {notes.length > 0 && <span className="beside">{notes.join(separators.gap)}</span>}
  </>
)

interface CellProps {
  readonly cell: NonNullable<Row['cells'][number]>
  readonly document: string
  readonly column: string
}

function Cell({ cell: { text, here, at }, document, column }: CellProps) {
  if (text === '' && !here) return null
  const amount = (
    <Amount
      figure={{
        printed: text || told.blank,
        wan: undefined,
        money: undefined,
        table: 'statement',
        row: undefined,
        column,
        at,
        document,
        resolved: undefined,
      }}
    />
  )
  return here ? <strong className="here">{amount}</strong> : amount
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
