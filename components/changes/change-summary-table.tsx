import { FigureTable, type FigureColumn } from '@/components/figures/figure-table'
import type { SummaryRow } from '@/lib/changes/change-summary'
import { changeWords } from '@/lib/words/changes'
import { StatedChangeView } from '@/components/compare/stated-change'
import { endColumns } from './end-columns'

interface ChangeSummaryTableProps {
  readonly caption: string
  readonly heads: readonly [string, string]
  readonly rows: readonly SummaryRow[]
  /** Yearly pages of both ends. */
  readonly pages: readonly [string, string]
}

/** The sums of a change: before, after, the difference by us, and what the document itself says of it. */
export function ChangeSummaryTable({ caption, heads, rows, pages }: ChangeSummaryTableProps) {
  const stated = rows.some((row) => row.stated)
  return (
    <FigureTable
      wide
      close
      caption={caption}
      columns={[
        { key: 'sum', head: changeWords.table.sum, holds: 'name', headClass: 'sm:min-w-28', cell: ({ name }) => name },
        ...endColumns<SummaryRow>(heads, pages),
        ...(stated ? [STATED] : []),
      ]}
      rows={rows}
      rowKey={({ key }) => key}
      row={({ key }) => ({ className: key === 'expenditure' ? 'sum' : undefined })}
    />
  )
}

const STATED: FigureColumn<SummaryRow> = {
  key: 'stated',
  head: changeWords.table.stated,
  holds: 'remark',
  headClass: 'min-w-44',
  className: 'text-sm font-normal',
  cell: ({ stated }) => stated && <StatedChangeView change={stated} alone={false} />,
}
