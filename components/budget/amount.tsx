import type { Figure } from '@/lib/budget/figure'
import { printedText } from '@/lib/format/amount'
import { sourceLink } from '@/lib/format/source-link'
import { sourceText } from '@/lib/format/source-text'
import { amountWords } from '@/lib/words/amounts'

/** One figure, and the door to the cell it stands in. A blank cell stays blank to the eye and says so to a screen reader. */
export function Amount({ figure }: { figure: Figure | undefined }) {
  if (figure === undefined) return <span className="sr-only">{amountWords.noSuchColumn}</span>
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
  const shown = figure.shown ?? (figure.wan === undefined ? figure.printed : printedText(figure.wan))
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
