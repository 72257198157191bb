import { Ledger } from '@/components/ui/ledger'
import { PHASE_TITLES } from '@/lib/budget/phase'
import type { ExampleName, GuideExcerpt } from '@/lib/series/guide'
import { Amount } from './amount'

/** A few real rows, every figure a door to its cell; in words, where no document has any. */
export function ExampleRows({ excerpts }: { excerpts: readonly GuideExcerpt[] }) {
  if (excerpts.length === 0) {
    return <p className="mt-4 text-muted">收录的文件里，还没有能拿来举例的这张表。</p>
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
  <a href={of.page}>
    {of.department} {of.year} 年{PHASE_TITLES[of.phase]}
  </a>
)

function Rows({ title, heads, rows, left, address, side, of }: GuideExcerpt) {
  const half = side === undefined ? '' : side === 'income' ? '的收入一半' : '的支出一半'
  return (
    <div className="max-w-[52em]">
      <Ledger
        wide={heads.length > 3}
        caption={
          <>
            <ExampleOf of={of} />《{title}》{half}的几行（万元）
            {left > 0 && (
              <>
                ；另有 {left} 行，<a href={address}>看整张表</a>
              </>
            )}
          </>
        }
      >
        <thead>
          <tr>
            <th scope="col">名称</th>
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
