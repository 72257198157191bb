import { Ledger } from '@/components/ui/ledger'
import type { Money } from '@/lib/budget/money'
import { PHASE_TITLES, type Phase } from '@/lib/budget/phase'
import { amountText, shareText } from '@/lib/format/amount'

interface Head {
  readonly year: number
  readonly phase: Phase
  readonly expenditure: Money | undefined
  readonly basic: Money | undefined
  readonly project: Money | undefined
  readonly findings: number
  readonly admitted: boolean
}

interface DisclosureRowsProps {
  readonly caption: string
  readonly rows: readonly { readonly name: string; readonly href: string; readonly home: string; readonly head: Head }[]
}

/** Disclosures side by side: what was spent, how it splits, how much does not add up. Never a sum over them. */
export function DisclosureRows({ caption, rows }: DisclosureRowsProps) {
  return (
    <Ledger caption={caption} wide>
      <thead>
        <tr>
          <th scope="col">部门</th>
          <th scope="col">年度</th>
          <th scope="col" className="amount">
            支出总计
          </th>
          <th scope="col">基本／项目</th>
          <th scope="col" className="amount">
            不相符
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, href, home, head }) => (
          <tr key={href + head.phase}>
            <th scope="row">
              <a href={home}>{name}</a>
            </th>
            <td className="whitespace-nowrap">
              <a href={href}>
                {head.year} 年{PHASE_TITLES[head.phase]}
              </a>
            </td>
            <td className="amount figure">{head.expenditure === undefined ? '' : amountText(head.expenditure)}</td>
            <td className="min-w-40">
              <Split head={head} />
            </td>
            <td className="amount">
              <a href={`${href}#audit`}>{head.findings} 处</a>
              {head.admitted && <span className="block text-sm text-muted">含文件自认的差错</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </Ledger>
  )
}

function Split({ head: { basic, project, expenditure } }: { head: Head }) {
  if (basic === undefined || project === undefined || expenditure === undefined) {
    return <span className="text-sm text-muted">文件没有这两个数</span>
  }
  const [ofBasic, ofProject] = [shareText(basic, expenditure), shareText(project, expenditure)]
  return (
    <>
      <svg width="100%" height="8" aria-hidden="true" className="block">
        <rect width="100%" height="8" className="chart-project" />
        <rect width={ofBasic} height="8" className="chart-basic" />
      </svg>
      <span className="figure text-sm text-muted">
        {ofBasic}／{ofProject}
      </span>
    </>
  )
}
