import type { FigureColumn } from '@/components/figures/figure-table'
import type { MovedBy } from '@/lib/changes/line-changes'
import type { ComparedAmount } from '@/lib/compare/compared-amount'
import { changeWords } from '@/lib/words/changes'
import { ComparedFigure } from '@/components/compare/compared-figure'
import { Moved } from '@/components/compare/moved'

interface Ends {
  readonly before: ComparedAmount
  readonly after: ComparedAmount
  readonly moved: MovedBy | undefined
  readonly corrected: MovedBy | undefined
}

/** Before, after, and what lies between them. */
export const endColumns = <Row extends Ends>(
  heads: readonly [string, string],
  pages: readonly [string, string],
  between: string = changeWords.table.change,
): readonly FigureColumn<Row>[] => [
  {
    key: 'before',
    head: heads[0],
    holds: 'figure',
    cell: ({ before }) => <ComparedFigure amount={before} page={pages[0]} />,
  },
  {
    key: 'after',
    head: heads[1],
    holds: 'figure',
    cell: ({ after }) => <ComparedFigure amount={after} page={pages[1]} />,
  },
  {
    key: 'moved',
    head: between,
    holds: 'figure',
    cell: ({ moved, corrected }) => <Moved moved={moved} corrected={corrected} />,
  },
]
