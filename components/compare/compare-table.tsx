import { FigureTable, type FigureColumn } from '@/components/figures/figure-table'
import type { ComparedAmount } from '@/lib/compare/compared-amount'
import type { ComparedGroup, ComparedRow } from '@/lib/compare/comparison'
import { spreadText } from '@/lib/compare/comparison-drawing'
import { compareWords } from '@/lib/words/compare'
import { ComparedFigure } from './compared-figure'

interface CompareTableProps {
  readonly caption: string
  readonly names: readonly string[]
  /** The yearly page of each. */
  readonly pages: readonly string[]
  readonly whole: readonly ComparedAmount[]
  readonly groups: readonly ComparedGroup[]
  readonly measure: 'amount' | 'share'
}

/** Lines of several documents, aligned by their codes: furthest apart first. */
export function CompareTable({ caption, names, pages, whole, groups, measure }: CompareTableProps) {
  const sum: Row = {
    key: '',
    code: undefined,
    name: compareWords.table.sum,
    otherNames: [],
    cells: whole,
    isGroup: false,
  }
  return (
    <FigureTable
      wide
      caption={caption}
      columns={[
        {
          key: 'line',
          head: compareWords.table.line,
          holds: 'name',
          headClass: 'min-w-32',
          cell: (row) => <Name row={row} />,
          attributes: ({ code, isGroup }) => ({ className: isGroup || code === undefined ? undefined : 'sm:pl-4!' }),
        },
        ...names.map((name, i): FigureColumn<Row> => ({
          key: name,
          head: name,
          holds: 'figure',
          cell: (row) =>
            row.cells[i] && (
              <ComparedFigure
                amount={row.cells[i]}
                page={pages[i] ?? ''}
                {...(measure === 'share' && row !== sum && { whole: whole[i] })}
              />
            ),
        })),
        {
          key: 'apart',
          head: compareWords.table.apart,
          holds: 'remark',
          headClass: 'min-w-40',
          className: 'text-sm font-normal text-muted',
          cell: ({ spread }) => spread && spreadText(spread, names, measure),
          attributes: (row) => (row === sum ? { className: undefined } : {}),
        },
      ]}
      rows={[sum]}
      groups={groups.map((group) => ({
        key: group.key,
        rows: [group, ...group.lines].map((row) => ({ ...row, isGroup: row === group && group.lines.length > 0 })),
      }))}
      rowKey={({ key }) => key}
      row={(row) => ({ className: row === sum ? 'sum' : row.isGroup ? 'group' : undefined })}
    />
  )
}

type Row = Omit<ComparedRow, 'spread'> & Partial<Pick<ComparedRow, 'spread'>> & { readonly isGroup: boolean }

const Name = ({ row: { code, name, otherNames } }: { row: Row }) => (
  <>
    {name} {code && <span className="figure text-sm font-normal text-muted">{code}</span>}
    {otherNames.length > 0 && (
      <span className="block text-sm font-normal text-muted">{compareWords.table.otherNames(otherNames)}</span>
    )}
  </>
)
