import { Ledger } from '@/components/ui/ledger'
import type { FunctionalRow } from '@/lib/series/functional-breakdown'
import { Amount } from './amount'

type Figures = FunctionalRow['figures']

const COLUMNS = [
  { key: 'total', title: '合计' },
  { key: 'basic', title: '基本支出' },
  { key: 'wages', title: '工资福利' },
  { key: 'familySubsidy', title: '对个人和家庭' },
  { key: 'goodsServices', title: '商品和服务' },
  { key: 'capital', title: '资本性' },
  { key: 'project', title: '项目支出' },
] as const satisfies readonly { key: keyof Figures; title: string }[]

interface FunctionalTableProps {
  readonly title: string
  readonly rows: readonly FunctionalRow[]
  /** The printed sum of the table. */
  readonly sum: Figures | undefined
  /** Gives each row an address; only one table of a page may. */
  readonly anchors?: boolean
}

/** The functional table: every printed cell; the share is ours. */
export function FunctionalTable({ title, rows, sum, anchors = false }: FunctionalTableProps) {
  const filled = COLUMNS.filter(({ key }) =>
    [sum, ...rows.map((r) => r.figures)].some((f) => f?.[key]?.money !== undefined),
  )
  // Blank is not absent: final accounts have no such columns at all, and nothing is said of those.
  const blank = COLUMNS.filter((column) => !filled.includes(column) && sum?.[column.key] !== undefined)
  return (
    <Ledger wide caption={`${title}（万元）${blankNote(blank)}`}>
      <thead>
        <tr>
          <th scope="col">科目</th>
          {filled.map(({ key, title: head }) => (
            <th key={key} scope="col" className="amount">
              {head}
            </th>
          ))}
          <th scope="col" className="amount">
            占比
          </th>
        </tr>
      </thead>
      <tbody>
        {sum && (
          <tr className="sum">
            <th scope="row">合计</th>
            {filled.map(({ key }) => (
              <td key={key} className="amount">
                <Amount figure={sum[key]} />
              </td>
            ))}
            <td className="amount figure">100%</td>
          </tr>
        )}
        {rows.map((row) => (
          <tr key={row.row} id={anchors ? `function-${row.code}` : undefined}>
            <th scope="row">
              {row.name} <span className="figure text-sm text-muted">{row.code}</span>
              {row.path.length > 0 && <span className="block text-sm text-muted">{row.path.join(' › ')}</span>}
            </th>
            {filled.map(({ key }) => (
              <td key={key} className="amount">
                <Amount figure={row.figures[key]} />
              </td>
            ))}
            <td className="amount figure">{row.share}</td>
          </tr>
        ))}
      </tbody>
    </Ledger>
  )
}

/** A column that no row fills is said, not drawn. */
const blankNote = (blank: readonly { title: string }[]): string =>
  blank.length === 0 ? '' : `；“${blank.map(({ title }) => title).join('”“')}”全列空白，未画出`
