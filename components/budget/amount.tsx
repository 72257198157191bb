import type { Figure } from '@/lib/budget/figure'
import { printedText } from '@/lib/format/amount'
import { sourceText } from '@/lib/format/source-text'

/** One figure in 万元 with the place it stands in. A blank cell stays blank to the eye and says so to a screen reader. */
export function Amount({ figure }: { figure: Figure | undefined }) {
  if (figure === undefined) return <span className="sr-only">原表没有这一列</span>
  if (figure.wan === '') return <span className="sr-only">空白</span>
  const place = sourceText(figure.at)
  const printed = figure.resolved ? `；原文印作“${figure.printed}”` : ''
  return (
    <data
      value={figure.wan ?? figure.printed}
      className="figure"
      data-table={figure.table}
      data-row={figure.row}
      data-column={figure.column}
      data-at={figure.at}
      title={place === undefined ? undefined : `出处：原文${place}${printed}`}
    >
      {figure.wan === undefined ? figure.printed : printedText(figure.wan)}
    </data>
  )
}
