import { Ledger } from '@/components/ui/ledger'
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
      <Ledger
        wide={heads.length > 3}
        caption={guide.examples.rows(
          <ExampleOf of={of} />,
          title,
          side,
          left > 0 && guide.examples.rest(left, (text) => <a href={address}>{text}</a>),
        )}
      >
        <thead>
          <tr>
            <th scope="col">{guide.examples.name}</th>
            {heads.map((head) => (
              <th key={head} scope="col" className="amount head">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ row, label, code, isSum, figures }) => (
            <tr key={row} className={isSum ? 'sum' : undefined}>
              <th scope="row">
                {code !== undefined && <span className="figure mr-2 text-muted">{code}</span>}
                {label}
              </th>
              {figures.map((figure, i) => (
                <td key={heads[i]} className="amount">
                  <Amount figure={figure} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </Ledger>
    </div>
  )
}
