import { FigureTable } from '@/components/figures/figure-table'
import { sourceLink } from '@/lib/addresses/source-link'
import { correctionWords } from '@/lib/words/corrections'

interface CorrectionTableProps {
  readonly caption: string
  /** Whose the places are; without one, published figures are no doors. */
  readonly document?: string
  readonly figures: readonly CorrectedFigure[]
  /** How a corrected figure is worked out stands below its name, or only in the title of its cell. */
  readonly arithmetic?: 'below' | 'title'
}

interface CorrectedFigure {
  readonly label: string
  readonly at?: string | undefined
  /** As shown. */
  readonly published: string
  readonly corrected: string
  readonly arithmetic?: string
}

/** What a document's own words put right: each figure as published and as corrected. */
export function CorrectionTable({ caption, document, figures, arithmetic }: CorrectionTableProps) {
  const className = document === undefined ? '' : 'figure'
  return (
    <FigureTable
      caption={caption}
      columns={[
        {
          key: 'cell',
          head: correctionWords.cell,
          holds: 'name',
          cell: (figure) => (
            <>
              {figure.label}
              {arithmetic === 'below' && <span className="beside">{figure.arithmetic}</span>}
            </>
          ),
        },
        {
          key: 'published',
          head: correctionWords.published,
          holds: 'figure',
          className,
          cell: ({ at, published }) =>
            document === undefined ? (
              published
            ) : (
              <a href={sourceLink(document, at)} className="door">
                {published}
              </a>
            ),
        },
        {
          key: 'corrected',
          head: correctionWords.corrected,
          holds: 'figure',
          className,
          cell: ({ corrected }) => corrected,
          attributes: (figure) => (arithmetic === 'title' ? { title: figure.arithmetic } : {}),
        },
      ]}
      rows={figures}
      rowKey={({ label }) => label}
    />
  )
}
