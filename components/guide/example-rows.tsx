import { FigureTable, type FigureColumn } from '@/components/figures/figure-table'
import { PHASE_TITLES } from '@/lib/budget/phase'
import type { ExampleName, GuideExcerpt } from '@/lib/guide/guide'
import { dateWords } from '@/lib/words/dates'
import { guide } from '@/lib/words/guide'
import { Amount } from '@/components/figures/amount'

/** A few real rows, every figure a door to its cell; in words, where no document has any. */
export function ExampleRows({ excerpts }: { excerpts: readonly GuideExcerpt[] }) {
  if (excerpts.length === 0) {
    return <p className="mt-4 text-muted">{guide.examples.noRows}</p>
  }
  return (
    <div className="mt-4 space-y-4">
      {excerpts.map((excerpt) => (
        <Rows key={`${excerpt.title}-${excerpt.side}`} {...excerpt} />
      ))}
    </div>
  )
}

export const ExampleOf = ({ of }: { of: ExampleName }) => (
  <a href={of.page}>{dateWords.phaseOfDepartment(of.department, of.year, PHASE_TITLES[of.phase])}</a>
)

function Rows({ title, heads, rows, left, address, side, of }: GuideExcerpt) {
  return (
    <div className="max-w-[52em]">
      <FigureTable
        wide={heads.length > 3}
        caption={guide.examples.rows(
          <ExampleOf of={of} />,
          title,
          side,
          left > 0 && guide.examples.rest(left, (text) => <a href={address}>{text}</a>),
        )}
        columns={[
          {
            key: 'name',
            head: guide.examples.name,
            holds: 'name',
            cell: ({ code, label }) => (
              <>
                {code !== undefined && <span className="figure mr-2 text-muted">{code}</span>}
                {label}
              </>
            ),
          },
          ...heads.map((head, i): FigureColumn<GuideExcerpt['rows'][number]> => ({
            key: head,
            head,
            holds: 'figure',
            headClass: 'head',
            cell: ({ figures }) => <Amount figure={figures[i]} />,
          })),
        ]}
        rows={rows}
        rowKey={({ row }) => row}
        row={({ isSum }) => ({ className: isSum ? 'sum' : undefined })}
      />
    </div>
  )
}
