import { PHASE_TITLES, type Phase } from '@/lib/budget/phase'
import { SEVERITY_TITLES, type Severity } from '@/lib/budget/finding'
import type { Money } from '@/lib/budget/money'
import { amountText } from '@/lib/format/amount'

interface FindingListProps {
  readonly findings: readonly {
    readonly key: string
    readonly page: string
    readonly severity: Severity
    readonly sentence: string
    readonly admitted: boolean
    readonly size: Money
    readonly department: string
    readonly year: number
    readonly phase: Phase
  }[]
}

/** What does not add up, the largest first, each with the place on its page where both figures stand. */
export function FindingList({ findings }: FindingListProps) {
  return (
    <ul className="divide-y divide-rule border-y border-rule">
      {findings.map(({ key, page, severity, sentence, admitted, size, department, year, phase }) => (
        <li key={key} className="grid gap-x-6 py-3 sm:grid-cols-[9rem_1fr]">
          <p className="sm:text-right">
            <span className="text-sm text-muted">差 </span>
            <span className="figure font-serif text-xl font-semibold">{amountText(size)}</span>
            <span className="text-sm text-muted"> 万元</span>
          </p>
          <div className="max-w-[46em]">
            <p>
              <span className={`mark mark-${severity} mr-2 ml-0!`}>{SEVERITY_TITLES[severity]}</span>
              {admitted && <span className="mark mr-2 ml-0!">文件自己写明</span>}
              {sentence}
            </p>
            <p className="text-sm">
              <a href={`${page}#finding-${key}`}>
                {department} {year} 年{PHASE_TITLES[phase]}：看两处数字和出处
              </a>
            </p>
          </div>
        </li>
      ))}
    </ul>
  )
}
