import type { Figure } from '@/lib/budget/figure'
import { printedText } from '@/lib/figures/amount'
import { sourceLink } from '@/lib/addresses/source-link'
import { sourceText } from '@/lib/figures/source-text'
import { amountWords } from '@/lib/words/amounts'

interface AmountProps {
  readonly figure: Figure | undefined
  /** In a list or a comparison, where what is open does not stand: it leads to where it is printed. */
  readonly listed?: boolean
}

/** One figure, and the door to the cell it stands in. A blank cell stays blank to the eye and says so to a screen reader. */
export function Amount({ figure, listed = false }: AmountProps) {
  if (figure === undefined) return <span className="sr-only">{amountWords.noSuchColumn}</span>
  if (figure.open) return listed ? <Unsettled figure={figure} /> : <OpenAmount figure={figure} />
  if (figure.wan === '') return <span className="sr-only">{amountWords.blank}</span>
  return (
    <>
      <Door figure={figure} />
      {figure.corrected !== undefined && <Corrected text={figure.corrected} />}
    </>
  )
}

function Door({ figure }: { figure: Figure }) {
  const place = sourceText(figure.at)
  const wan = figure.open ? figure.open.wan : figure.wan
  const shown = figure.shown ?? (wan ? printedText(wan) : figure.printed)
  const attributes = {
    className: 'figure door',
    'data-table': figure.table,
    'data-row': figure.row,
    'data-column': figure.column,
    'data-at': figure.at,
    ...(figure.money !== undefined && { 'data-wan': figure.wan }),
    ...(place !== undefined && { title: sourceOf(figure, place) }),
  }
  const href = sourceLink(figure.document, figure.at)
  if (href === undefined) return <span {...attributes}>{shown}</span>
  // A page of hundreds of doors: none of them is worth fetching ahead.
  return (
    <a href={href} {...attributes}>
      {shown}
    </a>
  )
}

/** What may stand in a cell that could not be settled: marked, and with the words of the original. */
const OpenAmount = ({ figure }: { figure: Figure }) => (
  <span className="open-figure" title={amountWords.openBecause(figure.printed, figure.resolved?.because)}>
    <Door figure={figure} />
    <span className="open-word">{amountWords.open}</span>
  </span>
)

function Unsettled({ figure: { document, at } }: { figure: Figure }) {
  const href = sourceLink(document, at)
  return (
    <span className="font-sans text-sm font-normal text-muted">
      {href === undefined ? amountWords.openElsewhere : <a href={href}>{amountWords.openElsewhere}</a>}
    </span>
  )
}

function sourceOf({ resolved, printed }: Figure, place: string): string {
  const source = amountWords.source(place)
  return resolved ? amountWords.sourcePrintedAs(source, printed) : source
}

/** What the document's own words put in the published figure's place; the published one stands before it. */
const Corrected = ({ text }: { text: string }) => (
  <ins className="corrected figure" title={amountWords.correctedHere}>
    <span className="corrected-word">{amountWords.corrected}</span>
    {text}
  </ins>
)
